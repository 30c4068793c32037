import { expect, test } from '../../fixtures';

test.describe('senders.virtualDelete', { tag: ['@delete'] }, () => {
  test('leaves nothing to be found', async ({ api, arrange }) => {
    const id = await arrange.object('virtual sender');

    const reply = await api.senders.virtualDelete({ id });
    const search = await api.senders.virtualGet({ id });

    expect(reply).toMatchContract();
    expect(search).toFindNothing();
  });

  test('leaves the other virtual senders', async ({ api, arrange }) => {
    const id = await arrange.object('virtual sender');
    const other = await arrange.object('virtual sender');

    const reply = await api.senders.virtualDelete({ id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('senders.virtualGet', { id: other });
    expect(stored.body.data.id).toBe(other);
  });
});
