/**
 * An upgrade of an emulated installation that changes more than forty things: each is told with its severity, and nothing else is.
 */
import type { OperationId } from '../../../../schemas/index.ts';
import { compareSnapshots } from '../../../../src/observations/comparison/compare.ts';
import type { RuleId, Severity } from '../../../../src/observations/comparison/rules.ts';
import type { Answered } from '../../../emulator/installation.ts';
import { situations, snapshotOfReads, type Change, type Changes, type SituationName } from '../emulated-reads.ts';
import { expect, test } from '../../../test.ts';

type Fields = Record<string, unknown>;

/** Written by hand, so that the severity of no rule changes by accident. */
const severityOf: Record<RuleId, Severity> = {
  'operation-gone': 'breaking',
  'operation-new': 'info',
  'form-gone': 'breaking',
  'form-new': 'info',
  'field-gone': 'breaking',
  'field-sometimes-missing': 'warning',
  'field-no-longer-seen': 'warning',
  'field-respelt': 'breaking',
  'field-new': 'info',
  'type-changed': 'breaking',
  'type-added': 'breaking',
  'number-now-fraction': 'info',
  'always-null': 'breaking',
  'sometimes-null': 'warning',
  'format-changed': 'warning',
  'always-empty': 'warning',
  'value-unlisted': 'warning',
  'media-type-changed': 'breaking',
  'status-changed': 'breaking',
  'refusal-changed': 'warning',
  'now-refused': 'breaking',
  'now-accepted': 'warning',
  'variant-changed': 'warning',
  slower: 'warning',
};

