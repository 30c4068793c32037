import { expect, test } from '../../fixtures';

test.describe('templates.get', { tag: ['@read'] }, () => {
  test('describes the template that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { template_id } = installation;

    const reply = await api.templates.get({ id: template_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(template_id);
  });

  // In which form the variables are listed could not be read.
  test('describes the template together with its variables', async ({ api, installation }) => {
    const { template_id } = installation;

    const reply = await api.templates.get({ id: template_id, get_variable: true });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(template_id);
  });

  // Older versions do not know the filter and return all channels, so the template has no other.
  test('returns the message of the channel that is asked for', async ({ api, arrange }) => {
    const id = await arrange.object('template');

    const reply = await api.templates.get({ id, channel_sid: ['email'] });

    expect(reply).toMatchContract();
    expect(reply.body.data.channels.map(({ sid }) => sid)).toEqual(['email']);
  });
});
