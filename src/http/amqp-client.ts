/**
 * Calls that travel as messages over the platform's RabbitMQ broker (AMQP 0-9-1): the import of a profile, and any API
 * request.
 *
 * The queues are the platform's: they are never declared, and of the answers only the run's own are taken. Other answers
 * are held for a moment, and go back to their places.
 *
 * Sources: https://guides.altcraft.com/en/developer-guide/profiles/2195492 and
 * https://guides.altcraft.com/en/v72/developer-guide/miscellaneous/44662785
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChannelModel, ConfirmChannel } from 'amqplib';
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import type { Message, Reply, Request } from './exchange.ts';
import { ignoreRejectUnauthorized, secureContextOf } from './connections/certificates.ts';
import { CallError, CodedError, networkErrorOf } from './connections/network-error.ts';
import { noReply } from './no-reply.ts';

type Fields = Record<string, unknown>;

/** Address of the broker without user and password, for texts. */
function brokerAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}

/**
 * Builds the message of a call.
 *
 * @param config with the broker; the gate has seen that there is one
 * @param operation an operation that is a message by itself, or one of HTTP, which the broker passes on
 */
export function buildMessage(config: Config, operation: Operation, parameters: Fields, title?: string): Request {
  const { queues, url = '' } = config.amqp;
  const id = randomUUID();
  const isOwn = operation.transport === 'amqp';
  const message: Message = isOwn
    ? { queue: queues.imports, answers: queues.results, idField: 'feedback_id' }
    : { queue: queues.requests, answers: queues.answers, idField: 'request_id' };
  const request = operation.path.replace(/^\//, '');
  const fields = isOwn
    ? { ...parameters, feedback_id: id }
    : { request_id: id, request, body: { ...parameters, token: config.token } };
  return {
    operation,
    parameters,
    url: `${brokerAddress(url).replace(/\/$/, '')}/${message.queue}`,
    headers: { 'Request-ID': id },
    data: JSON.stringify(fields),
    token: isOwn ? undefined : config.token,
    title,
    message,
  };
}

/** A connection to the broker, made when it is first needed. */
export interface Broker {
  /**
   * Sends a message and waits for its answer.
   *
   * @throws NoReplyError when none came
   */
  ask(request: Request): Promise<Reply>;
  /**
   * Connects, and looks whether the queues are there; sends nothing.
   *
   * @throws Error with a code, as amqplib or the broker gives it
   */
  look(queues: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const mostHeld = 500;

/** After how long answers of others go back, in milliseconds: another worker of the run may wait for one of them. */
const holdMs = 500;

/** The text of an answer to a message, or undefined when it answers another one. */
function answerTo(request: Request, { idField }: Message, text: string): Fields | undefined {
  try {
    const fields = JSON.parse(text) as Fields | null;
    return fields && fields[idField] === request.headers['Request-ID'] ? fields : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads the queue of answers until the own one comes; what belongs to others is never acknowledged, so that the broker keeps it.
 *
 * @param until when to give up, on the clock of `performance`
 * @returns undefined where it only met answers of others for a while and gave them back
 */
function readAnswers(
  channel: ConfirmChannel,
  request: Request,
  message: Message,
  until: number,
): Promise<Fields | undefined> {
  return new Promise((resolve, reject) => {
    let held = 0;
    const end = (settle: () => void) => {
      clearTimeout(limit);
      clearInterval(look);
      channel.off('error', fail);
      settle();
    };
    const fail = (error: Error) => end(() => reject(error));
    const noAnswer = () => fail(new CodedError('AMQP_TIMEOUT', `no answer in the queue ${message.answers}`));
    const limit = setTimeout(noAnswer, Math.max(until - performance.now(), 0));
    const giveBack = async () => {
      await channel.cancel((await take).consumerTag); // who does not read leaves the answers to the others
      channel.nackAll(true);
      end(() => resolve(undefined));
    };
    const look = setInterval(() => held > 0 && void giveBack().catch(fail), holdMs);
    channel.on('error', fail);
    const take = channel.consume(message.answers, (delivery) => {
      if (!delivery) return fail(new Error(`the broker ended the reading of ${message.answers}`));
      const answer = answerTo(request, message, delivery.content.toString('utf8'));
      if (answer) {
        channel.ack(delivery);
        end(() => resolve(answer));
      } else if (++held >= mostHeld) {
        fail(new CodedError('AMQP_CROWDED', `${message.answers} holds ${mostHeld} answers of others`));
      }
    });
    take.catch(fail);
  });
}

/** Waits for the answer. Two workers that hold the answers of each other pause for different times, so that one of them is first. */
async function awaited(
  channel: ConfirmChannel,
  request: Request,
  message: Message,
  timeoutMs: number,
): Promise<Fields> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const answer = await readAnswers(channel, request, message, until);
    if (answer) return answer;
    await pause(Math.random() * holdMs);
  }
}

async function exchanged(connection: ChannelModel, request: Request, message: Message, timeoutMs: number) {
  const channel = await connection.createConfirmChannel();
  channel.on('error', () => undefined); // the call that caused it fails as well, and says so
  try {
    await channel.checkQueue(message.queue);
    await channel.checkQueue(message.answers);
    await channel.prefetch(mostHeld);
    const answer = awaited(channel, request, message, timeoutMs);
    answer.catch(() => undefined); // awaited below; the way there may fail first
    channel.sendToQueue(message.queue, Buffer.from(request.data ?? ''), { contentType: 'application/json' });
    await channel.waitForConfirms();
    return await answer;
  } finally {
    await channel.close().catch(() => undefined); // gives back what was held; a channel that failed is closed already
  }
}

/** The body of an answer to an API request: the object itself, or its text. */
function bodyOf(answer: Fields, { idField }: Message): unknown {
  if (idField === 'feedback_id') return answer;
  if (typeof answer.body !== 'string') return answer.body;
  try {
    return JSON.parse(answer.body) as unknown;
  } catch {
    return answer.body;
  }
}

/** The broker's code, and that of a time-out, stand only in the text where amqplib opens a connection. */
function codedError(error: Error): Error {
  const refused = /^Handshake terminated by server: (\d+)/.exec(error.message)?.[1];
  if (refused) return new CodedError(`AMQP_${refused}`, error.message);
  return error.message === 'connect ETIMEDOUT' ? new CodedError('ETIMEDOUT', error.message) : error;
}

async function connected({ amqp, connection: { caFile }, timeoutMs }: Config): Promise<ChannelModel> {
  const { connect } = await import('amqplib'); // few runs need it
  const tls = amqp.url?.startsWith('amqps:') ? { secureContext: secureContextOf({ caFile }) } : {};
  ignoreRejectUnauthorized();
  const connection = await connect(amqp.url ?? '', { timeout: timeoutMs, ...tls }).catch((error: Error) => {
    throw new CallError({ ...networkErrorOf(codedError(error)), phase: 'connecting' });
  });
  connection.on('error', () => undefined); // the call that is under way fails as well, and says so
  return connection;
}

/** Ends a connection, which would keep its process alive. */
async function disconnected(connection: Promise<ChannelModel> | undefined): Promise<void> {
  const open = await connection?.catch(() => undefined);
  await open?.close().catch(() => undefined);
}

/** Makes the broker of a worker. */
export function createBroker(config: Config): Broker {
  let connection: Promise<ChannelModel> | undefined;
  return {
    async ask(request) {
      const { message, operation } = request;
      if (!message) throw new Error(`${operation.id} is no message`);
      const sentAt = new Date();
      const start = performance.now();
      const elapsed = () => Math.round(performance.now() - start);
      try {
        connection ??= connected(config);
        const answer = await exchanged(await connection, request, message, config.taskTimeoutMs);
        return {
          operation: operation.id,
          method: 'AMQP',
          path: message.queue,
          status: 200, // a message has none; the answer is judged by its code
          headers: {},
          body: bodyOf(answer, message) as Fields,
          ms: elapsed(),
        };
      } catch (error) {
        void disconnected(connection);
        connection = undefined;
        throw noReply(request, config, error, { sentAt, ms: elapsed() });
      }
    },
    async look(queues) {
      connection ??= connected(config);
      const channel = await (await connection).createChannel();
      channel.on('error', () => undefined); // the question that caused it fails as well, and says so
      for (const queue of queues) await channel.checkQueue(queue);
      await channel.close();
    },
    close: () => disconnected(connection),
  };
}
