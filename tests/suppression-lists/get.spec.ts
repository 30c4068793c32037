import { expect, test } from '../../fixtures';

test.describe('suppressionLists.get', { tag: ['@read'] }, () => {
  test('describes the list that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { suplist_id } = installation;

    const reply = await api.suppressionLists.get({ id: suplist_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(suplist_id);
  });

  test('returns the name that a list was given', async ({ api, arrange, data }) => {
    const name = data.name();
    const { body } = await arrange.done('suppressionLists.add', { name });

    const reply = await api.suppressionLists.get({ id: body.data.saved_id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ id: body.data.saved_id, name, is_global: false });
  });
});
