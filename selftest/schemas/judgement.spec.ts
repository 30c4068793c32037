import { judgeReply, judgeRequest, operationOf, type Located } from '../../schemas/index.ts';
import { undeclaredFields } from '../../schemas/undeclared.ts';
import { expect, test } from '../test.ts';

const envelope = { error: 0, error_text: '' };
const judged = (id: string, body: unknown) => judgeReply(operationOf(id), body);
const undeclaredIn = (id: string, body: unknown) => judged(id, body).undeclared;

const listOf = (...data: object[]) => ({
  ...envelope,
  data: data.map((more) => ({ id: 1, name: 'n', ui_tags: [], ...more })),
  next_from_id: 1,
  total_count: 1,
});

test.describe('judgement', () => {
  test('of a documented reply finds nothing wrong', () => {
    const judgement = judged('databases.list', listOf({ Groups: [{ Id: 1, Name: 'g' }] }));

    expect(judgement).toEqual({
      errors: [],
      undeclared: [],
      misspelt: [],
      variants: { 'access groups': 'capitalised' },
    });
  });

  test('of a refusal is by the shape of refusals', () => {
    const right = judged('databases.list', { error: 400, error_text: 'no' });
    const wrong = judged('databases.list', { error: 400 });

    expect(right.errors).toEqual([]);
    expect(wrong.errors.map(({ params }) => params)).toEqual([{ missingProperty: 'error_text' }]);
  });

  test('does not speak of the condition beside what is wrong', () => {
    const { errors } = judged('databases.list', { ...envelope });

    expect(errors.map(({ keyword }) => keyword)).toEqual(['required', 'required', 'required']);
  });

  test('of an operation without a described body finds nothing', () => {
    const judgement = judged('tasks.download', { any: 'thing' });

    expect(judgement).toEqual({ errors: [], undeclared: [], misspelt: [], variants: {} });
  });

  test('of one reply is not mixed with that of another', () => {
    judged('databases.list', listOf({ groups: [] }));

    const judgement = judged('databases.get', { ...envelope, data: {} });

    expect(judgement.variants).toEqual({});
  });

  test('of a request knows what each way of searching needs', () => {
    const missing = (parameters: object) =>
      judgeRequest(operationOf('profiles.delete'), { db_id: 1, ...parameters }).errors.map(({ params }) => params);

    expect(missing({ matching: 'profile_id', profile_id: 'p' })).toEqual([]);
    expect(missing({ matching: 'profile_id' })).toContainEqual({ missingProperty: 'profile_id' });
    expect(missing({ matching: 'custom', field_name: 'f' })).toContainEqual({ missingProperty: 'field_value' });
    expect(missing({})).toContainEqual({ missingProperty: 'email' });
  });
});

test.describe('variants', () => {
  const cases: [what: string, id: string, body: object, variants: Record<string, string>][] = [
    [
      'groups in lower case',
      'databases.list',
      listOf({ groups: [{ id: 1, name: 'g' }] }),
      { 'access groups': 'lower case' },
    ],
    ['groups in capitals', 'databases.list', listOf({ Groups: [] }), { 'access groups': 'capitalised' }],
    ['no groups, as there is no entry', 'databases.list', listOf(), {}],
    [
      'the result of an export',
      'tasks.status',
      {
        ...envelope,
        data: { status: 'completed', progress: 100, result: { source_id: 1, total: 1, type: 'database', urls: [] } },
      },
      { 'task result': 'export' },
    ],
    [
      'the result of counting',
      'tasks.status',
      { ...envelope, data: { status: 'completed', progress: 100, result: [] } },
      { 'task result': 'counters' },
    ],
    ['no result of a task that is not over', 'tasks.status', { ...envelope, data: { status: 'new', progress: 0 } }, {}],
  ];
  for (const [what, id, body, wanted] of cases) {
    test(`tell of ${what}`, () => {
      const judgement = judged(id, body);

      expect(judgement.errors).toEqual([]);
      expect(judgement.variants).toEqual(wanted);
    });
  }
});

test.describe('undeclared fields', () => {
  test('are told by their place', () => {
    const places = undeclaredIn('databases.list', {
      ...listOf({ Groups: [{ Id: 1, Name: 'g', Color: 1 }], size: 1 }),
      extra: {},
    });

    expect(places).toEqual(['data[0].Groups[0].Color', 'data[0].size', 'extra']);
  });

  test('are judged by the branch that applies', () => {
    const refusal = undeclaredIn('databases.list', { error: 400, error_text: '', data: [] });
    const mixed = undeclaredIn('databases.list', listOf({ groups: [], Groups: [] }));

    expect(refusal).toEqual(['data']);
    expect(mixed).toEqual(['data[0].Groups']);
  });

  test('are none among the fields that references add', () => {
    const places = undeclaredIn('databases.refreshCounters', { ...envelope, data: { task_id: 't' } });

    expect(places).toEqual([]);
  });

  test('are none in objects that the contract leaves open', () => {
    const places = undeclaredIn('profiles.get', { ...envelope, data: { any_field: { any: 1 }, _fname: 'Ada' } });

    expect(places).toEqual([]);
  });

  test('are none in objects of which the contract describes no field', () => {
    const subscriptions = [{ resource_id: 1, phone_data: { phone: '+12025550100', deeper: { any: 1 } } }];

    const places = undeclaredIn('profiles.get', { ...envelope, data: { id: 'p', subscriptions } });

    expect(places).toEqual([]);
  });

  test('are found inside the declared fields of an open object', () => {
    const subscriptions = [{ resource_id: 1, email_data: { email: 'e', strange: 1 } }];

    const places = undeclaredIn('profiles.get', { ...envelope, data: { id: 'p', subscriptions } });

    expect(places).toEqual(['data.subscriptions[0].email_data.strange']);
  });

  test('are none in what is no object', () => {
    const places = [null, 'text', 5, undefined].flatMap((body) => undeclaredIn('databases.list', body));

    expect(places).toEqual([]);
  });

  test('take names of every object for ordinary names', () => {
    const places = undeclaredIn('databases.get', {
      ...envelope,
      data: { id: 1, name: 'n', suppress_id: 1, description: '', constructor: 1, toString: 2 },
    });

    expect(places).toEqual(['data.constructor', 'data.toString']);
  });

  test('are found in lists of lists', () => {
    const inner = { type: 'object', properties: { a: { type: 'integer' } } };
    const at: Located = {
      uri: new URL('../../schemas/common/task.yaml', import.meta.url).href,
      pointer: '/Counters',
      schema: { type: 'array', items: inner },
    };

    const places = undeclaredFields(at, [{ channels: [{ channel: 'email', status: {}, odd: 1 }], strange: 1 }]);

    expect(places.map(({ path }) => path)).toEqual(['[0].channels[0].odd', '[0].strange']);
  });

  test('tell the declared name that is missing and differs in its letters only', () => {
    const other = judged('databases.list', listOf({ groups: [], name: undefined, Name: 'n' }));
    const further = judged('databases.list', listOf({ groups: [], Name: 'n' }));

    expect(other.misspelt).toEqual([{ path: 'data[0].Name', meant: 'data[0].name' }]);
    expect(further.misspelt).toEqual([]);
  });

  test('of a refusal inside a batch are judged row by row', () => {
    const result = [
      { error: 0, error_text: '', profile_id: '650000000000000000000001', extra: 1 },
      { error: 400, error_text: 'no', more: 1 },
    ];

    const places = undeclaredIn('profiles.addBatch', { ...envelope, result });

    expect(places).toEqual(['result[0].extra', 'result[1].more']);
  });
});
