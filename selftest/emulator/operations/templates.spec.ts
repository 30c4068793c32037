import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const letter = { sid: 'email', fields: { subject: 'News', html: '<html>News</html>' } };
const note = { sid: 'sms', fields: { sms: 'News' } };

test.describe('templates', () => {
  test('are created with what is sent and plain defaults', async () => {
    const { call } = install();

    const created = await call('templates.add', { name: 'News', descr: 'Monthly', channels: [letter] });
    const stored = await call('templates.get', { id: 4 });

    expect(created.body.data).toEqual({ saved_id: 4 });
    expect(stored.body.data).toEqual({
      id: 4,
      updated_user: 'api',
      update_time: '2026-01-01T00:00:00.000Z',
      name: 'News',
      description: 'Monthly',
      channels: [{ id: 1, sid: 'email', fields: { attach: [], ...letter.fields }, presets: null }],
      json_url: '',
      is_draft: false,
      is_confirm: false,
      ui_tags: [],
      groups: [{ id: 0, name: 'main' }],
      suppress_id: 0,
    });
  });

  test('keep what an update does not send, and take its channels as a whole', async () => {
    const { call } = install();

    await call('templates.update', { id: 2, name: 'Confirm', channels: [note], is_draft: false, groups: [0] });
    const stored = await call('templates.get', { id: 2 });

    expect(stored.body.data).toMatchObject({
      name: 'Confirm',
      channels: [{ id: 2, ...note }],
      json_url: 'https://shop.example.com/message.json',
      is_draft: false,
      is_confirm: true,
      ui_tags: ['tag1', 'tag2'],
      groups: [{ id: 0, name: 'main' }],
      suppress_id: 2,
    });
  });

  test('show only the channels that are asked for', async () => {
    const { call } = install();

    const some = await call('templates.get', { id: 1, channel_sid: ['sms', 'push'] });
    const all = await call('templates.get', { id: 1, channel_sid: [] });

    expect(some.body.data).toMatchObject({ channels: [{ sid: 'sms' }, { sid: 'push' }] });
    expect(all.body.data).toMatchObject({ channels: [{ sid: 'email' }, {}, {}] });
  });

  test('are listed with the names of their channels, filtered and paged', async () => {
    const { call } = install();

    const all = await call('templates.list', { limit: 2 });
    const sms = await call('templates.list', { channel: 'sms' });
    const tagged = await call('templates.list', { ui_tags: ['tag1'] });
    const grouped = await call('templates.list', { groups_id: [1] });

    expect(all.body).toMatchObject({
      data: [{ id: 1, channels: ['email', 'sms', 'push'] }, { id: 2 }],
      total_count: 3,
    });
    expect(sms.body).toMatchObject({ data: [{ id: 1 }, { id: 3 }], total_count: 2 });
    expect([tagged.body.data, grouped.body.data]).toMatchObject([[{ id: 2 }], [{ id: 2 }]]);
  });

  test('are gone once deleted', async () => {
    const { call } = install();

    const deleted = await call('templates.delete', { id: 1 });
    const gone = await call('templates.get', { id: 1 });

    expect(deleted.body.data).toBe(1);
    expect(gone.body).toEqual({ error: 404, error_text: 'template 1 not found' });
  });

  test('are refused with unknown lists and groups and with two messages for a channel', async () => {
    const { call, emulator } = install();
    const add = (more: object) => call('templates.add', { name: 'News', channels: [note], ...more });

    const list = await add({ suppress_id: 99 });
    const group = await add({ groups: [99] });
    const twice = await add({ channels: [note, note] });

    expect([list, group, twice].map(({ body }) => body.error)).toEqual([404, 400, 400]);
    expect(emulator.state.templates.size).toBe(3);
  });
});
