import { expect, test } from '../../fixtures';
import { settingsOf } from './settings.ts';

test.describe('triggerMailings.add', { tag: ['@create'] }, () => {
  test('creates a mailing that can be read back', async ({ api, arrange, data, installation }) => {
    const settings = settingsOf(data.name(), installation.template_id, installation.resource_id);

    const reply = await api.triggerMailings.add({ ...settings, send_channel: 'email' });

    expect(reply).toMatchContract();
    const id = await arrange.mailingNamed(settings.name);
    const stored = await arrange.done('triggerMailings.get', { id });
    expect(stored.body.data).toMatchObject({ id, ...settings, send_channel: 'email' });
    const { body } = await arrange.done('triggerMailings.list', { from_id: Math.max(1, id - 20), limit: 21 });
    expect(body.data?.filter(({ name }) => name === settings.name)).toMatchObject([{ id }]);
  });
});
