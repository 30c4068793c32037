/**
 * Calls over a real RabbitMQ broker. EMULATOR_AMQP_URL names it; without one these tests are skipped, and say so.
 */
import { connect, type ChannelModel } from 'amqplib';
import { readQueues } from '../../../emulator/amqp-server.ts';
import { queuesWith } from '../../../emulator/core/broker.ts';
import { emulatorVariables } from '../../../emulator/seed/seed.ts';
import { operationOf } from '../../../schemas/index.ts';
import { buildMessage, createBroker } from '../../../src/http/amqp-client.ts';
import { configOf } from '../../src/exchanges.ts';
import { expect, test as base, token, type Emulated } from '../emulated.ts';

const url = process.env.EMULATOR_AMQP_URL ?? '';
const specs = ['tests/profiles/rabbitmq-import.spec.ts', 'tests/flows/messages.spec.ts'];

const allowed = { ALTCRAFT_ALLOW: 'read,create,delete' };

interface Fixtures {
  connection: ChannelModel;
  /** Queues of this test alone. */
  queues: ReturnType<typeof queuesWith>;
  /** An installation whose broker is read by its emulator. */
  installation: Emulated;
}

const test = base.extend<Fixtures>({
  connection: async ({}, use, info) => {
    info.skip(url === '', 'EMULATOR_AMQP_URL names no RabbitMQ broker');
    const connection = await connect(url);
    await use(connection);
    await connection.close();
  },

  queues: async ({ connection }, use, info) => {
    const queues = queuesWith(`selftest-${info.testId}.`);
    await use(queues);
    const channel = await connection.createChannel();
    for (const queue of Object.values(queues) as string[]) await channel.deleteQueue(queue);
  },

  installation: async ({ emulated, queues }, use) => {
    const installation = await emulated();
    const stop = await readQueues(installation.emulator, { url, queues });
    installation.configure({
      ...emulatorVariables({ url: installation.url, token, amqp: { url, queues } }),
      ...allowed,
    });
    await use(installation);
    await stop();
  },
});

test.describe('over a broker', () => {
  test('a profile is imported and found, and the answers of others stay where they were', async ({
    connection,
    installation,
    queues,
  }) => {
    const channel = await connection.createConfirmChannel();
    for (const text of ['{"feedback_id":"of another"}', 'no JSON'])
      channel.sendToQueue(queues.imported, Buffer.from(text));
    await channel.waitForConfirms();

    const run = await installation.contract(specs);

    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 of') });
    expect(installation.summary().operations.find(({ id }) => id === 'profiles.rabbitmqImport')?.verdict).toBe(
      'verified',
    );
    const rest = [
      await channel.get(queues.imported),
      await channel.get(queues.imported),
      await channel.get(queues.imported),
    ];
    expect(rest.map((delivery) => delivery && delivery.content.toString())).toEqual([
      '{"feedback_id":"of another"}',
      'no JSON',
      false,
    ]);
  });

  test('a queue that is not there is named, with the variable, and not made', async ({
    connection,
    installation,
    queues,
  }) => {
    const missing = `${queues.imported}-missing`;
    installation.configure({
      ...emulatorVariables({ url: installation.url, token, amqp: { url, queues } }),
      ...allowed,
      ALTCRAFT_AMQP_RESULT_QUEUE: missing,
    });

    const run = await installation.contract(specs.slice(0, 1));

    expect(run.stdout).toContain('the broker has no such queue or virtual host');
    expect(run.stdout).toContain('ALTCRAFT_AMQP_IMPORT_QUEUE');
    expect(run.code).toBe(3);
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    await expect(channel.checkQueue(missing)).rejects.toThrow('NOT_FOUND');
  });

  test('wrong credentials are told without the password', async ({ installation, queues }) => {
    const wrong = url.replace(/\/\/.*@/, '//guest:a-secret-of-the-broker@');
    installation.configure({
      ...emulatorVariables({ url: installation.url, token, amqp: { url: wrong, queues } }),
      ...allowed,
    });

    const run = await installation.contract(specs.slice(0, 1));

    expect(run.stdout).toContain('the broker refused the access');
    expect(run.stdout + run.stderr).not.toContain('a-secret-of-the-broker');
    expect(run.code).toBe(3);
  });

  test('a platform that reads no queue is told, with the id to look for', async ({ connection, emulated, queues }) => {
    const { url: address, configure, contract } = await emulated();
    const channel = await connection.createChannel();
    for (const queue of Object.values(queues) as string[]) await channel.assertQueue(queue, { durable: false });
    configure({
      ...emulatorVariables({ url: address, token, amqp: { url, queues } }),
      ...allowed,
      ALTCRAFT_TASK_TIMEOUT_MS: '500',
    });

    const run = await contract([...specs.slice(0, 1), '--grep', 'HTTP API finds']);

    expect(run.stdout).toContain(
      "no answer came in time (limit 500 ms). Does the platform's job server read that queue?",
    );
    expect(run.stdout).toMatch(/Request-ID: [0-9a-f-]{36}/);
    expect(run.stdout).toContain('reproduce: rabbitmqadmin publish');
    expect(run.code).toBe(3);
  });
});

test('two workers get their own answers, where the broker hands each the one of the other', async ({
  connection,
  queues,
}) => {
  const channel = await connection.createChannel();
  for (const queue of Object.values(queues) as string[]) await channel.assertQueue(queue, { durable: false });
  const asked: string[] = [];
  const answer = (request_id: string) =>
    channel.sendToQueue(queues.answer, Buffer.from(JSON.stringify({ request_id, body: { error: 0, request_id } })));
  const takeAsked = ({ content }: { content: Buffer }) =>
    asked.push((JSON.parse(content.toString()) as { request_id: string }).request_id);
  await channel.consume(queues.request, (delivery) => delivery && takeAsked(delivery), { noAck: true });
  const named = { imports: queues.import, results: queues.imported, requests: queues.request, answers: queues.answer };
  const config = configOf({ amqp: { url, queues: named }, taskTimeoutMs: 30_000 });
  const [first, second] = [createBroker(config), createBroker(config)];
  const request = () => buildMessage(config, operationOf('databases.list'), {});

  // The broker hands out in turns, so the answer that comes first goes to who began to read first.
  const firstReply = first.ask(request());
  await expect.poll(() => asked).toHaveLength(1);
  const secondReply = second.ask(request());
  await expect.poll(() => asked).toHaveLength(2);
  asked.toReversed().forEach(answer);
  const replies = await Promise.all([firstReply, secondReply]);
  await Promise.all([first.close(), second.close()]);

  expect(replies.map(({ body }) => body.request_id)).toEqual(asked);
});

base('without a broker its operation is not configured, and the run is green', async ({ emulated }) => {
  const { configure, contract, summary } = await emulated();
  configure(allowed);

  const run = await contract([...specs, 'tests/databases/get.spec.ts']);

  expect(run.stdout).toContain('1 operation not configured: ALTCRAFT_AMQP_URL is not set.');
  expect(summary().totals).toMatchObject({ verified: 1, notConfigured: 1 });
  expect(run.code).toBe(0);
});
