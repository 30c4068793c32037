/**
 * Calls to which no reply came: what happened, in words, and what helps. Says it, and reads it again out of an error text.
 */
import type { Config } from '../config/config.ts';
import { NoReplyError } from './errors.ts';
import type { Request } from './exchange.ts';
import { proxyHint } from '../config/connection-settings.ts';
import { isOnTheWay, proxyObstacle, tlsObstacle, type Obstacle } from './tls-and-proxy-errors.ts';
import { redactor } from '../safety/redact.ts';
import { reproductionOf } from './curl.ts';
import { environmentName } from '../config/variables.ts';
import type { Way } from './connection-probe.ts';

type Cause = readonly [pattern: RegExp, happened: string, remedy: string];

/** What went wrong before a connection was open, or in the long run, by what the client's message contains. */
const openings: readonly Cause[] = [
  [/ECONNREFUSED/, 'the connection was refused', 'Is the platform up, and is the port in ALTCRAFT_URL right?'],
  [/ENOTFOUND|EAI_AGAIN/, 'the host name is unknown', 'Check ALTCRAFT_URL and the DNS of this machine.'],
  [/ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/, 'the host cannot be reached', 'Check network, VPN and firewall.'],
  [/[Tt]imed? ?out|Timeout/, 'no reply came in time', 'Raise ALTCRAFT_TIMEOUT_MS if the platform is just slow.'],
];

/** What happened when a call was broken off. */
export const brokenOff = 'the connection was broken off';

const breaks: readonly Cause[] = [
  [/ECONNRESET|socket hang up|EPIPE|aborted|Parse Error/, brokenOff, "See the platform's log at this time."],
];

/** What messages meet besides. */
const causesOfMessages: Cause[] = [
  [
    /^Timeout: no answer/,
    'no answer came in time',
    "Does the platform's job server read that queue? Its job_server.log names the id of the message.",
  ],
  [
    /^Crowded/,
    'the queue of answers holds 500 of others',
    'Nobody seems to read them; let their reader catch up, or purge the queue.',
  ],
  [/ACCESS.REFUSED|403/, 'the broker refused the access', 'Check user, password and rights in ALTCRAFT_AMQP_URL.'],
  [
    /NOT.FOUND|404/,
    'the broker has no such queue or virtual host',
    'Check the virtual host in ALTCRAFT_AMQP_URL and the queue names (ALTCRAFT_AMQP_IMPORT_QUEUE and so on).',
  ],
];

/** Happenings before anything of the platform was met. */
const unreached = openings.slice(0, 3).map(([, happened]) => happened);

/** What the client says when there was no connection yet that anything could have been sent over. */
const nothingSent = /connect E[A-Z]+ |getaddrinfo /;

/** The variable that a call takes its address from. */
function addressOf({ message, operation }: Request): string {
  if (message) return environmentName('amqp_url');
  return environmentName(operation.host === 'pixel' ? 'pixel_url' : 'url');
}

function causeIn(causes: readonly Cause[], message: string): Obstacle | undefined {
  const found = causes.find(([pattern]) => pattern.test(message));
  return found && { happened: found[1], remedy: found[2] };
}

const nobodyKnows: Obstacle = { happened: 'the HTTP client gave up', remedy: 'Repeat the call by hand to see more.' };

/** What happened to a call. The words of an address must not be taken for those of TLS, so openings come before. */
function happeningOf(request: Request, message: string, way: Way, config: Config): Obstacle {
  const before = request.message ? causeIn(causesOfMessages, message) : proxyObstacle(message, way, config);
  const opening = before ?? causeIn(openings, message);
  return opening ?? tlsObstacle(message, way, config) ?? causeIn(breaks, message) ?? nobodyKnows;
}

/** A proxy that the shell names and the run does not use may be the only way there is. */
function shellHint({ happened }: Obstacle, { connection }: Config): string {
  return [...unreached, 'no reply came in time'].includes(happened) ? proxyHint(connection) : '';
}

/** How a call went that got no reply. */
export interface Sent {
  sentAt: Date;
  ms: number;
  /** What a look at the way met. */
  way?: Way;
}

/**
 * The error of a call to which no reply came.
 *
 * @param error what the HTTP client threw; its own text would print the full address and all headers
 * @returns an error free of secrets: what happened, what helps, the Request-ID, when it was sent, how to repeat it
 */
export function noReply(
  request: Request,
  config: Config,
  error: unknown,
  { sentAt, ms, way = { place: '', certificates: [] } }: Sent,
): NoReplyError {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = message.split('\n'); // the call log below it repeats the address and the headers
  const happening = happeningOf(request, first, way, config);
  const reason = happening.happened;
  const remedy = `${happening.remedy.replace('ALTCRAFT_URL', addressOf(request))}${shellHint(happening, config)}`;
  const place = request.operation.host === 'pixel' ? config.pixelUrl : config.target.url;
  const host = (request.message ? request.url : place).replace(/^\w+:\/\//, '');
  const limitMs = request.message ? config.taskTimeoutMs : config.timeoutMs;
  const limit = reason.includes('in time') ? ` (limit ${limitMs} ms)` : ` after ${ms} ms`;
  const lines = [
    `${request.operation.id} got no reply from ${host}: ${reason}${limit}. ${remedy}`,
    `  sent: ${sentAt.toISOString()}`,
    ...reproductionOf(request, config.token).map((line) => `  ${line}`),
  ];
  const wasSent = !nothingSent.test(first) && !isOnTheWay(reason);
  return new NoReplyError(redactor(config.secrets)(lines.join('\n')), { reason, remedy, sentAt, ms, wasSent });
}

/** A call without a reply, as an error text tells of it. */
export interface Silence {
  operation: string;
  reason: string;
  /** False where nothing of the platform was met, whatever the operation. */
  reached: boolean;
}

/** Reads the text of a NoReplyError; undefined for any other text. */
export function silenceIn(text: string): Silence | undefined {
  const found = /^NoReplyError: (\S+) got no reply from \S+: (.+?)(?: after \d+ ms| \(limit \d+ ms\))/.exec(text);
  if (!found) return undefined;
  const [, operation = '', reason = ''] = found;
  return { operation, reason, reached: !unreached.includes(reason) && !isOnTheWay(reason) };
}
