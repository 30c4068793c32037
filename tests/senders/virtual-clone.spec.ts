import { expect, test } from '../../fixtures';

test.describe('senders.virtualClone', { tag: ['@create'] }, () => {
  test('creates a virtual sender with the same rules under the name that it is given', async ({
    api,
    arrange,
    data,
  }) => {
    const id = await arrange.object('virtual sender');
    const original = await arrange.done('senders.virtualGet', { id });
    const name = data.name();

    const reply = await api.senders.virtualClone({ id, name });

    expect(reply).toMatchContract();
    const clone = reply.body.data.saved_id;
    const stored = await arrange.done('senders.virtualGet', { id: clone });
    expect(stored.body.data).toMatchObject({ id: clone, name, email_rules: original.body.data.email_rules });
  });

  test('leaves the original', async ({ api, arrange, data }) => {
    const id = await arrange.object('virtual sender');
    const before = await arrange.done('senders.virtualGet', { id });

    const reply = await api.senders.virtualClone({ id, name: data.name() });

    expect(reply).toMatchContract();
    expect(reply.body.data.saved_id).not.toBe(id);
    const after = await arrange.done('senders.virtualGet', { id });
    expect(after.body.data).toEqual(before.body.data);
  });
});
