import { expect, sharedEntries, test } from '../../fixtures';
import { withoutChannels } from './without-channels.ts';

test.describe('templates.get', { tag: ['@read'] }, () => {
  test('describes the template that it is asked for', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { template_id } = installation;

    const reply = await api.templates.get({ id: template_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(template_id);
    const { body } = await arrange.done('templates.list', { from_id: template_id, limit: 1 });
    const listed = (body.data ?? []).map(withoutChannels);
    const [told, others] = sharedEntries([withoutChannels(reply.body.data)], listed, 'id');
    expect(told).toEqual(others);
  });

  // In which form the variables are listed could not be read.
  test('describes the template together with its variables', async ({ api, installation }) => {
    const { template_id } = installation;

    const reply = await api.templates.get({ id: template_id, get_variable: true });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(template_id);
  });

  test('shows a template as it was stored', async ({ api, arrange, data }) => {
    const email = { sid: 'email', fields: { subject: data.lastName(), html: '<html>Hello</html>', text: 'Hello' } };
    const sms = { sid: 'sms', fields: { sms: 'Hello', sms_max_count: 2, add_sms_url_scheme: true } };
    const push = { sid: 'push', fields: { title: data.lastName(), body: 'Hello', click_url: 'https://example.com/' } };
    const settings = { name: data.name(), ui_tags: [data.name()], is_draft: true, is_confirm: false };
    const suppress_id = await arrange.object('suppression list');
    const descr = data.lastName();
    const template = { ...settings, suppress_id, descr, channels: [email, sms, push] };
    const { body } = await arrange.done('templates.add', template);
    const id = body.data.saved_id;

    const reply = await api.templates.get({ id });

    expect(reply).toMatchContract();
    const { channels } = reply.body.data;
    expect(reply.body.data).toMatchObject({ id, ...settings, suppress_id, description: descr });
    expect(channels.toSorted((one, other) => one.id - other.id)).toMatchObject([
      { id: 1, ...email },
      { id: 2, ...sms },
      { id: 4, ...push },
    ]);
  });

  // Older versions do not know the filter and return all channels, so the template has no other.
  test('returns the message of the channel that is asked for', async ({ api, arrange }) => {
    const id = await arrange.object('template');

    const reply = await api.templates.get({ id, channel_sid: ['email'] });

    expect(reply).toMatchContract();
    expect(reply.body.data.channels.map(({ sid }) => sid)).toEqual(['email']);
  });
});
