import { expect, test } from '../../fixtures';

test.describe('suppressionLists.add', { tag: ['@create'] }, () => {
  test('creates a list that can be read back', async ({ api, arrange, data }) => {
    const name = data.name();

    const reply = await api.suppressionLists.add({ name });

    expect(reply).toMatchContract();
    const id = reply.body.data.saved_id;
    const stored = await arrange.done('suppressionLists.get', { id });
    expect(stored.body.data).toMatchObject({ id, name });
  });

  test('does not create a second global list', async ({ api, arrange, data }) => {
    const reply = await api.suppressionLists.add({ name: data.name() });

    expect(reply).toMatchContract();
    const stored = await arrange.done('suppressionLists.get', { id: reply.body.data.saved_id });
    expect(stored.body.data.is_global).toBe(false);
  });
});
