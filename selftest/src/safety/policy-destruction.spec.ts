import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { operationOf, operations } from '../../../schemas/index.ts';
import type { Config } from '../../../src/config/config.ts';
import { refusedByPolicy } from '../../../src/safety/policy.ts';
import { nonExistent } from '../../../src/contract/identity.ts';
import { configOf, mark, strangers, told } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

type Parameters = Record<string, unknown>;

const nobody = { owns: () => false, audiences: createAudienceTracker() };

function judged(id: string, parameters: Parameters, changes: Partial<Config>) {
  return told(refusedByPolicy(operationOf(id), parameters, configOf(changes), nobody));
}

function stranger(id: string, what: string) {
  return `not allowed: ${id} would change ${what}, which this run did not make. ALTCRAFT_SANDBOX=profile:<id> permits one of yours.`;
}

const merge = { matching: 'email', destination: { db_id: 2, email: `${mark}1@example.com` } };
const wiping = { confirm: { destructive: 2 } };

test.describe('merge and split', () => {
  test('a stranger among the sources is refused', () => {
    const source = [
      { db_id: 2, email: `${mark}2@example.com` },
      { db_id: 2, email: strangers.email },
    ];

    const refusal = judged('profiles.merge', { db_id: 2, ...merge, source }, wiping);

    expect(refusal).toBe(stranger('profiles.merge', `profile ${strangers.email}`));
  });

  test('a stranger as the only source, not in a list, is refused', () => {
    const refusal = judged(
      'profiles.merge',
      { db_id: 2, ...merge, source: { db_id: 2, email: strangers.email } },
      wiping,
    );

    expect(refusal).toContain('which this run did not make');
  });

  test('a stranger as the destination of a merge is refused', () => {
    const source = [{ db_id: 2, email: `${mark}2@example.com` }];
    const destination = { db_id: 2, email: strangers.email };

    const refusal = judged('profiles.merge', { db_id: 2, source, destination }, wiping);

    expect(refusal).toBe(stranger('profiles.merge', `profile ${strangers.email}`));
  });

  test('a stranger is refused on both sides of a split', () => {
    const own = { db_id: 2, email: `${mark}2@example.com` };
    const other = { db_id: 2, email: strangers.email };

    const source = judged('profiles.split', { source: other, destination: [own] }, wiping);
    const destination = judged('profiles.split', { source: own, destination: [own, other] }, wiping);

    expect(source).toBe(stranger('profiles.split', `profile ${strangers.email}`));
    expect(destination).toBe(source);
  });

  test('profiles of the run in another database are refused', () => {
    const source = [{ db_id: 1, email: `${mark}2@example.com` }];

    const refusal = judged('profiles.merge', { db_id: 2, ...merge, source }, wiping);

    expect(refusal).toBe(
      'not allowed: profiles.merge would delete data of database 1, and ALTCRAFT_CONFIRM_DESTRUCTIVE does not name it.',
    );
  });

  test('profiles of the run in the expendable database pass', () => {
    const source = [{ db_id: 2, email: `${mark}2@example.com` }];

    const refusal = judged('profiles.merge', { db_id: 2, ...merge, source }, wiping);

    expect(refusal).toBeUndefined();
  });
});

const unnamed = (id: string) => `not allowed: ${id} would delete data of a database that it does not name.`;
const unconfirmed = (id: string, database: string) =>
  `not allowed: ${id} would delete data of database ${database}, and ALTCRAFT_CONFIRM_DESTRUCTIVE does not name it.`;

test.describe('destruction', () => {
  const cases: [what: string, id: string, parameters: Parameters, destructive: number | undefined, refusal?: string][] =
    [
      ['the expendable database passes', 'databases.wipe', { id: 2 }, 2],
      ['a database that nobody has passes', 'databases.wipe', { id: nonExistent.id }, undefined],
      ['a database that nobody has passes as text too', 'databases.wipe', { id: String(nonExistent.id) }, undefined],
      ['another database is refused', 'databases.wipe', { id: 1 }, 2, unconfirmed('databases.wipe', '1')],
      [
        'any database is refused without a confirmation',
        'databases.wipe',
        { id: 1 },
        undefined,
        unconfirmed('databases.wipe', '1'),
      ],
      [
        'no database at all is refused',
        'subscriptions.suspendAll',
        { resource_id: 1 },
        2,
        unnamed('subscriptions.suspendAll'),
      ],
      ['null as the database is refused', 'databases.wipe', { id: null }, 2, unconfirmed('databases.wipe', 'null')],
      [
        'an empty text as the database is refused',
        'databases.wipe',
        { id: '' },
        2,
        unconfirmed('databases.wipe', '""'),
      ],
      ['a list of databases is refused', 'databases.wipe', { id: [2, 1] }, 2, unconfirmed('databases.wipe', '[2,1]')],
      [
        'a database in the path is judged too',
        'profiles.suspendAll',
        { list_id: 1 },
        2,
        unconfirmed('profiles.suspendAll', '1'),
      ],
    ];

  for (const [what, id, parameters, destructive, wanted] of cases) {
    test(what, () => {
      const refusal = judged(id, parameters, { confirm: { destructive } });

      expect(refusal).toBe(wanted);
    });
  }

  for (const operation of operations.filter(({ facts }) => facts.effect === 'destructive')) {
    test(`${operation.id} is refused when it names nothing`, () => {
      const refusal = refusedByPolicy(operation, {}, configOf({ confirm: { destructive: 2 } }), nobody);

      expect(refusal).toMatchObject({ cause: 'harm possible', operation: operation.id });
    });
  }
});
