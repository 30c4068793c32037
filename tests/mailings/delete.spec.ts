import { expect, test } from '../../fixtures';

test.describe('mailings.delete', { tag: ['@delete'] }, () => {
  test('leaves nothing to be found', async ({ api, arrange }) => {
    const id = await arrange.object('mailing');

    const reply = await api.mailings.delete({ id });
    const search = await api.mailings.get({ id });

    expect(reply).toMatchContract();
    expect(search).toFindNothing();
  });

  test('leaves the other mailings', async ({ api, arrange }) => {
    const id = await arrange.object('mailing');
    const other = await arrange.object('mailing');

    const reply = await api.mailings.delete({ id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('mailings.get', { id: other });
    expect(stored.body.data.id).toBe(other);
  });
});
