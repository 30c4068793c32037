/**
 * Everything that makes what a test needs before its call.
 */
import { makeObject, sampleRequest, type SampleParts } from '../sample-request.ts';
import type { OperationId } from '../../../schemas/index.ts';
import type { Client } from '../../client/client.ts';
import type { Config } from '../../config/config.ts';
import type { Installation } from '../installation.ts';
import type { TestData } from '../test-data.ts';
import { createArrangePlans, type ArrangePlans } from './campaigns-and-scenarios.ts';
import { createArrangeHistory, type ArrangeHistory } from './history.ts';
import { createArrangeLoyalty, type ArrangeLoyalty } from './loyalty.ts';
import { createArrangeMailings, type ArrangeMailings } from './mailings.ts';
import { createArrange, type Arrange, type ArrangeByContract } from './profiles.ts';
import { createArrangePromoCodes, type ArrangePromoCodes } from './promo-codes.ts';

/** Set-up of tests, by all its subjects. */
export type Arrangement = Arrange &
  ArrangeByContract &
  ArrangeMailings &
  ArrangePlans &
  ArrangePromoCodes &
  ArrangeHistory &
  ArrangeLoyalty;

/** What the set-up is made with. */
export interface ArrangementParts {
  client: Client;
  config: Config;
  data: TestData;
  installation: Installation;
  /** What this run has activated of the sandbox. */
  switched: Set<string>;
  /** Id of the operation that the test is about. */
  underTest?: string;
}

/** Makes the set-up of one test. */
export function createArrangement({
  client,
  config,
  data,
  installation,
  switched,
  underTest,
}: ArrangementParts): Arrangement {
  const arrange = createArrange(client, config, data, underTest);
  const parts: SampleParts = {
    valueOf: (variable) => Reflect.get(installation, variable) as unknown,
    profile: (db_id) => arrange.profile(db_id),
    done: async ({ id }, parameters) => (await arrange.done(id as OperationId, parameters)).body,
    locate: (kind, name) => client.locate(kind, name),
    data,
  };
  const withMailings = { ...arrange, ...createArrangeMailings(arrange, installation, parts) };
  return {
    ...withMailings,
    ...createArrangeLoyalty(arrange, installation),
    ...createArrangePromoCodes({ client, arrange, installation, data }),
    ...createArrangeHistory({ arrange: withMailings, config, installation }),
    ...createArrangePlans({ client, arrange, installation, switched }),
    object: async (kind, madeBy) => Number(await makeObject(kind, parts, madeBy)),
    externalId: async (kind) => String(await makeObject(kind, parts)),
    request: (operation) => sampleRequest(operation, parts),
  };
}
