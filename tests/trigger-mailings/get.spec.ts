import { expect, test } from '../../fixtures';
import { settingsOf } from './settings.ts';

test.describe('triggerMailings.get', { tag: ['@read'] }, () => {
  test('describes the mailing that it is asked for', { tag: '@smoke' }, async ({ api, arrange }) => {
    const id = await arrange.existingMailing('triggerMailings.list');

    const reply = await api.triggerMailings.get({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(id);
    const { body } = await arrange.done('mailings.get', { id });
    expect({ ...body.data, ...reply.body.data }).toMatchObject({ ...body.data });
  });

  test('tells the settings of a mailing, and the address that starts it', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const settings = settingsOf(data.name(), installation.template_id, installation.resource_id);
    await arrange.done('triggerMailings.add', { ...settings, send_channel: 'email' });
    const id = await arrange.mailingNamed(settings.name);

    const reply = await api.triggerMailings.get({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ id, ...settings, send_channel: 'email' });
    const inXml = await api.call('triggerMailings.get', { id, format: 'xml' });
    expect(inXml).toSayInXml(reply, reply);
  });
});
