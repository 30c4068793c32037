import { expect, test } from '../../fixtures';

test.describe('triggerMailings.clone', { tag: ['@create'] }, () => {
  test('creates a mailing of the same content and settings', async ({ api, arrange, data }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');
    const name = data.name();

    const reply = await api.triggerMailings.clone({ id, name });

    expect(reply).toMatchContract();
    const clone = await arrange.mailingNamed(name);
    const original = await arrange.done('triggerMailings.get', { id });
    const { content, resource_id, send_channel, trigger_type } = original.body.data;
    const stored = await arrange.done('triggerMailings.get', { id: clone });
    expect(stored.body.data).toMatchObject({ id: clone, name, content, resource_id, send_channel, trigger_type });
    const { body } = await arrange.done('triggerMailings.list', { from_id: Math.max(1, clone - 20), limit: 21 });
    expect(body.data?.filter((listed) => listed.name === name)).toMatchObject([{ id: clone }]);
  });
});
