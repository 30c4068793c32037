/**
 * Valid requests of every operation, made of the contract and of the seed.
 */
import { expect } from '@playwright/test';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import { type Operation, type OperationId, operationOf } from '../../../schemas/index.ts';
import type { Config } from '../../../src/config/config.ts';
import { createInstallation } from '../../../src/data/installation.ts';
import { canBeArranged, type SampleParts, sampleRequest } from '../../../src/data/sample-request.ts';
import { createData } from '../../../src/data/test-data.ts';
import { buildRequest } from '../../../src/http/request.ts';
import { skipText } from '../../../src/outcome/text.ts';
import { configOf } from '../../src/exchanges.ts';
import { ada, type Answered, type Installation, token } from '../installation.ts';

type Fields = Record<string, unknown>;

const url = 'http://emulator';
const variables = Object.entries(emulatorVariables({ url, token })).map(([name, value]) => [
  name.replace('ALTCRAFT_', '').toLowerCase(),
  value,
]);
const config = configOf({
  target: { kind: 'emulator', url, version: null },
  pixelUrl: url,
  amqp: { ...configOf().amqp, url },
  token,
  variables: Object.fromEntries(variables) as Config['variables'],
});

const line = { external_id: 'line-1', product: 'phone-a', final_price_per_item: '900.00' };
const price = { currency: 'USD', total_price: '900.00', final_total_price: '900.00' };
const order = { endpoint: 'website', status: 'new', ...price, lines: [line] };

/** What the seed has for a call, where neither the contract nor a variable names it. */
const seeded: Partial<Record<OperationId, Fields>> = {
  'subscriptions.get': { email: 'ada.berzina@example.com' },
  'mailings.regularsGet': { id: 2 },
  'triggerMailings.get': { id: 3 },
  'triggerMailings.start': { email: 'ada.berzina@example.com' },
  'loyalty.cancelTransaction': { transaction_eid: 'order-1' },
  'loyalty.preorder': { data: order },
  'promoCodes.get': { code: 'SPRING-1' },
};

/** Calls that have to come first, and what of their outcome the call names. */
const arranged: Partial<Record<OperationId, (installation: Installation) => Promise<Fields>>> = {
  'loyalty.commitTransaction': accrued,
  'loyalty.rollbackTransaction': accrued,
  'tasks.status': async (installation) => ({ task_id: (await exported(installation)).task }),
  'tasks.download': async (installation) => ({ file: (await exported(installation)).file }),
  'suppressionLists.download': async (installation) => {
    const [, dir, file] = (await exported(installation, 'suppressionLists.export', { id: 3 })).file.split('/');
    return { dir, file };
  },
};

async function accrued({ call }: Installation): Promise<Fields> {
  const transaction = { transaction_eid: 'temporary', is_temp: true, amount: '5' };
  await call('loyalty.accruePoints', {
    loyalty_program_id: 1,
    matching: 'profile_id',
    profile_id: ada,
    ...transaction,
  });
  return { transaction_eid: transaction.transaction_eid };
}

/** The finished task of an export, and its file. */
async function exported(
  { call, wait, emulator }: Installation,
  operation: OperationId = 'profiles.getAll',
  parameters: Fields = { source_type: 'database', source_id: 1 },
) {
  const { body } = await call(operation, parameters);
  const { task_id: task } = body.data as { task_id: string };
  wait(1_000);
  await call('tasks.status', { task_id: task });
  return { task, file: [...emulator.state.files.keys()].join() };
}

/** Calls as the suite does. */
export async function called(installation: Installation, operation: Operation, parameters: Fields): Promise<Answered> {
  const { url: address, headers, data } = buildRequest(config, operation, parameters);
  if (operation.transport === 'amqp') return installation.sendMessage('import', data ?? '');

  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return installation.send({ method: operation.method, url: address.replace(url, ''), headers: lower, body: data });
}

function partsOf(installation: Installation, title: string): SampleParts {
  const data = createData('selftest', 1, title);
  const values = createInstallation(config, (reason) => {
    throw new Error(skipText(reason));
  });
  const done: SampleParts['done'] = async (operation, parameters) => {
    const { body } = await called(installation, operation, parameters);
    expect(body, `${operation.id} with ${JSON.stringify(parameters)}`).toMatchObject({ error: 0 });
    return body;
  };
  return {
    data,
    done,
    valueOf: (variable) => Reflect.get(values, variable) as unknown,
    locate: (_kind, name) => Promise.resolve(idOf(installation, name)),
    async profile(db_id) {
      const made = { email: data.email(), phone: data.phone(), first_name: '', last_name: '' };
      const fields = { email: made.email, phones: [made.phone] };
      const body = await done(operationOf('profiles.import'), { db_id, email: made.email, data: fields });
      return { db_id, profile_id: String((body as Fields).profile_id), ...made };
    },
  };
}

/** The id of the object of a name. */
function idOf({ emulator }: Installation, name: string): string {
  const kept = Object.values(emulator.state).filter((held): held is Map<unknown, unknown> => held instanceof Map);
  const objects = kept.flatMap((held) => [...held.values()] as { id: unknown; name?: string }[]);
  return String(objects.find((object) => object.name === name)?.id);
}

/**
 * A request that the operation has to accept. What it names is made or seeded, and every mailing and scenario is active.
 *
 * @throws Error when something that the request needs cannot be made: give the operation an entry in a table above
 */
export async function validRequest(installation: Installation, operation: Operation): Promise<Fields> {
  const id = operation.id as OperationId;
  // What no call makes is named by the variables, as in a request that reads.
  const reading: Operation = { ...operation, facts: { ...operation.facts, effect: 'read' } };
  const sampled = canBeArranged(operation) ? operation : reading;
  const sample = await sampleRequest(sampled, partsOf(installation, id));
  const own = await arranged[id]?.(installation);
  const { mailings, scenarios } = installation.emulator.state;
  for (const each of [...mailings.values(), ...scenarios.values()]) each.isActive = true;
  return { ...sample, ...seeded[id], ...own };
}
