import { nextText } from '../../../reporters/faces/next-steps.ts';
import type { CheckRecord, RunRecord } from '../../../reporters/judgement/model.ts';
import type { SkipReason } from '../../../src/outcome/outcome.ts';
import { operations } from '../../../schemas/index.ts';
import { configOf, deviationOf } from '../../src/exchanges.ts';
import {
  check,
  failed,
  failedContact,
  failures,
  noEffect,
  refusedFor,
  runOf,
  skipped,
  total,
  unconfirmed,
  unset,
} from '../runs.ts';
import { expect, test } from '../../test.ts';

const ids = operations.map(({ id }) => id);
const passed = (operation: string) => check({ operation });
const skip = (operation: string | undefined, reason: SkipReason) => {
  return { ...skipped(reason), operation: operation ?? null };
};
const whole = ids.map(passed);

/** Checks of all operations, the first ones skipped for the given reasons. */
function skippedFor(...reasons: SkipReason[]): CheckRecord[] {
  return [...reasons.map((reason, index) => skip(ids[index], reason)), ...ids.slice(reasons.length).map(passed)];
}

const stepsOf = (checks: CheckRecord[], changes: Partial<RunRecord> = {}) => runOf(checks, changes).next;

const minimum = (count: number) => ({ config: configOf({ minVerified: count }) });
const emulated = { config: configOf({ target: { kind: 'emulator', url: 'http://127.0.0.1:5', version: null } }) };
const { broken, setUp, silent } = failures;
const remainder = { name: 'profile p', reason: 'why' };
const offered = {
  deviations: { met: [], failed: [{ operation: 'a.b', kind: 'wrong-type' as const, path: 'data', text: 'x' }] },
};
const hint = (verified: number) =>
  `ALTCRAFT_MIN_VERIFIED=${verified} in .env makes later runs tell when they verify less than this one`;

const cases: [what: string, checks: CheckRecord[], changes: Partial<RunRecord>, steps: string[]][] = [
  ['a whole run that verified everything', whole, {}, [hint(total)]],
  ['the same with a minimum set', whole, minimum(1), []],
  ['a part of the suite', [check()], {}, ['This was a part of the suite. The whole: npm run contract']],
  [
    'a run against the emulator',
    skippedFor(unset('AMQP_URL')),
    emulated,
    ['Point it at your installation: cp .env.example .env, set ALTCRAFT_URL and ALTCRAFT_TOKEN, npm run doctor'],
  ],
  [
    'an operation that failed',
    [...whole, failed(broken)],
    {},
    ['1 operation failed: npm run report shows the replies, the contract, and how to repeat it'],
  ],
  [
    'operations that failed so that it could be known',
    [...whole, failed(broken), { ...failed(broken), operation: 'tasks.status' }],
    offered,
    [
      '2 operations failed: npm run report shows the replies, the contract, and how to repeat it',
      'Is a failure known and accepted? Take its entry from results/deviations-to-paste.yaml into deviations.yaml and write the reason',
    ],
  ],
  [
    'a failure against the emulator, of which nothing is known',
    [...whole, failed(broken)],
    { ...emulated, ...offered },
    ['1 operation failed: npm run report shows the replies, the contract, and how to repeat it'],
  ],
  [
    'a flow that failed',
    [...whole, { ...failed(broken), operation: null }],
    {},
    ['A check of several operations failed: npm run report shows the replies, the contract, and how to repeat it'],
  ],
  [
    'silence',
    [...whole, failed(silent)],
    {},
    ['The platform did not answer every call: npm run doctor looks for the cause'],
  ],
  [
    'a set-up that failed',
    [...whole, failed(setUp)],
    {},
    ['1 operation got no verdict: npm run report shows where the check stopped, often in its set-up'],
  ],
  [
    'objects that remain',
    whole,
    { leftovers: [remainder] },
    ['Objects of this or an earlier run remain. Remove them with: npm run sweep'],
  ],
  [
    'objects that an earlier run left',
    whole,
    { earlierLeftovers: 1, ...minimum(1) },
    ['Objects of this or an earlier run remain. Remove them with: npm run sweep'],
  ],
  [
    'one id that is not set',
    skippedFor(unset('DB_ID'), unset('DB_ID')),
    minimum(1),
    [
      '2 operations were not run because ALTCRAFT_DB_ID is not set: npm run discover fills in the ids that it finds, and lists the others',
    ],
  ],
  [
    'ids that are not set',
    skippedFor(
      unset('RESOURCE_ID'),
      unset('DB_ID'),
      unset('DB_ID'),
      unset('TEMPLATE_ID'),
      unset('CAMPAIGN_ID'),
      unset('SEGMENT_ID'),
    ),
    minimum(1),
    [
      '6 operations were not run because ALTCRAFT_DB_ID (2), ALTCRAFT_CAMPAIGN_ID (1), ALTCRAFT_RESOURCE_ID (1), ALTCRAFT_SEGMENT_ID (1) and 1 more are not set: npm run discover fills in the ids that it finds, and lists the others',
    ],
  ],
  [
    'a variable that no list shows',
    skippedFor(unset('AMQP_URL')),
    minimum(1),
    ['1 operation was not run because ALTCRAFT_AMQP_URL is not set: .env.example says where to find such values'],
  ],
  [
    'what the token may not',
    skippedFor(refusedFor('rights'), refusedFor('rights')),
    minimum(1),
    ['2 operations were refused for want of rights: ask the administrator of the panel to widen the role of the token'],
  ],
  [
    'what the tariff lacks',
    skippedFor(refusedFor('tariff')),
    minimum(1),
    ['1 operation was refused because of the tariff: ask your manager at the vendor what it holds'],
  ],
  [
    'effects that are not allowed, all of them by name',
    skippedFor(
      ...(['send', 'task', 'create', 'update', 'delete', 'update'] as const).map((effect) => noEffect(effect)),
    ),
    minimum(1),
    [
      '6 operations were not run because ALTCRAFT_ALLOW does not name their effect: update (2), create (1), delete (1), send (1), task (1). docs/safety.md says what each may do',
    ],
  ],
  [
    'sandbox objects that are not named',
    skippedFor({ cause: 'sandbox missing', kind: 'campaign' }),
    minimum(1),
    ['1 operation was not run because ALTCRAFT_SANDBOX does not name: campaign (1)'],
  ],
  [
    'paths that nobody knows, and shapes that no page shows',
    skippedFor(unconfirmed),
    { ...minimum(1), observed: 2 },
    [
      '1 operation is unconfirmed: ask the vendor whether your version has them, and under which path',
      'Replies of 2 operations that no page shows as a whole: names and types, no values, are in results/observed/. Passed on to us, they become documented',
    ],
  ],
  [
    'arguments that chose nothing',
    [],
    { problems: [{ kind: 'no check chosen', text: 'No check matches the arguments.' }] },
    [
      'Correct the arguments. npm run contract -- --list prints the title of every check; npm run contract -- --help has examples',
    ],
  ],
  [
    'a run that was out of time',
    whole,
    { problems: [{ kind: 'out of time', text: 'late' }], ...minimum(1) },
    ['Set a larger ALTCRAFT_RUN_TIMEOUT_MS, or run fewer checks: npm run contract -- --grep <pattern>'],
  ],
  [
    'a run that was interrupted',
    whole,
    { problems: [{ kind: 'interrupted', text: 'The run was interrupted.' }], ...minimum(1) },
    ['The run was interrupted, so it says nothing about the operations that are not run: run it again'],
  ],
  [
    'a problem of no check',
    whole,
    { problems: [{ kind: 'error', text: 'boom' }], ...minimum(1) },
    ['Look at the problem printed above. "problems" and "operations" in results/summary.json have all details'],
  ],
  [
    'less verified than the minimum',
    whole,
    minimum(999),
    [
      `${total} operations were verified, and ALTCRAFT_MIN_VERIFIED asks for 999. Find out what is missing since the last good run, or lower the minimum`,
    ],
  ],
  [
    'the first contact without a platform',
    [failedContact(silent)],
    {},
    ['npm run doctor looks for the cause, one step after the other'],
  ],
  [
    'the first contact with a wrong id',
    [failedContact(failures.wrongIds)],
    {},
    ['Correct the ids that are named above, or empty them in .env: npm run discover fills them in'],
  ],
];

