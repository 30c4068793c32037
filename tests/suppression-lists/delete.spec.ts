import { expect, test } from '../../fixtures';

test.describe('suppressionLists.delete', { tag: ['@delete'] }, () => {
  test('leaves nothing to be found', async ({ api, arrange }) => {
    const id = await arrange.object('suppression list');

    const reply = await api.suppressionLists.delete({ id });
    const search = await api.suppressionLists.get({ id });

    expect(reply).toMatchContract();
    expect(search).toFindNothing();
  });

  test('leaves the other lists', async ({ api, arrange }) => {
    const id = await arrange.object('suppression list');
    const other = await arrange.object('suppression list');

    const reply = await api.suppressionLists.delete({ id });

    expect(reply).toMatchContract();
    const stored = await arrange.done('suppressionLists.get', { id: other });
    expect(stored.body.data.id).toBe(other);
  });
});
