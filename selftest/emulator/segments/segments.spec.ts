import { ada, install, type Installation } from '../installation.ts';
import { test, expect } from '../../test.ts';

const bruno = '650000000000000000000002';

const rule = (name: string, operator: string, ...values: unknown[]) => ({
  compo: 'default',
  name,
  operator,
  type: name,
  value: values.map((value) => ({ name, value })),
});
const invited = { ...rule('statseg', 'once'), value: [{ name: 'segment_id', value: 3 }] };
const inRiga = rule('_city', 'equal', 'Riga');
const group = (condition: string, queries: object[], more: object = {}) => ({
  condition,
  list_id: 1,
  queries,
  ...more,
});

/** Number of profiles of a new dynamic segment. */
async function selected({ call }: Installation, ...segment: object[]): Promise<number> {
  const { body } = await call('segments.add', { name: 'Selected', is_static: false, segment });
  const { saved_id: id } = body.data as { saved_id: number };
  return ((await call('segments.get', { id })).body.data as { count: number }).count;
}

test.describe('kinds of segments', () => {
  const add = async (body: Record<string, unknown>) => {
    const { call, emulator } = install();
    await call('segments.add', { name: 'New', ...body });
    return emulator.state.segments.get(6);
  };

  test('are static without rules', async () => {
    const segment = await add({ is_static: true, is_refresh_daily: false, list_id: 1 });

    expect(segment).toMatchObject({ kind: 'static', databaseId: 1, members: [] });
  });

  test('are dynamic with rules', async () => {
    const segment = await add({ segment: [group('and', [inRiga])] });

    expect(segment).toMatchObject({ kind: 'dynamic', databaseId: 1, members: [] });
  });

  test('are updatable with is_static and rules, and keep what they selected', async () => {
    const segment = await add({ is_static: true, is_refresh_daily: true, segment: [group('and', [invited])] });

    expect(segment).toMatchObject({ kind: 'updatable', isRefreshDaily: true, members: [ada] });
  });

  test('are updatable with is_static and rules when there is no schedule', async () => {
    const segment = await add({ is_static: true, segment: [group('and', [invited])] });

    expect(segment).toMatchObject({ kind: 'updatable', isRefreshDaily: false });
  });
});

test.describe('rules', () => {
  test('combine with and and or', async () => {
    const installation = install();

    const all = await selected(installation, group('and', [invited, inRiga]));
    const any = await selected(installation, group('or', [rule('_city', 'equal', 'Porto'), inRiga]));

    expect([all, any]).toEqual([1, 4]);
  });

  test('look at values of lists and at several values', async () => {
    const installation = install();

    const tags = await selected(installation, group('and', [rule('interests', 'once', 'chess')]));
    const cities = await selected(installation, group('and', [rule('_city', 'once', 'Porto', 'Lyon')]));

    expect([tags, cities]).toEqual([2, 2]);
  });

  test('look at the domain group of the e-mail', async () => {
    const value = [{ name: 'domaingroup', value: 'other' }];
    const query = { compo: 'domaingroup', name: 'email', operator: 'equal', type: 'email', value };

    const count = await selected(install(), group('and', [query]));

    expect(count).toBe(12);
  });

  test('have others below them', async () => {
    const query = { compo: 'default', condition: 'or', child: [inRiga, rule('_city', 'equal', 'Lyon')] };

    const count = await selected(install(), group('and', [query]));

    expect(count).toBe(4);
  });

  test('of an unknown source or operator find nobody', async () => {
    const installation = install();

    const source = await selected(installation, group('and', [{ ...inRiga, compo: 'dataurl' }]));
    const operator = await selected(installation, group('and', [{ ...inRiga, operator: 'in_data' }]));

    expect([source, operator]).toEqual([0, 0]);
  });

  test('look at a part of the database and stop at a limit', async () => {
    const installation = install();

    const whole = await selected(installation, group('and', [], { percent_from: 0, percent_to: 99 }));
    const lower = await selected(installation, group('and', [], { percent_from: 0, percent_to: 49 }));
    const upper = await selected(installation, group('and', [], { percent_from: 50, percent_to: 100 }));
    const limited = await selected(installation, group('and', [], { limit: 5 }));

    expect([whole, lower + upper, limited]).toEqual([12, 12, 5]);
    expect(lower).toBeLessThan(12);
  });

  test('of several groups add up, each profile once', async () => {
    const archive = { condition: 'and', list_id: 6, queries: [] };

    const count = await selected(install(), group('and', [inRiga]), group('and', [invited]), archive);

    expect(count).toBe(6);
  });

  test('about databases or segments that are not there are refused', async () => {
    const { call, emulator } = install();
    const stranger = { ...invited, value: [{ name: 'segment_id', value: 99 }] };
    const add = (segment: object[]) => call('segments.add', { name: 'New', segment });

    const database = await add([group('and', [], { list_id: 99 })]);
    const segment = await add([group('and', [stranger])]);

    expect([database.body.error, segment.body.error]).toEqual([404, 404]);
    expect(emulator.state.segments.size).toBe(3);
  });
});