test.describe('what to do next', () => {
  for (const [what, checks, changes, steps] of cases) {
    test(`after ${what}`, () => {
      expect(stepsOf(checks, changes)).toEqual(steps);
    });
  }

  test('names entries of deviations.yaml that are out of date, and those that are expired', () => {
    const places = [1, 2, 3, 4, 5].map((line) => deviationOf({ place: `deviations.yaml line ${line}` }));
    const old = deviationOf({ place: 'deviations.yaml line 9', check: 'never run', isExpired: true });
    const config = configOf({ minVerified: 1, deviations: [...places, old] });

    expect(stepsOf(whole, { config })).toEqual([
      'These known deviations are past their day; have them mended, or renew them: deviations.yaml line 9',
      'These known deviations did not occur any more; take them out: deviations.yaml line 1, deviations.yaml line 2, deviations.yaml line 3, deviations.yaml line 4 and 1 more',
    ]);
  });

  test('has the most useful first, and no more than six', () => {
    const reasons = [
      noEffect('send'),
      refusedFor('tariff'),
      unset('DB_ID'),
      unconfirmed,
      unset('AMQP_URL'),
      refusedFor('rights'),
    ];

    const checks = [...skippedFor(...reasons), failed(broken)];
    const { advice } = runOf(checks, { ...offered, leftovers: [remainder] });

    expect(advice.map(({ id }) => id)).toEqual([
      'look at failures',
      'accept deviations',
      'sweep',
      'discover variables',
      'set variables',
      'widen the role',
    ]);
  });

  test('names the second file of variables in each command', () => {
    const checks = [failedContact(silent)];

    expect(stepsOf(checks, { env: 'stage' })).toEqual([
      'ALTCRAFT_ENV=stage npm run doctor looks for the cause, one step after the other',
    ]);
  });

  test('does not ask to pass on what was seen of the emulator, which knows no more than the documentation', () => {
    const { advice } = runOf(whole, { ...emulated, observed: 12 });

    expect(advice.map(({ id }) => id)).toEqual(['name an installation']);
  });

  test('is a section of the terminal', () => {
    expect(nextText(['one', 'two'])).toBe('What to do next\n  - one\n  - two\n');
    expect(nextText([])).toBe('What to do next: nothing, everything is verified.\n');
  });
});
