/**
 * The AMQP shell: reads the queues of a real RabbitMQ broker and writes the answers of the core, as the platform's job
 * server does.
 */
import type { Channel } from 'amqplib';
import type { Emulator } from './app.ts';
import type { Broker } from './core/broker.ts';
import type { MessageKind } from './protocol/messages.ts';

// Gone an hour after the emulator, because the broker may be shared; a queue that no process reads counts as unused.
const shortLived = { durable: false, expires: 3_600_000 };

async function read(emulator: Emulator, channel: Channel, kind: MessageKind, from: string, to: string): Promise<void> {
  const { consumerCount } = await channel.checkQueue(from);
  if (consumerCount > 0)
    throw new Error(
      `Another process reads the queue ${from} already. Give the emulator another prefix with --amqp-prefix.`,
    );
  await channel.consume(from, (delivery) => {
    if (!delivery) return;
    void emulator.takeMessage(kind, delivery.content.toString('utf8')).then((answer) => {
      if (answer !== undefined) channel.sendToQueue(to, Buffer.from(answer), { contentType: 'application/json' });
      channel.ack(delivery);
    });
  });
}

/**
 * Makes the queues and begins to read them.
 *
 * @param broker that belongs to the emulator: whatever stands in queues of these names is taken for its own
 * @returns what ends it
 * @throws Error when the broker cannot be reached, or another process reads these queues already
 */
export async function readQueues(emulator: Emulator, { url, queues }: Broker): Promise<() => Promise<void>> {
  const { connect } = await import('amqplib'); // few emulators have a broker
  const connection = await connect(url);
  try {
    const channel = await connection.createChannel();
    for (const queue of Object.values(queues) as string[]) await channel.assertQueue(queue, shortLived);
    await read(emulator, channel, 'import', queues.import, queues.imported);
    await read(emulator, channel, 'request', queues.request, queues.answer);
  } catch (error) {
    await connection.close(); // an open connection would keep the process alive
    throw error;
  }
  return () => connection.close();
}
