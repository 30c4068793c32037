import { expect, test } from '../../fixtures';

test.describe('mailings.clone', { tag: ['@create'] }, () => {
  test('creates a mailing of the same type under the name that it is given', async ({ api, arrange, data }) => {
    const id = await arrange.object('mailing');
    const name = data.name();

    const reply = await api.mailings.clone({ id, name });

    expect(reply).toMatchContract();
    const clone = reply.body.data.saved_id;
    const stored = await arrange.done('mailings.get', { id: clone });
    expect(stored.body.data).toMatchObject({ id: clone, name, type: 'broadcast' });
    const { body } = await arrange.done('mailings.list', { from_id: Math.max(1, clone - 20), limit: 21 });
    expect(body.data?.filter((listed) => listed.name === name)).toMatchObject([{ id: clone }]);
  });

  test('leaves the original', async ({ api, arrange, data }) => {
    const id = await arrange.object('mailing', 'mailings.regularsAdd');
    const before = await arrange.done('mailings.get', { id });

    const reply = await api.mailings.clone({ id, name: data.name() });

    expect(reply).toMatchContract();
    expect(reply.body.data.saved_id).not.toBe(id);
    const stored = await arrange.done('mailings.get', { id });
    expect(stored.body.data).toEqual(before.body.data);
  });
});
