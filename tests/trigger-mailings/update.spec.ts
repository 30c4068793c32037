import { expect, test } from '../../fixtures';
import { settingsOf } from './settings.ts';

test.describe('triggerMailings.update', { tag: ['@update'] }, () => {
  test('gives the mailing another name, delay and message', async ({ api, arrange, data, installation }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');
    const { content, ...settings } = settingsOf(data.name(), installation.template_id, installation.resource_id);
    const messages = content.map((message) => ({ ...message, subject: data.lastName() }));

    const reply = await api.triggerMailings.update({ id, ...settings, content: messages });

    expect(reply).toMatchContract();
    const stored = await arrange.done('triggerMailings.get', { id });
    expect(stored.body.data).toMatchObject({ id, ...settings, content: messages });
  });

  test('leaves the other mailings', async ({ api, arrange, data, installation }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');
    const other = await arrange.object('mailing', 'triggerMailings.add');
    const settings = settingsOf(data.name(), installation.template_id, installation.resource_id);

    const reply = await api.triggerMailings.update({ id, ...settings });

    expect(reply).toMatchContract();
    const stored = await arrange.done('triggerMailings.get', { id: other });
    expect(stored.body.data.name).not.toBe(settings.name);
  });
});