test.describe('segments', () => {
  test('come with their rules, every field filled', async () => {
    const { call } = install();
    await call('segments.add', { name: 'Few', segment: [group('or', [invited])] });

    const reply = await call('segments.get', { id: 6 });

    const value = [{ name: 'segment_id', value: '3' }];
    expect(reply.body.data).toEqual({
      count: 1,
      id: 6,
      name: 'Few',
      segment: [
        {
          condition: 'or',
          limit: 0,
          list_id: 1,
          percent_from: 0,
          percent_to: 100,
          queries: [{ ...invited, value, child: [], condition: '' }],
        },
      ],
    });
  });

  test('are listed with their groups, spelled by the format', async () => {
    const { call } = install();

    const inJson = await call('segments.list', { groups_id: [1] });
    const inXml = await call('segments.list', { groups_id: [1], format: 'xml' });
    const tagged = await call('segments.list', { ui_tags: ['tag2'] });

    expect(inJson.body).toMatchObject({ data: [{ id: 5, Groups: [{ Id: 1, Name: 'subaccount' }] }], next_from_id: 6 });
    expect(inXml.text).toContain('<groups><id>1</id><name>subaccount</name></groups>');
    expect(tagged.body).toMatchObject({ data: [{ id: 4 }], total_count: 1 });
  });

  test('change what is sent, and neither kind nor database', async () => {
    const { call } = install();
    const fixed = { id: 3, name: 'Renamed', is_static: true, is_refresh_daily: false };

    const renamed = await call('segments.update', fixed);
    const moved = await call('segments.update', { ...fixed, list_id: 2 });
    const turned = await call('segments.update', { id: 4, name: 'Riga', is_static: true, is_refresh_daily: false });
    const elsewhere = await call('segments.update', {
      id: 4,
      name: 'Riga',
      segment: [group('and', [], { list_id: 2 })],
    });
    const stored = await call('segments.get', { id: 3 });

    expect(renamed.body.data).toEqual({ saved_id: 3 });
    expect([moved.body.error, turned.body.error, elsewhere.body.error]).toEqual([400, 400, 400]);
    expect(stored.body.data).toMatchObject({ name: 'Renamed', count: 1 });
  });

  test('select anew when their rules change', async () => {
    const { call } = install();
    const segment = [group('and', [inRiga])];

    await call('segments.update', { id: 5, name: 'Riga', is_static: true, is_refresh_daily: true, segment });
    const reply = await call('segments.get', { id: 5 });

    expect(reply.body.data).toMatchObject({ name: 'Riga', count: 3 });
  });

  test('are gone once deleted, with their counters, and running tasks find nothing', async () => {
    const { call, wait, emulator } = install();
    const renewal = await call('segments.refreshCounters', { id: 3, resource_id: 1 });
    const file = await call('profiles.getAll', { source_type: 'segment', source_id: 3 });
    await call('segments.delete', { id: 3 });
    wait(50);

    const gone = await call('segments.get', { id: 3 });
    const counters = await call('tasks.status', renewal.body.data as Record<string, unknown>);
    const exported = await call('tasks.status', file.body.data as Record<string, unknown>);

    expect(gone.body).toEqual({ error: 404, error_text: 'segment 3 not found' });
    expect(counters.body.data).toMatchObject({ status: 'completed', result: [] });
    expect(exported.body.data).toMatchObject({ status: 'completed', result: { total: 0 } });
    expect(emulator.state.counters.has('segment:3:1:1')).toBe(false);
  });
});

