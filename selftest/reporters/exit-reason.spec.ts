import { expect, test } from '@playwright/test';
import { causeOf, exitReasonOf } from '../../reporters/exit-reason.ts';
import { check, failed } from './runs.ts';

const silent = (operation: string, what = 'the connection was broken off after 3 ms. Look.') =>
  `NoReplyError: ${operation} got no reply from h:80: ${what}\n  sent: 2026`;
const refused = 'the connection was refused after 1 ms. Is it up?';
const setUp = (text: string) => `HarnessError: The set-up failed: ${text}. The check itself was not reached.`;
const broken = (...problems: string[]) =>
  [
    'Error: a.b does not match its contract',
    '  POST /a/b → HTTP 200, 7 ms',
    '',
    ...problems.map((text) => `  ✗ ${text}`),
  ].join('\n');

const causes: [what: string, texts: string[], cause: string | undefined][] = [
  ['silence', [silent('a.b')], 'a.b gave no reply'],
  ['silence in time', [silent('a.b', 'no reply came in time (limit 300 ms). Raise.')], 'a.b gave no reply'],
  ['a platform that is away', [silent('a.b', refused)], 'the platform was not reached: the connection was refused'],
  [
    'a refused set-up',
    [setUp('a.b answered HTTP 200, error 400, 12 ms: {}')],
    'the set-up failed: a.b answered HTTP 200, error 400',
  ],
  ['a broken set-up', [setUp('a.b does not match its contract (x)')], 'the set-up failed: a.b does not match'],
  ['a broken contract', [broken('x is missing', 'y too')], 'a.b does not match its contract: x is missing; y too'],
  ['the same twice', [broken('x'), broken('x')], 'a.b does not match its contract: x'],
  ['two causes', [silent('a.b'), silent('c.d')], 'a.b gave no reply; c.d gave no reply'],
  ['a plain expectation', ['Error: expect(received).toBe(expected)'], undefined],
  ['a plain expectation beside silence', [silent('a.b'), 'Error: expect(received)'], undefined],
  ['no text', [], undefined],
];

test.describe('cause of a failed check', () => {
  for (const [what, texts, wanted] of causes) {
    test(`of ${what}`, () => {
      const cause = causeOf(failed(...texts));

      expect(cause).toBe(wanted);
    });
  }
});

const hello = (text: string) => check({ operation: null, hello: true, outcome: 'failed', texts: [text] });

const reasons: [what: string, checks: ReturnType<typeof check>[], reason: string][] = [
  [
    'a platform that is away',
    [hello(silent('a.b', refused))],
    'The platform was not reached: the connection was refused.',
  ],
  ['a silent first contact', [hello(silent('a.b'))], 'The platform gave no reply to a.b.'],
  [
    'a refused token',
    [hello('Error: The platform at h refused the token (HTTP 200)')],
    'The platform refused the token.',
  ],
  [
    'a platform that fails',
    [hello('Error: The platform at h failed on the first calls (HTTP 200)')],
    'The platform failed on the first calls.',
  ],
  [
    'another web site',
    [hello('Error: What answers at h does not speak')],
    'What answers at the address is not the API of the platform.',
  ],
  [
    'several silences',
    ['d', 'a', 'c', 'b', 'a'].map((name) => failed(silent(`g.${name}`))),
    'The platform gave no reply to g.a, g.b, g.c and 1 more.',
  ],
  [
    'a platform that went away after a silence',
    [failed(silent('g.a')), failed(silent('g.b', refused))],
    'The platform gave no reply to g.a, g.b.',
  ],
];

test.describe('reason of exit code 3', () => {
  for (const [what, checks, wanted] of reasons) {
    test(`tells of ${what}`, () => {
      const reason = exitReasonOf(3, [check(), ...checks]);

      expect(reason).toBe(wanted);
    });
  }
});
