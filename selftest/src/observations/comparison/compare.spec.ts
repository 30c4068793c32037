import { compareSnapshots } from '../../../../src/observations/comparison/compare.ts';
import { rules, type RuleId, type Severity } from '../../../../src/observations/comparison/rules.ts';
import { snapshotOf, times, type Seen } from '../snapshots.ts';
import { expect, test } from '../../../test.ts';

type Fields = Record<string, unknown>;

const ok = (fields: Fields) => ({ error: 0, error_text: '', ...fields });
const database = { id: 5, name: 'Main', description: 'all', suppress_id: 3 };
const goal = { id: 'a', at: '2026-01-02T03:04:05Z', day: '2026-01-02', key: 'd9b2d63d-a233-4123-847a-3b1f7d5f8c11' };
const nested = { total: 3, owner: { id: 5, name: 'Ada' }, list: [goal, { ...goal, note: 'x' }] };

/** An operation whose reply no page shows, and one whose reply is documented. */
const unseen = 'analyticReports.summary';
const documented = 'databases.get';

const base: Seen[] = [
  ...times(25, { operation: unseen, situation: 'answers', body: ok({ data: nested }) }),
  ...times(25, { operation: documented, situation: 'describes it', body: ok({ data: database }) }),
  { operation: documented, situation: 'refuses: no token', status: 200, body: { error: 403, error_text: 'no' } },
  {
    operation: documented,
    situation: 'answers in XML',
    headers: { 'content-type': 'application/xml' },
    body: ok({ data: database }),
  },
  {
    operation: 'databases.list',
    situation: 'lists',
    body: ok({ data: [{ id: 1, name: 'a' }], next_from_id: 0, total_count: 1 }),
  },
  {
    operation: 'automationScenarios.list',
    situation: 'lists',
    body: { error: 0, error_text: '', data: [], total_count: 0 },
  },
];

/** Alters the calls of one operation. */
const alter = (operation: string, change: (call: Seen) => Seen) => (calls: readonly Seen[]) =>
  calls.map((call) => (call.operation === operation ? change(call) : call));

/** Alters what stands below `data` in successful replies. */
const data = (operation: string, change: (data: Fields) => unknown) =>
  alter(operation, (call) => {
    const body = call.body as Fields;
    return body.error === 0 ? { ...call, body: { ...body, data: change(structuredClone(body.data) as Fields) } } : call;
  });

