import { expect, sharedEntries, test } from '../../fixtures';
import { withoutChannels } from './without-channels.ts';

test.describe('templates.list', { tag: ['@read'] }, () => {
  test('returns no more templates than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.templates.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, arrange, installation }) => {
    const { template_id } = installation;

    const reply = await api.templates.list({ from_id: template_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data?.map(({ id }) => id)).toEqual([template_id]);
    const { body } = await arrange.done('templates.get', { id: template_id });
    const listed = (reply.body.data ?? []).map(withoutChannels);
    const [told, others] = sharedEntries(listed, [withoutChannels(body.data)], 'id');
    expect(told).toEqual(others);
  });

  test('leaves out templates without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.templates.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  test('leaves out templates without the channel that it filters by', async ({ api }) => {
    const reply = await api.templates.list({ channel: 'email', limit: 20 });

    expect(reply).toMatchContract();
    const others = (reply.body.data ?? []).filter(({ channels }) => !channels.includes('email'));
    expect(others).toEqual([]);
  });

  test('finds a template by its channel', async ({ api, arrange }) => {
    const id = await arrange.object('template');

    const reply = await api.templates.list({ channel: 'email', from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toEqual([expect.objectContaining({ id, channels: ['email'] })]);
  });

  // Flags and tags are in the table of the page, and not in its example.
  test('finds a template by its tag', async ({ api, arrange, data }) => {
    const tag = data.name();
    const channels = [{ sid: 'email', fields: { subject: 'Contract', text: 'Hello' } }];
    const template = { name: data.name(), channels, ui_tags: [tag], is_draft: true, is_confirm: false };
    const { body } = await arrange.done('templates.add', template);

    const reply = await api.templates.list({ ui_tags: [tag] });

    expect(reply).toMatchContract();
    expect(reply.body.data).toHaveLength(1);
    const [listed] = reply.body.data ?? [];
    expect({ ...template, ...listed }).toMatchObject({ ...template, id: body.data.saved_id, channels: ['email'] });
  });
});
