import { expect, test } from '../../fixtures';

test.describe('suppressionLists.get', { tag: ['@read'] }, () => {
  test('describes the list that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { suplist_id } = installation;

    const reply = await api.suppressionLists.get({ id: suplist_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(suplist_id);
  });
});