const without = (name: string) => (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
const withValue = (name: string, value: unknown) => (fields: Fields) => ({ ...fields, [name]: value });
const inList = (change: (entry: Fields) => Fields) => (fields: Fields) => ({
  ...fields,
  list: (fields.list as Fields[]).map(change),
});
const inOwner = (change: (owner: Fields) => Fields) => (fields: Fields) => ({
  ...fields,
  owner: change(fields.owner as Fields),
});

let turn = 0;
/** Changes every fifth object only. */
const sometimes = (change: (fields: Fields) => Fields) => (fields: Fields) =>
  turn++ % 5 === 0 ? change(fields) : fields;
const situation = (operation: string, title: string, answer: Partial<Seen>) =>
  alter(operation, (call) => (call.situation === title ? { ...call, ...answer } : call));
const refusal = { status: 200, body: { error: 400, error_text: 'no' } };

type Plant = [rule: RuleId, operation: string, path: string | undefined, plant: (calls: readonly Seen[]) => Seen[]];

const plants: Plant[] = [
  ['field-gone', unseen, 'data.total', data(unseen, without('total'))],
  ['field-gone', unseen, 'data.owner', data(unseen, without('owner'))],
  ['field-gone', unseen, 'data.owner.name', data(unseen, inOwner(without('name')))],
  ['field-gone', unseen, 'data.list[].id', data(unseen, inList(without('id')))],
  ['field-gone', documented, 'data.name', data(documented, without('name'))],
  ['field-gone', documented, 'data.suppress_id', data(documented, without('suppress_id'))],
  ['field-no-longer-seen', unseen, 'data.list[].note', data(unseen, inList(without('note')))],
  ['field-respelt', unseen, 'data.total', data(unseen, ({ total, ...fields }) => ({ ...fields, Total: total }))],
  [
    'field-respelt',
    unseen,
    'data.list[].note',
    data(
      unseen,
      inList(({ note, ...entry }) => ({ ...entry, Note: note })),
    ),
  ],
  ['field-new', unseen, 'data.extra', data(unseen, withValue('extra', 1))],
  ['field-new', unseen, 'data.owner.extra', data(unseen, inOwner(withValue('extra', { a: 1 })))],
  ['field-new', documented, 'data.extra', data(documented, withValue('extra', 'x'))],
  ['field-new', unseen, 'data.list[].extra', data(unseen, inList(withValue('extra', true)))],
  ['field-sometimes-missing', unseen, 'data.total', data(unseen, sometimes(without('total')))],
  ['field-sometimes-missing', documented, 'data.name', data(documented, sometimes(without('name')))],
  ['type-changed', unseen, 'data.total', data(unseen, withValue('total', '3'))],
  ['type-changed', unseen, 'data.owner', data(unseen, withValue('owner', [1]))],
  ['type-changed', unseen, 'data.list', data(unseen, withValue('list', { a: goal }))],
  ['type-changed', unseen, 'data.list[].id', data(unseen, inList(withValue('id', 5)))],
  ['type-changed', documented, 'data.id', data(documented, withValue('id', '5'))],
  ['type-changed', documented, 'data.name', data(documented, withValue('name', true))],
  ['type-added', unseen, 'data.total', data(unseen, sometimes(withValue('total', 'x')))],
  ['type-added', documented, 'data.id', data(documented, sometimes(withValue('id', 'x')))],
  ['number-now-fraction', documented, 'data.id', data(documented, withValue('id', 5.5))],
  ['always-null', unseen, 'data.total', data(unseen, withValue('total', null))],
  ['always-null', unseen, 'data.owner', data(unseen, withValue('owner', null))],
  ['always-null', documented, 'data.name', data(documented, withValue('name', null))],
  ['always-null', documented, 'data', data(documented, () => null)],
  ['sometimes-null', unseen, 'data.total', data(unseen, sometimes(withValue('total', null)))],
  ['sometimes-null', documented, 'data.description', data(documented, sometimes(withValue('description', null)))],
  ['format-changed', unseen, 'data.list[].at', data(unseen, inList(withValue('at', '2026-01-02 03:04:05')))],
  ['format-changed', unseen, 'data.list[].day', data(unseen, inList(withValue('day', '02.01.2026')))],
  ['format-changed', unseen, 'data.list[].key', data(unseen, inList(withValue('key', 'nobody')))],
  ['format-changed', unseen, 'data.list[].at', data(unseen, inList(withValue('at', '2026-01-02T03:04:05')))],
  ['always-empty', unseen, 'data.owner.name', data(unseen, inOwner(withValue('name', '')))],
  ['always-empty', documented, 'data.name', data(documented, withValue('name', ''))],
  [
    'media-type-changed',
    unseen,
    undefined,
    alter(unseen, (call) => ({ ...call, headers: { 'content-type': 'text/plain' } })),
  ],
  [
    'media-type-changed',
    'databases.list',
    undefined,
    alter('databases.list', (call) => ({ ...call, headers: { 'content-type': 'text/json' } })),
  ],
  ['status-changed', unseen, undefined, alter(unseen, (call) => ({ ...call, status: 201 }))],
  ['status-changed', 'databases.list', undefined, alter('databases.list', (call) => ({ ...call, status: 202 }))],
  [
    'refusal-changed',
    documented,
    'refuses: no token',
    situation(documented, 'refuses: no token', { body: { error: 401, error_text: 'no' } }),
  ],
  ['refusal-changed', documented, 'refuses: no token', situation(documented, 'refuses: no token', { status: 403 })],
  [
    'now-accepted',
    documented,
    'refuses: no token',
    situation(documented, 'refuses: no token', { body: ok({ data: database }) }),
  ],
  ['now-refused', documented, 'answers in XML', situation(documented, 'answers in XML', refusal)],
  ['operation-gone', 'databases.list', undefined, alter('databases.list', (call) => ({ ...call, ...refusal }))],
  [
    'variant-changed',
    'automationScenarios.list',
    'number of scenarios',
    alter('automationScenarios.list', (call) => ({ ...call, body: { error: 0, error_text: '', data: [], total: 0 } })),
  ],
  ['slower', unseen, undefined, alter(unseen, (call) => ({ ...call, ms: 400 }))],
  ['slower', documented, undefined, alter(documented, (call) => ({ ...call, ms: 90 }))],
];

const found = (before: readonly Seen[], after: readonly Seen[]) =>
  compareSnapshots(snapshotOf(before), snapshotOf(after)).differences.map(({ rule, operation, path, severity }) => ({
    rule,
    operation,
    path,
    severity,
  }));

test.describe('a comparison', () => {
  for (const [index, [rule, operation, path, plant]] of plants.entries()) {
    test(`tells ${rule} of ${operation} ${path ?? ''} (${index + 1})`, () => {
      const told = found(base, plant(base));

      const wanted: { severity: Severity } = rules[rule];
      expect(told).toContainEqual({ rule, operation, path, severity: wanted.severity });
    });
  }

  test('tells what works now, and a form that is new', () => {
    const before = base.map((call) => (call.operation === 'databases.list' ? { ...call, ...refusal } : call));

    expect(found(before, base)).toContainEqual(
      expect.objectContaining({ rule: 'operation-new', operation: 'databases.list', severity: 'info' }),
    );
  });

  test('tells nothing of the same run', () => {
    expect(found(base, base)).toEqual([]);
  });

  test('tells a field that went once, and not what stood in it', () => {
    expect(found(base, data(unseen, without('owner'))(base)).map(({ path }) => path)).toEqual(['data.owner']);
  });

  const refusalsOnly = base.filter(({ situation: title }) => title === 'refuses: no token');

  test('does not take an operation for gone whose successful calls a part of a run did not make', () => {
    const { differences, notCompared } = compareSnapshots(snapshotOf(base), snapshotOf(refusalsOnly));
    const reason = 'the second run made none of the calls that succeeded in the first';

    expect(differences).toEqual([]);
    expect(notCompared).toContainEqual({ operation: documented, reason });
  });

  test('does not take an operation for new whose successful calls the first run did not make', () => {
    const { differences, notCompared } = compareSnapshots(snapshotOf(refusalsOnly), snapshotOf(base));
    const reason = 'the first run made none of the calls that succeed in the second';

    expect(differences).toEqual([]);
    expect(notCompared).toContainEqual({ operation: documented, reason });
  });

  test('compares the refusals of an operation whose successful calls were not made again', () => {
    const other = situation(documented, 'refuses: no token', { status: 401 })(refusalsOnly);

    expect(found(base, other).map(({ rule }) => rule)).toEqual(['refusal-changed']);
  });

  test('does not take XML for gone where only damaged XML was sent', () => {
    const damagedXml: Seen = { operation: documented, situation: 'refuses damaged XML', ...refusal };
    const isXml = ({ situation: title }: Seen) => title === 'answers in XML';

    expect(found([...base, damagedXml], [...base.filter((call) => !isXml(call)), damagedXml])).toEqual([]);
  });

  test('says of another variant that the fields are not compared', () => {
    const change = plants.find(([rule]) => rule === 'variant-changed')![3];
    const [one] = compareSnapshots(snapshotOf(base), snapshotOf(change(base))).differences;

    expect(one?.text).toMatch(/ The fields of the two are not compared\.$/);
  });

  test('tells a field that went, and with it what tells the variant of the reply', () => {
    const before = times(3, { operation: 'mailings.get', body: ok({ data: { id: 1, channel: 'email' } }) });
    const after = times(3, { operation: 'mailings.get', body: ok({}) });

    expect(found(before, after)).toEqual([
      { rule: 'field-gone', operation: 'mailings.get', path: 'data', severity: 'breaking' },
    ]);
  });

  test('tells that the answer to a change is no longer null', () => {
    const answered = (value: unknown) => [{ operation: 'automationScenarios.start', body: ok({ data: value }) }];

    expect(found(answered(null), answered('done'))).toEqual([
      { rule: 'type-changed', operation: 'automationScenarios.start', path: 'data', severity: 'warning' },
    ]);
  });

  test('warns of a reply that held nothing and holds data', () => {
    const answered = (fields: Fields) => [{ operation: 'segments.delete', body: ok(fields) }];

    expect(found(answered({}), answered({ data: [database], extra: 1 }))).toEqual([
      { rule: 'field-new', operation: 'segments.delete', path: 'data', severity: 'warning' },
      { rule: 'field-new', operation: 'segments.delete', path: 'extra', severity: 'info' },
    ]);
  });

  test('warns of a list that the contract allows to be null, where it never was and always is', () => {
    const lists = (value: unknown) => times(6, { operation: 'databases.list', body: ok({ data: value }) });

    expect(found(lists([database]), lists(null))).toContainEqual({
      rule: 'always-null',
      operation: 'databases.list',
      path: 'data',
      severity: 'warning',
    });
  });

  test('is not confused by a field with a name that every object has', () => {
    const named = (name: string) => [{ operation: unseen, body: ok({ [name]: 1 }) }];

    expect(found(named('toString'), named('constructor'))).toEqual([
      { rule: 'field-gone', operation: unseen, path: 'toString', severity: 'breaking' },
      { rule: 'field-new', operation: unseen, path: 'constructor', severity: 'info' },
    ]);
  });

  test('names operations that one side has not called', () => {
    const { notCompared, compared } = compareSnapshots(snapshotOf(base), snapshotOf(base.slice(0, 25)));

    expect(compared).toBe(1);
    expect(notCompared).toContainEqual({ operation: documented, reason: 'the second run did not call it' });
    expect(notCompared).toContainEqual({ operation: 'goals.register', reason: 'neither run called it' });
  });
});

/** A small generator of numbers, the same in each run. */
function numbers(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

/** Replies of one installation as its data grows and shrinks. */
function growing(seed: number): Seen[] {
  const next = numbers(seed);
  const entry = (): Fields => ({
    id: next(1000),
    name: ['Ada', '17', 'a@example.com', ''][next(4)],
    amount: next(3) === 0 ? 10.5 : 10,
    at: next(4) === 0 ? '' : '2026-01-02T03:04:05Z',
    parent: next(3) === 0 ? null : { id: 1 },
    ...(next(10) < 3 ? { note: 'x' } : {}),
    tags: Array.from({ length: next(3) }, () => 'a'),
  });
  return Array.from({ length: 5 + next(30) }, () => ({
    operation: unseen,
    body: ok({ data: Array.from({ length: next(12) }, entry) }),
    ms: 5 + next(40),
  }));
}

test.describe('data that comes and goes', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    test(`is no difference (${seed})`, () => {
      expect(found(growing(seed), growing(seed + 100))).toEqual([]);
    });
  }
});