/** Changes every object that holds the field at a path, as `data[].name`. */
function changed(value: unknown, path: string, change: (holder: Fields, name: string) => void): void {
  const [, name = '', list = '', rest = ''] = /^([^.[]+)(\[\])?\.?(.*)$/.exec(path) ?? [];
  const holder = value as Fields;
  if (rest === '') change(holder, name);
  else if (list === '') changed(holder[name], rest, change);
  else for (const entry of holder[name] as unknown[]) changed(entry, rest, change);
}

type Edit = (path: string) => Change;

const editing =
  (change: (holder: Fields, name: string) => void, isDue: (turn: number) => boolean = () => true): Edit =>
  (path) => ({
    body(body, turn) {
      const copy = structuredClone(body);
      if (isDue(turn)) changed(copy, path, change);
      return copy;
    },
  });
const everyFifth = (turn: number) => turn % 5 === 2;
const remove = (holder: Fields, name: string) => void Reflect.deleteProperty(holder, name);
const to = (value: unknown) => editing((holder, name) => (holder[name] = value));
const sometimesTo = (value: unknown) => editing((holder, name) => (holder[name] = value), everyFifth);
const gone = editing(remove);
const sometimesGone = editing(remove, everyFifth);
const inCapitals = editing((holder, name) => {
  holder[name.toUpperCase()] = holder[name];
  remove(holder, name);
});
/** Access groups as other pages spell them. */
const inOtherSpelling = editing((holder, name) => {
  holder.Groups = (holder[name] as Fields[]).map(({ id, name: called }) => ({ Id: id, Name: called }));
  remove(holder, name);
});

const refusal = { error: 500, error_text: 'no' };
const answering = (change: (answer: Answered) => Partial<Answered>, ...only: SituationName[]): Change => ({
  answer: (answer, situation) =>
    only.length === 0 || only.includes(situation) ? { ...answer, ...change(answer) } : answer,
});
const refused = (...only: SituationName[]) => answering(() => ({ body: refusal }), ...only);
const mediaType = (type: string) => answering(() => ({ headers: { 'content-type': type } }));
const status = (code: number) => answering(({ body }) => (body.error === 0 ? { status: code } : {}));
const refusing = (changes: Partial<Answered>) => answering(() => changes, 'token');
const slow: Change = { ms: 300 };

type Plant = [rule: RuleId, operation: OperationId, path: string | undefined, change: Change];

const field = (rule: RuleId, operation: OperationId, path: string, edit: Edit): Plant => [
  rule,
  operation,
  path,
  edit(path),
];
const whole = (rule: RuleId, operation: OperationId, change: Change): Plant => [rule, operation, undefined, change];

const plants: Plant[] = [
  field('field-gone', 'databases.get', 'data.suppress_id', gone),
  field('field-gone', 'resources.get', 'data.url', gone),
  field('field-gone', 'databases.list', 'data[].ui_tags', gone),
  field('field-gone', 'profiles.get', 'data._city', gone),
  field('field-gone', 'campaigns.list', 'data[].audience.lcg', gone),
  field('field-gone', 'suppressionLists.emailCheck', 'phone_matched', gone),
  field('field-new', 'suppressionLists.get', 'data.owner', to({ id: 1, name: 'x' })),
  field('field-new', 'templates.list', 'data[].extra', to(true)),
  field('field-new', 'mailings.getStatus', 'data.since', to('2026-01-02')),
  field('field-sometimes-missing', 'databases.fieldsGet', 'data[].required', sometimesGone),
  field('field-sometimes-missing', 'resources.fieldsGet', 'data[].title', sometimesGone),
  field('field-respelt', 'senders.list', 'data[].name', inCapitals),
  field('field-respelt', 'databases.get', 'data.description', inCapitals),
  field('type-changed', 'databases.get', 'data.id', to('1')),
  field('type-changed', 'campaigns.list', 'total_count', to('2')),
  field('type-changed', 'templates.list', 'data[].channels', to({ email: true })),
  field('type-changed', 'segments.get', 'data.segment', to('all')),
  field('type-added', 'databases.fieldsGet', 'data[].name', sometimesTo(7)),
  field('type-added', 'resources.fieldsGet', 'data[].type', sometimesTo(['text'])),
  field('number-now-fraction', 'segments.get', 'data.count', to(1.5)),
  field('number-now-fraction', 'templates.list', 'total_count', to(2.5)),
  field('always-null', 'mailings.get', 'data.name', to(null)),
  field('always-null', 'campaigns.get', 'data[].audience', to(null)),
  field('always-null', 'segments.list', 'data[].name', to(null)),
  field('sometimes-null', 'resources.getCounters', 'data[].status.all', sometimesTo(null)),
  field('sometimes-null', 'databases.getCounters', 'data[].channel', sometimesTo(null)),
  field('format-changed', 'mailings.logV2', 'data[].time', to('2026-01-02 03:04:05')),
  field('format-changed', 'templates.get', 'data.update_time', to('02.01.2026')),
  field('format-changed', 'campaigns.get', 'data[].createtime', to('2026-01-02')),
  field('format-changed', 'profiles.get', 'data.id', to('p-17')),
  field('always-empty', 'databases.fieldsGet', 'data[].category', to('')),
  field('always-empty', 'resources.getCounters', 'data[].channel', to('')),
  field('value-unlisted', 'campaigns.getStatus', 'data.status', to('paused')),
  field('value-unlisted', 'mailings.list', 'data[].type', to('yearly')),
  field('value-unlisted', 'subscriptions.get', 'data.channel', to('pigeon')),
  whole('media-type-changed', 'suppressionLists.phoneCheck', mediaType('text/plain')),
  whole('media-type-changed', 'resources.get', mediaType('text/json')),
  whole('status-changed', 'suppressionLists.domainCheck', status(201)),
  whole('status-changed', 'mailings.getStatus', status(202)),
  ['refusal-changed', 'databases.get', situations.token, refusing({ body: { ...refusal, error: 418 } })],
  ['refusal-changed', 'segments.get', situations.token, refusing({ status: 418 })],
  ['now-accepted', 'suppressionLists.get', situations.token, refusing({ body: { error: 0, error_text: '' } })],
  ['now-refused', 'suppressionLists.list', situations.again, refused('again')],
  ['now-refused', 'subscriptions.list', situations.again, refused('again')],
  whole('operation-gone', 'profileRelations.get', refused()),
  whole('operation-gone', 'mailings.broadcastsGet', refused()),
  whole('form-gone', 'databases.list', refused('xml')),
  ['now-refused', 'databases.list', situations.xml, {}],
  field('variant-changed', 'mailings.broadcastsList', 'access groups', () => inOtherSpelling('data[].groups')),
  whole('slower', 'databases.fieldsGet', slow),
  whole('slower', 'resources.fieldsGet', slow),
];

/** What the installation did otherwise before the upgrade. */
const missingBefore: Plant[] = [
  field('field-no-longer-seen', 'resources.getCounters', 'data[].note', sometimesTo('x')),
  whole('operation-new', 'subscriptions.listAll', refused()),
  whole('form-new', 'templates.list', refused('xml')),
  ['now-accepted', 'templates.list', situations.xml, {}],
];

const together = (one: Change, other: Change): Change => ({
  ...one,
  ...other,
  body: (body, turn) => [one, other].reduce((last, { body: change }) => change?.(last, turn) ?? last, body),
  answer: (answer, situation) =>
    [one, other].reduce((last, { answer: change }) => change?.(last, situation) ?? last, answer),
});

function changesOf(all: readonly Plant[]): Changes {
  const changes: Changes = {};
  for (const [, operation, , change] of all) changes[operation] = together(changes[operation] ?? {}, change);
  return changes;
}

const busy = ['databases.fieldsGet', 'resources.fieldsGet', 'resources.getCounters', 'databases.getCounters'];

const lineOf = (severity: Severity, rule: RuleId, operation: string, path = '') =>
  `${severity} ${rule} ${operation} ${path}`.trim();

test('an upgrade with more than forty changes of all rules is told completely, and nothing besides', async () => {
  const before = await snapshotOfReads(changesOf(missingBefore), { busy });
  const after = await snapshotOfReads(changesOf(plants), { busy });

  const told = compareSnapshots(before, after).differences.map(({ severity, rule, operation, path }) =>
    lineOf(severity, rule, operation, path),
  );

  const planted = [...plants, ...missingBefore];
  expect(planted.length).toBeGreaterThan(40);
  expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(Object.keys(severityOf)));
  expect(told.sort()).toEqual(
    planted.map(([rule, operation, path]) => lineOf(severityOf[rule], rule, operation, path)).sort(),
  );
});

/** A small generator of numbers below a limit, the same for the same seed. */
function numbers(seed: number) {
  let state = seed;
  return (limit: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

/** Lists of a reply with some entries less, and some more than once. */
function resized(value: unknown, next: (limit: number) => number): unknown {
  if (Array.isArray(value))
    return value.flatMap((entry) => Array.from({ length: next(4) }, () => resized(entry, next)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resized(inner, next)]));
}

test('twenty runs while lists grow and shrink differ in nothing', async () => {
  const first = await snapshotOfReads();
  const told: string[] = [];
  for (let seed = 1; seed <= 20; seed += 1) {
    const next = numbers(seed);
    const run = await snapshotOfReads({}, { reshape: (body) => resized(body, next) as Fields });
    told.push(
      ...[compareSnapshots(first, run), compareSnapshots(run, first)].flatMap(({ differences }) =>
        differences.map(({ rule, operation, form, text }) => `${rule} ${operation} (${form}): ${text}`),
      ),
    );
  }

  expect([...new Set(told)].sort()).toEqual([]);
});
