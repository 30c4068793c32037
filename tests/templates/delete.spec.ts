import { expect, test } from '../../fixtures';

test.describe('templates.delete', { tag: ['@delete'] }, () => {
  test('leaves nothing to be found', async ({ api, arrange }) => {
    const id = await arrange.object('template');

    const reply = await api.templates.delete({ id });
    const search = await api.templates.get({ id });

    expect(reply).toMatchContract();
    expect(search).toFindNothing();
  });

  test('leaves the other templates', async ({ api, arrange }) => {
    const id = await arrange.object('template');
    const other = await arrange.object('template');

    const reply = await api.templates.delete({ id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id: other });
    expect(stored.body.data.id).toBe(other);
  });
});
