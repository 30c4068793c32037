import { operationOf } from '../../../schemas/index.ts';
import { createdBy, nonExistent, isNonExistent, touchedBy } from '../../../src/contract/identity.ts';
import { valuesAt } from '../../../src/contract/json-path.ts';
import { expect, test } from '../../test.ts';

const tree = { id: 7, none: null, list: [{ id: 1 }, { id: 2 }, {}], inner: { list: ['a', 'b'], name: 'n' } };

const places: [place: string, values: unknown[]][] = [
  ['', [tree]],
  ['id', [7]],
  ['none', [null]],
  ['missing', []],
  ['none.id', []],
  ['id.deeper', []],
  ['list[].id', [1, 2]],
  ['inner.name', ['n']],
  ['inner.list[]', ['a', 'b']],
  ['missing[].id', []],
];

test.describe('places', () => {
  for (const [place, values] of places) {
    test(`finds ${values.length} at "${place}"`, () => {
      const found = valuesAt(tree, place);

      expect(found).toEqual(values);
    });
  }

  test('find nothing in nothing', () => {
    const found = [undefined, null, 'text', 5].flatMap((value) => valuesAt(value, 'id'));

    expect(found).toEqual([]);
  });
});

test.describe('touched objects', () => {
  test('are none where an operation changes none', () => {
    const touched = touchedBy(operationOf('databases.list'), { id: 1 });

    expect(touched).toEqual([]);
  });

  test('are the profile of the request', () => {
    const touched = touchedBy(operationOf('profiles.delete'), { db_id: 1, matching: 'phone', phone: '+1', email: 'e' });

    expect(touched).toEqual([{ kind: 'profile', names: ['+1'], db_id: 1 }]);
  });

  test('are one profile a row, in the database of the batch', () => {
    const touched = touchedBy(operationOf('profiles.updateBatch'), {
      db_id: 1,
      matching: 'email',
      data: [{ email: 'a' }, {}],
    });

    expect(touched).toEqual([
      { kind: 'profile', names: ['a'], db_id: 1 },
      { kind: 'profile', names: [], db_id: 1 },
    ]);
  });

  test('are the sources and the destination of a merge, each in its database', () => {
    const touched = touchedBy(operationOf('profiles.merge'), {
      db_id: 1,
      source: [{ db_id: 2, email: 'a' }],
      destination: { db_id: 3, profile_id: 'p' },
    });

    expect(touched).toEqual([
      { kind: 'profile', names: ['a'], db_id: 2 },
      { kind: 'profile', names: ['p'], db_id: 3 },
    ]);
  });

  test('are a message by its id alone', () => {
    const touched = touchedBy(operationOf('profiles.messageUnsub'), { rtoken: 'r', smid: 's' });

    expect(touched).toEqual([{ kind: 'message', names: ['s'] }]);
  });
});

test.describe('new profiles', () => {
  test('are none where an operation makes none', () => {
    const made = createdBy(operationOf('profiles.update'), { kind: 'profile', db_id: 1, email: 'a' });

    expect(made).toEqual([]);
  });

  test('are known by e-mail and phones of their data', () => {
    const made = createdBy(operationOf('profiles.import'), {
      db_id: 1,
      email: 'top',
      phone: '+3',
      data: { email: 'inner', phones: ['+1', '+2'] },
    });

    expect(made).toEqual([{ kind: 'profile', db_id: 1, email: 'inner', aliases: ['+1', '+2', '+3'], certain: false }]);
  });

  test('are known by the e-mail that is searched by where their data has none', () => {
    const made = createdBy(operationOf('profiles.import'), { kind: 'profile', db_id: 1, email: 'top', data: {} });

    expect(made).toEqual([{ kind: 'profile', db_id: 1, email: 'top', aliases: [], certain: false }]);
  });

  test('are one a row, and take no e-mail from the top', () => {
    const made = createdBy(operationOf('profiles.addBatch'), {
      db_id: 1,
      email: 'top',
      data: [{ email: 'a' }, { phone: '+1' }, null],
    });

    expect(made).toEqual([
      { kind: 'profile', db_id: 1, email: 'a', aliases: [], certain: true },
      { kind: 'profile', db_id: 1, email: undefined, aliases: ['+1'], certain: true },
      { kind: 'profile', db_id: 1, email: undefined, aliases: [], certain: true },
    ]);
  });

  test('stand at the top level of the quick import', () => {
    const made = createdBy(operationOf('profiles.quickImport'), { kind: 'profile', db_id: 1, email: 'a', phone: '+1' });

    expect(made.map(({ email }) => email)).toEqual(['a']);
    expect(made.flatMap(({ aliases }) => [...new Set(aliases)])).toEqual(['+1']);
  });

  test('are none where the search is by an id, which never creates', () => {
    const made = createdBy(operationOf('profiles.import'), {
      db_id: 1,
      matching: 'profile_id',
      profile_id: 'p',
      data: {},
    });

    expect(made).toEqual([]);
  });

  test('are one for each entry of a batch, also for one that gives no name, and for what stands in an entry', () => {
    const made = createdBy(operationOf('market.productsImport'), {
      data: [{ external_id: 'a', sku: [{ external_id: 'b' }, { name: 'c' }] }, { name: 'd' }, 'no entry', ['no entry']],
    });

    expect(made.map(({ kind, name }) => [kind, name])).toEqual([
      ['product', 'a'],
      ['product', undefined],
      ['sku', 'b'],
      ['sku', undefined],
    ]);
  });
});

test.describe('non-existent ids', () => {
  test('are recognized as they are and as text', () => {
    const values = Object.values(nonExistent);

    const unknown = [...values, ...values.map(String)].filter((value) => !isNonExistent(value));

    expect(unknown).toEqual([]);
  });

  test('are not taken for those that look alike', () => {
    const alike = [1, '', null, undefined, 'ffffffffffffffffffffffff0', 'nobody@contract.invalid.com', 2_147_483_646];

    expect(alike.filter(isNonExistent)).toEqual([]);
  });

  test('are not the ids of profiles that have no letter in them, nor phones', () => {
    const somebody = ['650000000000000000000001', '123456789012345678901234', '79991234567', 79_991_234_567];

    expect(somebody.filter(isNonExistent)).toEqual([]);
  });
});
