import { judgeReply, judgeRequest, operationOf, type Judgement, type SchemaError } from '../../../schemas/index.ts';
import { typeOf, violations as violationsOf } from '../../../src/matchers/error-text.ts';
import { expect, test } from '../../test.ts';

const violations = (judgement: Judgement) => violationsOf(judgement).map(({ text }) => text);
const wordsOf = (id: string, body: unknown) => violations(judgeReply(operationOf(id), body));

/** A judgement with one violation. */
function judgementOf(error: Partial<SchemaError>): Judgement {
  const whole = { keyword: 'type', instancePath: '', schemaPath: '', params: {}, parentSchema: {}, data: {}, ...error };
  return { errors: [whole], undeclared: [], misspelt: [], variants: {} };
}

const entry = { id: 1, name: 'n', ui_tags: [], Groups: [] };
const page = { error: 0, error_text: '', data: [entry], next_from_id: 1, total_count: 1 };

const types: [value: unknown, type: string][] = [
  [null, 'null'],
  [undefined, 'nothing'],
  [[], 'array'],
  [{}, 'object'],
  ['', 'string'],
  [false, 'boolean'],
  [0, 'integer'],
  [-1.5, 'number'],
];

test.describe('words', () => {
  for (const [value, type] of types) {
    test(`call ${JSON.stringify(value) ?? 'undefined'} ${type}`, () => {
      const word = typeOf(value);

      expect(word).toBe(type);
    });
  }

  test('are none where nothing is wrong', () => {
    const words = wordsOf('databases.list', page);

    expect(words).toEqual([]);
  });

  test('name the place with dots and brackets', () => {
    const words = wordsOf('databases.list', {
      ...page,
      data: [entry, { ...entry, ui_tags: ['a', 5], Groups: [{ Id: 'x' }] }],
    });

    expect(words).toEqual([
      'data[1].Groups[0].Id must be integer, got string',
      'data[1].Groups[0].Name is missing (documented as string)',
      'data[1].ui_tags[1] must be string, got integer',
    ]);
  });

  test('stand in the order of the list, not of the alphabet', () => {
    const data = Array.from({ length: 11 }, (_, index) =>
      index === 2 || index === 10 ? { ...entry, id: null } : entry,
    );

    const words = wordsOf('databases.list', { ...page, data });

    expect(words).toEqual(['data[2].id must be integer, got null', 'data[10].id must be integer, got null']);
  });

  test('tell what is allowed and what came', () => {
    const words = [
      judgementOf({ keyword: 'const', instancePath: '/error', params: { allowedValue: 0 }, data: 7 }),
      judgementOf({ keyword: 'enum', instancePath: '/a', params: { allowedValues: ['x', 'y'] }, data: 'z' }),
      judgementOf({ keyword: 'minimum', instancePath: '/a', message: 'must be >= 0', data: -1 }),
      judgementOf({ keyword: 'minimum', instancePath: '/a', data: -1 }),
      judgementOf({ keyword: 'type', params: { type: 'object' }, data: [] }),
    ].flatMap(violations);

    expect(words).toEqual([
      'error must be 0, got 7',
      'a must be one of ["x","y"], got "z"',
      'a must be >= 0, got -1',
      'a is wrong, got -1',
      'the body must be object, got array',
    ]);
  });

  test('tell of a pattern', () => {
    const words = wordsOf('profiles.import', { error: 0, error_text: '', profile_id: 'XYZ' });

    expect(words).toEqual(['profile_id must match ^[0-9a-f]{24}$, got "XYZ"']);
  });

  test('tell of several types as a choice', () => {
    const words = violations(
      judgeRequest(operationOf('subscriptions.set'), { db_id: 1, profile_id: 'p', resource_id: 1, status: true }),
    );

    expect(words).toContain('status must be string or integer, got boolean');
  });

  test('cut long values', () => {
    const [words] = violations(judgementOf({ keyword: 'const', params: { allowedValue: 1 }, data: 'x'.repeat(100) }));

    expect(words).toBe(`the body must be 1, got "${'x'.repeat(56)}…`);
  });

  test('undo the escapes of pointers', () => {
    const [words] = violations(judgementOf({ instancePath: '/a~1b/c~0d/0', params: { type: 'string' }, data: 1 }));

    expect(words).toBe('a/b.c~d[0] must be string, got integer');
  });

  test('say everything once', () => {
    const { errors } = judgementOf({ instancePath: '/a', params: { type: 'string' }, data: 1 });

    const words = violations({ errors: [...errors, ...errors], undeclared: [], misspelt: [], variants: {} });

    expect(words).toEqual(['a must be string, got integer']);
  });
});
