import type { Deviation } from '../../../src/deviations/entries.ts';
import { exchangeOf } from '../../../src/http/exchange.ts';
import { createKnown, knownAnnotation, type DeviationLine } from '../../../src/deviations/ignore.ts';
import { createExpect as matchersOf } from '../../../src/matchers/matchers.ts';
import type { ViolationKind } from '../../../src/deviations/violations.ts';
import { redactor } from '../../../src/safety/redact.ts';
import { complaintOf, configOf, deviationOf, replyOf, replyTo, requestOf, token, type Answer } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

/** What is left of a matcher that ran with some entries: its text, and what was recorded. */
function left(entries: Deviation[], assertion: (expectOf: ReturnType<typeof matchersOf>) => unknown) {
  const lines: DeviationLine[] = [];
  const complaint = complaintOf(() =>
    assertion(matchersOf(configOf({ deviations: entries }), (line) => lines.push(line))),
  );
  const problems = complaint.split('\n').filter((line) => line.startsWith('  ✗ '));
  return { problems: problems.map((line) => line.slice(4)), lines };
}

/** Descriptions of the annotations that the running test got, which are taken away again. */
function annotationsOf(): (string | undefined)[] {
  const { annotations } = test.info();
  return annotations
    .splice(0)
    .filter(({ type }) => type === knownAnnotation)
    .map(({ description }) => description);
}

const data = { id: 1, name: 5, suppress_id: 0, description: '' };
const body = { error: 0, error_text: '', data };

test.describe('a matcher with known deviations', () => {
  test('passes over what is known, and says so', () => {
    const reply = replyOf('databases.get', { body });

    const { problems, lines } = left([deviationOf()], (expectOf) => expectOf(reply).toMatchContract());

    expect(problems).toEqual([]);
    expect(lines).toEqual([{ met: 'deviations.yaml line 3' }]);
    expect(exchangeOf(reply)).toMatchObject({ asserted: true, problems: [] });
    expect(annotationsOf()).toEqual([
      'data.name must be string, got integer: The vendor knows of it. (until 2030-01-31, deviations.yaml line 3)',
    ]);
  });

  test('fails with the rest, and leaves an entry for it', () => {
    const reply = replyOf('databases.get', { body: { ...body, data: { ...data, id: null } } });

    const { problems, lines } = left([deviationOf()], (expectOf) => expectOf(reply).toMatchContract());

    expect(problems).toEqual(['data.id must be integer, got null']);
    expect(lines).toEqual([
      { met: 'deviations.yaml line 3' },
      {
        failed: {
          operation: 'databases.get',
          kind: 'wrong-type',
          path: 'data.id',
          text: 'data.id must be integer, got null',
        },
      },
    ]);
    expect(annotationsOf()).toHaveLength(1);
  });

  test('fails with what is expired, and leaves no second entry for it', () => {
    const expired = deviationOf({ isExpired: true });

    const { problems, lines } = left([expired], (expectOf) =>
      expectOf(replyOf('databases.get', { body })).toMatchContract(),
    );

    expect(problems).toEqual([
      'data.name must be string, got integer (known until 2030-01-31 and no longer; deviations.yaml line 3: The vendor knows of it.)',
    ]);
    expect(lines).toEqual([]);
    expect(annotationsOf()).toEqual([]);
  });

  test('tells of one entry once, however many entries of a list it fits', () => {
    const list = [1, 2, 3].map((id) => ({ id, name: 5, ui_tags: [], Groups: [] }));
    const answer = { body: { error: 0, error_text: '', data: list, next_from_id: 1, total_count: 3 } };
    const entry = deviationOf({ operation: 'databases.list', path: 'data[].name' });

    const { problems } = left([entry], (expectOf) => expectOf(replyOf('databases.list', answer)).toMatchContract());

    expect(problems).toEqual([]);
    expect(annotationsOf()).toEqual([expect.stringMatching(/^data\[0\]\.name must be string/)]);
  });

  test('knows a case by its name, and the check by its title', () => {
    const reply = replyTo(requestOf('databases.get', {}, { title: 'limit: a text' }), { body });
    const check = test.info().title;
    const entry = deviationOf({ kind: 'accepted', path: undefined, check, cases: ['limit: a text'] });

    const { problems } = left([entry], (expectOf) => expectOf(reply).toBeRefused());

    expect(problems).toEqual([]);
    expect(annotationsOf()).toHaveLength(1);
  });

  test('never shows a secret in what it passes over', () => {
    const request = requestOf('databases.get');
    const reply = replyTo(request, { body: { ...body, data: { ...data, name: 'n', id: token } } });
    const entry = deviationOf({ kind: 'wrong-type', path: 'data.id' });

    const { lines } = left([], (expectOf) => expectOf(reply).toMatchContract());
    left([entry], (expectOf) => expectOf(reply).toMatchContract());

    expect(JSON.stringify([lines, annotationsOf()])).not.toContain(token);
  });
});

test.describe('a set-up with known deviations', () => {
  test('leaves what is not known to the spec of its operation', () => {
    const lines: DeviationLine[] = [];
    const known = createKnown([deviationOf()], redactor([token]), (line) => lines.push(line));

    const failing = known.ignore(
      [
        { kind: 'wrong-type', path: 'data.name', text: 'a' },
        { kind: 'wrong-type', path: 'data.id', text: 'b' },
      ],
      { operation: 'databases.get' },
      false,
    );

    expect(failing.map(({ text }) => text)).toEqual(['b']);
    expect(lines).toEqual([{ met: 'deviations.yaml line 3' }]);
    expect(annotationsOf()).toHaveLength(1);
  });
});

