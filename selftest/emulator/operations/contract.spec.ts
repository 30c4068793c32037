/**
 * Every operation of the contract, called with a valid request that is made of the contract; the reply is held against it.
 */
import { expect, test } from '@playwright/test';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import { judgeReply, operations, type ObjectKind, type Operation } from '../../../schemas/index.ts';
import { readConfig } from '../../../src/config/config.ts';
import { createInstallation } from '../../../src/data/installation.ts';
import { sampleRequest, type SampleParts } from '../../../src/data/sample-request.ts';
import { createData } from '../../../src/data/test-data.ts';
import { buildRequest } from '../../../src/http/transport.ts';
import { install, token, type Answered, type Installation } from '../installation.ts';

const url = 'http://emulator';
const { config } = readConfig('/nonexistent', emulatorVariables({ url, token }));

type Fields = Record<string, unknown>;

/** What the calls of a set-up have to have done before, because the seed has nothing of the sort. */
const before: Record<string, [operation: string, parameters: Fields][]> = {
};

/** Sends a call as the suite does. */
async function called({ send }: Installation, operation: Operation, parameters: Fields): Promise<Answered> {
  if (!config) throw new Error('The variables of the emulator are no configuration.');
  const { url: to, headers, data } = buildRequest(config, operation, parameters);
  const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  return send({ method: operation.method, url: to.replace(url, ''), headers: lower, body: data });
}

/** The id of the object of a name. */
function idOf({ emulator }: Installation, name: string): string {
  const objects = Object.values(emulator.state).flatMap((held: unknown) =>
    held instanceof Map ? ([...held.values()] as { id: unknown; name?: string }[]) : [],
  );
  return String(objects.find((object) => object.name === name)?.id);
}

/** What valid requests are made with: the variables of the emulator, and what calls make. */
function partsFor(installation: Installation, title: string): SampleParts {
  const data = createData('selftest', 1, title);
  const values = createInstallation(config!, (reason) => { throw new Error(reason); });
  const done: SampleParts['done'] = async (operation, parameters) => {
    const { body } = await called(installation, operation, parameters);
    if (body.error !== 0) throw new Error(`${operation.id}: ${JSON.stringify(body)} ${JSON.stringify(parameters)}`);
    return body;
  };
  return {
    data, done,
    valueOf: (variable) => Reflect.get(values, variable) as unknown,
    locate: (_kind, name) => Promise.resolve(idOf(installation, name)),
    async profile(db_id) {
      const made = { email: data.email(), phone: data.phone(), first_name: data.firstName(), last_name: data.lastName() };
      const fields = { email: made.email, phones: [made.phone] };
      const { profile_id } = (await done(operations[0]!, { db_id, email: made.email, data: fields })) as { profile_id: string };
      return { db_id, profile_id, ...made };
    },
  };
}

test.describe('operations against the contract', () => {
  for (const operation of operations) {
    test(`${operation.id} succeeds in the shape of the contract`, async () => {
      const installation = install();
      const request = await sampleRequest(operation, partsFor(installation, operation.id));

      const reply = await called(installation, operation, request);

      const { errors, undeclared } = judgeReply(operation, reply.body);
      expect([reply.status, reply.body.error, reply.body.error_text]).toEqual([200, 0, expect.anything()]);
      expect(errors).toEqual([]);
      expect(undeclared).toEqual([]);
    });
  }
});
