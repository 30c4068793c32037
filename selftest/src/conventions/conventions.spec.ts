/**
 * The calls of the conventions do no harm, whatever the platform makes of them: all of them, against an emulator that
 * looks neither at tokens nor at requests.
 */
import { createEmulator, type Emulator } from '../../../emulator/app.ts';
import { stateView } from '../../../emulator/admin.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import {
  conventionNames,
  hasConvention,
  hostileValuesOf,
  negativeCases,
  oversizedBody,
  unknownIds,
  withoutRequired,
  wrongTypesOf,
} from '../../../src/conventions/index.ts';
import type { Config } from '../../../src/config/config.ts';
import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { refusedByPolicy } from '../../../src/safety/policy.ts';
import { buildRequest } from '../../../src/http/request.ts';
import * as contract from '../../../schemas/index.ts';
import { operationOf, operations } from '../../../schemas/index.ts';
import { expect } from '@playwright/test';
import { clientBefore, emulatedConfig } from '../emulated-client.ts';
import { configOf, token } from '../exchanges.ts';
import { Skipped, test } from '../fake-platform.ts';

const lenient = ['accept-any-token', 'no-validation', 'accept-malformed'] as const;
/** An inferred path may be told to be unknown; that ends a test of the suite as skipped. */
function wasSkipped(error: unknown): void {
  if (!(error instanceof Skipped)) throw error;
}

const config = emulatedConfig();

function lenientEmulator(): Emulator {
  return createEmulator({
    contract,
    token,
    clock: createClock(),
    ids: createIds(0),
    refusals: 'envelope',
    faults: lenient.map((kind) => ({ operation: '*', kind })),
  });
}

type View = Record<string, unknown>;

/** Everything that a caller could have changed; the list of background tasks is not among it. */
function domainOf(emulator: Emulator): View {
  return { ...stateView(emulator.state), tasks: undefined, files: undefined };
}

/** What no read shows to be the run's own is never deleted: a platform that makes objects without a name keeps them. */
const madeWithoutName = ['suppressionLists', 'templates'];

/** The domain without the objects that came to it, and how many those are. */
function withoutNew(domain: View, before: View): { kept: View; added: number } {
  const kept = { ...domain };
  let added = 0;
  for (const name of madeWithoutName) {
    const [now, then] = [domain[name], before[name]] as { id: number }[][];
    const old = (now ?? []).filter(({ id }) => then?.some((entry) => entry.id === id));
    added += (now ?? []).length - old.length;
    kept[name] = old;
  }
  return { kept, added };
}

