import { adaByEmail, byCall, saved, toSegment } from '../drafts.ts';
import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const missing = { error: 404, error_text: 'mailing not found' };

test.describe('mailings', () => {
  test('are created inactive, read, listed and deleted', async () => {
    const installation = install();
    const { call } = installation;
    const id = await saved(installation, 'mailings.broadcastsAdd', { ...toSegment, subid: 'S1' });
    const read = await call('mailings.broadcastsGet', { id: String(id) });
    const listed = await call('mailings.broadcastsList', { from_id: id });

    const deleted = await call('mailings.delete', { id });
    const gone = await call('mailings.get', { id });

    expect(read.body.data).toMatchObject({ id, name: 'News', is_active: false, data_type: 'segment', subid: 'S1' });
    expect(read.body.data).toMatchObject({ content: [{ message_id: 1, subject: '' }], sub_cats_filter: null });
    expect(listed.body).toMatchObject({ data: [{ id, name: 'News', type: 'broadcast' }], total_count: 3 });
    expect(deleted.body.error).toBe(0);
    expect(gone.body).toEqual(missing);
  });

  test('get ids that are never given twice', async () => {
    const installation = install();
    const first = await saved(installation, 'mailings.regularsAdd', toSegment);
    await installation.call('mailings.delete', { id: first });

    const second = await saved(installation, 'mailings.regularsAdd', toSegment);

    expect([first, second]).toEqual([7, 8]);
  });

  test('keep what an update leaves out, and their channel in any case', async () => {
    const installation = install();
    const id = await saved(installation, 'mailings.regularsAdd', { ...toSegment, limit: 7 });

    await installation.call('mailings.regularsUpdate', { id, name: 'Other', send_channel: 'sms' });
    const { body } = await installation.call('mailings.regularsGet', { id });

    expect(body.data).toMatchObject({ name: 'Other', limit: 7, channel: 'email', data_id: 3 });
  });

  test('print settings under the names of replies', async () => {
    const installation = install();
    const settings = { agllimit_percent: 2.5, is_active: false, start_schedule: { start_mins: [5] } };
    const id = await saved(installation, 'mailings.regularsAdd', { ...toSegment, ...settings });

    const { body } = await installation.call('mailings.regularsGet', { id });

    expect(body.data).toMatchObject({ aglimit_percent: 2.5, start_schedule: { start_mins: [5], start_hours: [] } });
  });

  test('get the e-mail channel from the deprecated parameters', async () => {
    const installation = install();
    const body = { ...toSegment, send_channel: 'sms', send_sms_content: true };
    const id = await saved(installation, 'mailings.broadcastsAdd', body);

    const read = await installation.call('mailings.get', { id });

    expect(read.body.data).toMatchObject({ channel: 'email', type: 'broadcast' });
  });

  test('need a resource, a segment and a database that are there', async () => {
    const { call, emulator } = install();

    const resource = await call('mailings.broadcastsAdd', { ...toSegment, resource_id: 99 });
    const segment = await call('mailings.regularsAdd', { ...toSegment, data_id: 99 });
    const database = await call('mailings.regularsAdd', { ...toSegment, data_type: 'list', data_id: 99 });
    const kind = await call('mailings.regularsAdd', { ...toSegment, data_type: 'other' });
    const trigger = await call('triggerMailings.add', { ...byCall, resource_id: 99 });

    const replies = [resource, segment, database, kind, trigger];
    expect(replies.map(({ body }) => body.error)).toEqual([404, 404, 404, 400, 404]);
    expect(emulator.state.mailings.size).toBe(6);
  });

  test('are shown by the operations of their own type only', async () => {
    const { call } = install();

    const broadcast = await call('mailings.regularsGet', { id: 1 });
    const regular = await call('triggerMailings.get', { id: 2 });
    const trigger = await call('mailings.broadcastsUpdate', { ...toSegment, id: 3 });

    expect([broadcast.body, regular.body, trigger.body]).toEqual([missing, missing, missing]);
  });

  test('are cloned inactive, without launches and log', async () => {
    const installation = install();
    const { call } = installation;
    const id = await saved(installation, 'triggerMailings.add', { ...byCall, is_active: true });
    await call('triggerMailings.start', { id, ...adaByEmail });

    const unnamed = await saved(installation, 'triggerMailings.clone', { id });
    const named = await saved(installation, 'mailings.clone', { id, name: 'Twin' });
    const copy = await call('triggerMailings.get', { id: unnamed });
    const log = await call('mailings.logV2', { id: named });

    expect(copy.body.data).toMatchObject({ name: 'Clone of Thanks', is_active: false, trigger_type: 'api_call' });
    expect(log.body).toMatchObject({ data: [], total_count: 0 });
  });

  test('are filtered by type, activity, tags and groups, and paged', async () => {
    const { call } = install();

    const typed = await call('mailings.list', { type: 'regular' });
    const active = await call('mailings.list', { is_active: true });
    const tagged = await call('mailings.list', { ui_tags: ['B2C'], groups: ['subaccount'] });
    const page = await call('mailings.list', { limit: 1, from_id: 2 });

    expect(typed.body).toMatchObject({ data: [{ id: 2 }, { id: 5 }], total_count: 2 });
    expect(active.body).toMatchObject({ data: [{ id: 4 }, { id: 5 }, { id: 6 }], total_count: 3 });
    expect(tagged.body.data).toMatchObject([{ id: 2, type: 'regular' }]);
    expect(page.body).toMatchObject({ data: [{ id: 2 }], next_from_id: 3, total_count: 6 });
  });

  test('leave tags out of the XML list where there are none', async () => {
    const { callXml } = install();

    const list = await callXml('mailings.list', '<format>xml</format>');

    expect(list.text.match(/<ui_tags>/g)).toHaveLength(1);
  });

  test('have a log that is read from a moment on', async () => {
    const { call } = install();

    const all = await call('mailings.logV2', { id: 1, limit: 1 });
    const end = await call('mailings.logV2', { id: 1, from_time: '2024-05-28T16:38:00.100Z' });
    const wrong = await call('mailings.logV2', { id: 1, from_time: 'yesterday' });

    expect(all.body).toMatchObject({ data: [{ message: 'Campaign started', state: 'start' }], total_count: 3 });
    expect(end.body).toMatchObject({ data: [{ state: 'end' }, { value: '138ms' }], total_count: 2 });
    expect(wrong.body.error).toBe(400);
  });

  test('show the address of the call on triggers of that type only', async () => {
    const installation = install();
    const id = await saved(installation, 'triggerMailings.add', { ...byCall, trigger_type: 'subscribe' });

    const called = await installation.call('triggerMailings.get', { id: 3 });
    const other = await installation.call('triggerMailings.get', { id });

    expect(called.body.data).toMatchObject({ call_url: expect.stringMatching(/\/trg\/[0-9a-f]{48}\//), list_id: 1 });
    expect(other.body.data).not.toHaveProperty('call_url');
  });
});