type Expectation = (expectOf: ReturnType<typeof matchersOf>, answer: Answer) => unknown;

const toMatch: Expectation = (expectOf, answer) => expectOf(replyOf('databases.get', answer)).toMatchContract();
const toRefuse: Expectation = (expectOf, answer) => expectOf(replyOf('databases.get', answer)).toBeRefused(403);
const toBeClean: Expectation = (expectOf, answer) => expectOf(replyOf('databases.get', answer)).toBeAnsweredCleanly();
const toFindNothing: Expectation = (expectOf, answer) => expectOf(replyOf('databases.get', answer)).toFindNothing();
const usual = () => replyOf('databases.get', { body: { ...body, data: { ...data, name: 'n' } } });
const toSayInXml: Expectation = (expectOf, answer) =>
  expectOf(replyOf('databases.get', answer)).toSayInXml(usual(), usual());
const toRepeat: Expectation = (expectOf, answer) =>
  expectOf(replyOf('profiles.import', answer)).toRepeat(replyOf('profiles.import', answer));

const html = { headers: { 'content-type': 'text/html' }, body: '<h1>Log in</h1>' };
const xml = { headers: { 'content-type': 'application/xml' } };
const refusal = { error: 403, error_text: 'no' };

const kinds: [kind: ViolationKind, what: string, expectation: Expectation, answer: Answer, path?: string][] = [
  [
    'missing-field',
    'a field that is not there',
    toMatch,
    { body: { ...body, data: { ...data, name: undefined } } },
    'data.name',
  ],
  ['wrong-type', 'null', toMatch, { body: { ...body, data: null } }, 'data'],
  ['wrong-type', 'a body that is a list', toMatch, { body: [] }, 'the body'],
  ['server-error', 'HTTP 500', toMatch, { status: 500, body: '' }],
  ['server-error', 'error 500', toMatch, { body: { error: 500, error_text: '' } }],
  ['server-error', 'error 500 where a refusal is due', toBeClean, { body: { error: 500, error_text: '' } }],
  ['wrong-frame', 'a page', toMatch, html],
  ['wrong-frame', 'a page where a refusal is due', toRefuse, html],
  ['wrong-frame', 'nothing', toMatch, { body: '' }],
  ['wrong-frame', 'a redirect', toMatch, { status: 302, body: '' }],
  ['wrong-frame', 'success with HTTP 400', toMatch, { status: 400, body: { ...body, data: { ...data, name: 'a' } } }],
  ['wrong-frame', 'neither success nor refusal', toRefuse, { body: { ok: true } }],
  ['refused', 'a refusal', toMatch, { body: { error: 400, error_text: 'no' } }],
  ['accepted', 'a success', toRefuse, { body }],
  ['wrong-code', 'another code', toRefuse, { body: { ...refusal, error: 400 } }],
  ['exposed', 'a stack trace', toBeClean, { status: 400, body: 'panic: at.go:80' }],
  ['exposed', 'the token', toRefuse, { body: { ...refusal, error_text: token } }],
  ['data-given-away', 'data in a refusal', toRefuse, { body: { ...refusal, data } }, 'data'],
  ['data-given-away', 'something found', toFindNothing, { body }, 'data'],
  ['missing-field', 'a refusal without a text', toRefuse, { body: { error: 403 } }, 'error_text'],
  ['wrong-type', 'a refusal with a number for a text', toRefuse, { body: { error: 403, error_text: 5 } }, 'error_text'],
  ['other-in-xml', 'no XML', toSayInXml, { body: 'x' }],
  ['other-in-xml', 'another value in XML', toSayInXml, { ...xml, body }, 'data.name'],
  ['not-repeated', 'no mark of a duplicate', toRepeat, { body: { error: 0, error_text: '' } }],
];

test.describe('the kind of a violation', () => {
  for (const [kind, what, expectation, answer, path] of kinds) {
    test(`is ${kind} for ${what}`, () => {
      const { lines } = left([], (expectOf) => expectation(expectOf, answer));

      expect(lines).toMatchObject([{ failed: { kind, path } }]);
    });
  }

  test('is undeclared-field for a field beyond the contract, where that is strict', () => {
    const lines: DeviationLine[] = [];
    const strict = matchersOf(configOf({ strictFields: true }), (line) => lines.push(line));
    const answer = { body: { ...body, data: { ...data, name: 'n', extra: 1 } } };

    complaintOf(() => strict(replyOf('databases.get', answer)).toMatchContract());

    expect(lines).toMatchObject([{ failed: { kind: 'undeclared-field', path: 'data.extra' } }]);
  });

  test('is wrong-value for a value out of bounds', () => {
    const answer = { body: { error: 0, error_text: '', data: [], next_from_id: 1, total_count: -1 } };

    const { lines } = left([], (expectOf) => expectOf(replyOf('databases.list', answer)).toMatchContract());

    expect(lines).toMatchObject([{ failed: { kind: 'wrong-value', path: 'total_count' } }]);
  });

  test('comes with check and case where it is not the same everywhere', () => {
    const reply = replyTo(requestOf('databases.get', {}, { title: 'id: a text' }), { body });

    const { lines } = left([], (expectOf) => expectOf(reply).toBeRefused());

    expect(lines).toMatchObject([
      { failed: { operation: 'databases.get', kind: 'accepted', check: test.info().title, cases: ['id: a text'] } },
    ]);
  });
});