test.describe('conventions', () => {
  for (const operation of operations) {
    test(`change nothing through ${operation.id}, even where everything is accepted`, async ({ folder }) => {
      const emulator = lenientEmulator();
      const before = domainOf(emulator);
      const { client, tidyUp } = clientBefore(emulator, folder, config);
      const calls = negativeCases(operation, config)
        .filter(({ parameters }) => client.refusal(operation.id, parameters) === undefined)
        .map(({ parameters, options }) => client.call(operation.id, parameters, options).catch(wasSkipped));

      const replies = await Promise.all(calls);
      const leftovers = await tidyUp();

      const { kept, added } = withoutNew(domainOf(emulator), before);
      expect(leftovers.filter(({ reason }) => !reason.includes('shows an empty name'))).toEqual([]);
      expect(leftovers).toHaveLength(added);
      expect(kept).toEqual(before);
      expect(replies.length).toBeGreaterThan(0);
    });
  }

  test('give no two calls of an operation one name', () => {
    const named = operations.map((operation) => negativeCases(operation, config).map(({ name }) => name));

    const repeated = named.flatMap((names) => names.filter((name, index) => names.indexOf(name) !== index));

    expect(repeated).toEqual([]);
  });

  /** Ids that could be somebody's, all told apart from numbers that the cases use. */
  const real = Object.fromEntries(
    Object.entries(config.variables).map(([name, value], index) => [
      name,
      /^\d+$/.test(value) ? `${47_110 + index}` : `real-${name}`,
    ]),
  ) as Config['variables'];
  const realistic = configOf({ variables: real, sandbox: [{ kind: 'profile', id: real.profile_id ?? '' }] });

  for (const operation of operations.filter(({ facts }) => facts.effect !== 'read')) {
    test(`send no configured id through ${operation.id}`, () => {
      const texts = negativeCases(operation, realistic).map(({ parameters }) => JSON.stringify(parameters));

      const values = Object.values(real);
      expect(texts.filter((text) => values.some((value) => text.includes(value)))).toEqual([]);
    });
  }

  for (const operation of operations.filter(({ facts }) => facts.deletesDataOf)) {
    test(`are refused by the gate where they do not name what ${operation.id} would ruin`, () => {
      const cases = negativeCases(operation, realistic);

      const vague =
        /^(without (id|list_id|db_id)|(id|list_id|db_id): (zero|negative|an empty text|a negative number))$/;
      const passed = cases
        .filter(({ name }) => vague.test(name))
        .filter(
          ({ parameters }) =>
            !refusedByPolicy(operation, parameters, realistic, {
              owns: () => false,
              audiences: createAudienceTracker(),
            }),
        )
        .filter(({ parameters }) => !JSON.stringify(parameters).includes('2147483647'));
      expect(passed).toEqual([]);
    });
  }

  for (const operation of operations) {
    test(`of ${operation.id} have at least one call that may be sent, each`, () => {
      const applied = conventionNames.filter((name) => hasConvention(operation, name));
      const makers = { required: withoutRequired, types: hostileValuesOf, ids: unknownIds };
      const idle = Object.entries(makers)
        .filter(([name]) => applied.includes(name as 'types'))
        .filter(([, casesOf]) =>
          casesOf(operation, config).every(({ parameters }) =>
            refusedByPolicy(operation, parameters, config, { owns: () => false, audiences: createAudienceTracker() }),
          ),
        );

      expect(idle.map(([name]) => name)).toEqual([]);
    });
  }

  test('ask for no page of a huge size, which a platform might send', () => {
    const sizes = operations
      .flatMap((operation) => hostileValuesOf(operation, config))
      .filter(({ name }) => name.startsWith('limit: '));

    expect(new Set(sizes.map(({ parameters }) => parameters.limit))).toEqual(new Set([-1, 1.5]));
  });

  test('make nothing wrong with a body that is too large, but its size', () => {
    const [operation, config] = [operationOf('databases.list'), configOf()];
    const { data } = buildRequest(config, operation, {}, oversizedBody(operation, config).options);

    expect(data).toHaveLength(10 * 1024 * 1024 + 2);
    expect(JSON.parse(data ?? '')).toEqual({});
  });

  test('lack one parameter each, nested ones too', () => {
    const names = withoutRequired(operationOf('profiles.merge'), config).map(({ name }) => name);

    expect(names).toEqual([
      'without db_id',
      'without source',
      'without source[0].db_id',
      'without destination',
      'without destination.db_id',
    ]);
  });

  test('expect nothing of a filter but that an unknown id finds nothing, because Go reads zero as not given', () => {
    const operation = operationOf('resources.getCounters');
    const namesOf = (name: string) => unknownIds(operation, config).filter((special) => special.name.startsWith(name));
    const judged = wrongTypesOf(operation, config).filter(({ name }) => name.startsWith('list_id: '));

    expect(namesOf('list_id: ').map(({ name }) => name)).toEqual(['list_id: unknown']);
    expect(namesOf('id: ').map(({ name }) => name)).toEqual(['id: unknown', 'id: zero', 'id: malformed']);
    expect(new Set(judged.map(({ expected }) => expected))).toEqual(new Set(['clean answer']));
  });

  test('send each operation one list or object at most, because a reader of bodies refuses them wherever they stand', () => {
    const structured = operations.map((operation) =>
      wrongTypesOf(operation, config).filter(({ name }) => /: (a list|an object|a list of lists)$/.test(name)),
    );

    const values = new Set(structured.flat().map(({ name }) => name.split(': ')[1]));
    expect(Math.max(...structured.map((cases) => cases.length))).toBe(1);
    expect(values).toEqual(new Set(['a list', 'an object', 'a list of lists']));
  });
});