test.describe('membership of static segments', () => {
  const membership = { segment_id: 3, db_id: 1, profile_id: bruno };

  test('begins and ends, and is told', async () => {
    const { call, emulator } = install();

    const before = await call('segments.segstaticGet', membership);
    await call('segments.segstaticAdd', membership);
    const again = await call('segments.segstaticAdd', membership);
    const during = await call('segments.segstaticGet', membership);
    await call('segments.segstaticRemove', membership);
    const after = await call('segments.segstaticRemove', membership);

    expect([before.body.error, again.body.error, during.body.error, after.body.error]).toEqual([404, 0, 0, 0]);
    expect(emulator.state.segments.get(3)?.members).toEqual([ada]);
  });

  test('is refused for segments of other kinds, strangers and other databases', async () => {
    const { call } = install();

    const dynamic = await call('segments.segstaticAdd', { ...membership, segment_id: 4 });
    const updatable = await call('segments.segstaticAdd', { ...membership, segment_id: 5 });
    const stranger = await call('segments.segstaticAdd', { ...membership, profile_id: 'f'.repeat(24) });
    const elsewhere = await call('segments.segstaticAdd', {
      segment_id: 3,
      db_id: 6,
      profile_id: '650000000000000000000601',
    });

    expect([dynamic, updatable, stranger, elsewhere].map(({ body }) => body.error)).toEqual([400, 400, 404, 404]);
  });
});

test.describe('counters of segments', () => {
  const pair = { id: 3, resource_id: 1 };
  const email = (subscribed: number) => ({
    channel: 'email',
    status: { subscribed_sendable: subscribed, unconfirmed_sendable: 0 },
  });

  test('stay as they are until a refresh is done', async () => {
    const { call, wait } = install();
    await call('segments.segstaticAdd', { segment_id: 3, db_id: 1, profile_id: bruno });
    const task = await call('segments.refreshCounters', pair);
    const stale = await call('segments.getCounters', pair);
    wait(50);

    const renewed = await call('segments.getCounters', pair);
    const status = await call('tasks.status', task.body.data as Record<string, unknown>);

    expect((stale.body.data as object[])[0]).toEqual(email(1));
    expect((renewed.body.data as object[])[0]).toEqual(email(2));
    expect((status.body.data as { result: object }).result).toEqual([
      {
        channels: renewed.body.data,
        in_progress: false,
        list_id: 1,
        refresh_task_id: '',
        resource_id: 1,
        updated: '2026-01-01T00:00:00.050Z',
      },
    ]);
  });

  test('of a dynamic segment need the database, by either name', async () => {
    const { call } = install();

    const none = await call('segments.getCounters', { id: 4, resource_id: 1 });
    const byListId = await call('segments.getCounters', { id: 4, resource_id: 1, list_id: 1 });
    const byDbId = await call('segments.getCounters', { id: 4, resource_id: 1, db_id: 1 });

    expect(none.body.error_text).toBe('field "list_id" is not valid: is required');
    expect((byListId.body.data as object[])[0]).toEqual(email(2));
    expect(byDbId.body).toEqual(byListId.body);
  });
});
