import { expect, test } from '../../fixtures';

test.describe('suppressionLists.add', { tag: ['@create'] }, () => {
  test('creates one list that can be read back', async ({ api, arrange, data }) => {
    const name = data.name();

    const reply = await api.suppressionLists.add({ name });

    expect(reply).toMatchContract();
    const id = reply.body.data.saved_id;
    const stored = await arrange.done('suppressionLists.get', { id });
    expect(stored.body.data).toMatchObject({ id, name });
    const around = await arrange.done('suppressionLists.list', { from_id: Math.max(1, id - 10), limit: 100 });
    expect((around.body.data ?? []).filter((list) => list.name === name).map((list) => list.id)).toEqual([id]);
  });

  test('does not create a second global list', async ({ api, arrange, data }) => {
    const reply = await api.suppressionLists.add({ name: data.name() });

    expect(reply).toMatchContract();
    const stored = await arrange.done('suppressionLists.get', { id: reply.body.data.saved_id });
    expect(stored.body.data.is_global).toBe(false);
  });
});
