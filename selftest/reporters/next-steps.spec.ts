import { expect, test } from '@playwright/test';
import { nextText } from '../../reporters/next-steps.ts';
import type { Check, RunRecord } from '../../reporters/verdicts.ts';
import { operations } from '../../schemas/index.ts';
import { configOf, deviationOf } from '../src/exchanges.ts';
import { check, failed, runOf, total } from './runs.ts';

const ids = operations.map(({ id }) => id);
const passed = (operation: string) => check({ operation });
const skip = (operation: string | undefined, text: string) =>
  check({ operation: operation ?? null, outcome: 'skipped', texts: [text] });
const whole = ids.map(passed);

/** Checks of all operations, the first ones skipped for the given reasons. */
function skippedFor(...reasons: string[]): Check[] {
  return [...reasons.map((reason, index) => skip(ids[index], reason)), ...ids.slice(reasons.length).map(passed)];
}

const stepsOf = (checks: Check[], changes: Partial<RunRecord> = {}) => runOf(checks, changes).next;

const minimum = (count: number) => ({ config: configOf({ minVerified: count }) });
const emulated = { config: configOf({ target: { kind: 'emulator', url: 'http://127.0.0.1:5', version: null } }) };
const unset = (name: string) => `not configured: ALTCRAFT_${name} is not set.`;
const noEffect = (effect: string) => `not allowed: a.b has the effect ${effect}, which ALTCRAFT_ALLOW does not name.`;
const refused = (why: string) => `unsupported here: a.b was refused with 402 "no": ${why}.`;
const broken = 'Error: databases.list does not match its contract\n\n  ✗ a';
const silent = 'NoReplyError: databases.list got no reply from h: the connection was broken off after 3 ms. Look.';
const offered = {
  deviations: { met: [], failed: [{ operation: 'a.b', kind: 'wrong-type' as const, path: 'data', text: 'x' }] },
};
const hint = (verified: number) =>
  `ALTCRAFT_MIN_VERIFIED=${verified} in .env makes later runs tell when they verify less than this one`;

const cases: [what: string, checks: Check[], changes: Partial<RunRecord>, steps: string[]][] = [
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
    [...whole, failed(broken), check({ operation: 'tasks.status', outcome: 'failed', texts: [broken] })],
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
    [...whole, check({ operation: null, outcome: 'failed', texts: [broken] })],
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
    [...whole, failed('HarnessError: The set-up failed: a')],
    {},
    ['1 operation got no verdict: npm run report shows where the check stopped, often in its set-up'],
  ],
  [
    'objects that remain',
    whole,
    { leftovers: ['profile p: why'] },
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
    skippedFor(refused('the token has no right to it'), refused('the token has no right to it')),
    minimum(1),
    ['2 operations were refused for want of rights: ask the administrator of the panel to widen the role of the token'],
  ],
  [
    'what the tariff lacks',
    skippedFor(refused('the tariff does not contain it')),
    minimum(1),
    ['1 operation was refused because of the tariff: ask your manager at the vendor what it holds'],
  ],
  [
    'effects that are not allowed, all of them by name',
    skippedFor(...['send', 'task', 'create', 'update', 'delete', 'update'].map(noEffect)),
    minimum(1),
    [
      '6 operations were not run because ALTCRAFT_ALLOW does not name their effect: update (2), create (1), delete (1), send (1), task (1). docs/safety.md says what each may do',
    ],
  ],
  [
    'sandbox objects that are not named',
    skippedFor('not configured: ALTCRAFT_SANDBOX names no campaign, and the API cannot make one.'),
    minimum(1),
    ['1 operation was not run because ALTCRAFT_SANDBOX does not name: campaign (1)'],
  ],
  [
    'paths that nobody knows, and shapes that no page shows',
    skippedFor('unconfirmed: no page prints /a, and this installation does not know it.'),
    { ...minimum(1), observed: ['Replies of 2 operations'] },
    [
      '1 operation is unconfirmed: ask the vendor whether your version has them, and under which path',
      'Replies of 2 operations',
    ],
  ],
  [
    'the first contact without a platform',
    [check({ operation: null, hello: true, outcome: 'failed', texts: [silent] })],
    {},
    ['npm run doctor looks for the cause, one step after the other'],
  ],
  [
    'the first contact with a wrong id',
    [check({ operation: null, hello: true, outcome: 'failed', texts: ['ConfigurationError: a'] })],
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
      refused('the tariff does not contain it'),
      unset('DB_ID'),
      'unconfirmed: no page prints /a, and this installation does not know it.',
      unset('AMQP_URL'),
      refused('the token has no right to it'),
    ];

    const steps = stepsOf([...skippedFor(...reasons), failed(broken)], { ...offered, leftovers: ['a: b'] });

    expect(steps.map((step) => step.split(/[ :]/).slice(0, 5).join(' '))).toEqual([
      '1 operation failed  npm',
      'Is a failure known and',
      'Objects of this or an',
      '1 operation was not run',
      '1 operation was not run',
      '1 operation was refused for',
    ]);
  });

  test('names the second file of variables in each command', () => {
    const checks = [check({ operation: null, hello: true, outcome: 'failed', texts: ['NoReplyError: a'] })];

    expect(stepsOf(checks, { env: 'stage' })).toEqual([
      'ALTCRAFT_ENV=stage npm run doctor looks for the cause, one step after the other',
    ]);
  });

  test('is a section of the terminal', () => {
    expect(nextText(['one', 'two'])).toBe('What to do next\n  - one\n  - two\n');
    expect(nextText([])).toBe('What to do next: nothing, everything is verified.\n');
  });
});
