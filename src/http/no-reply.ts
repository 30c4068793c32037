/**
 * Calls to which no reply came: what happened, and what helps.
 */
import { maxHeaderSize } from 'node:http';
import type { Config } from '../config/config.ts';
import { proxyHint } from '../config/connection-settings.ts';
import { environmentName } from '../config/variables/variables.ts';
import {
  connectionProblemText,
  isOfTlsOrProxy,
  isOutOfTime,
  isReached,
  isUnreadable,
  type ConnectionProblem,
} from '../outcome/connection-problem.ts';
import { rendered } from '../outcome/rendered.ts';
import { redactor } from '../safety/redact.ts';
import { reproductionOf } from './curl.ts';
import { acceptedEncodings } from './connections/reply-text.ts';
import { NoReplyError } from './errors.ts';
import type { Request } from './exchange.ts';
import { CallError, networkErrorOf, type NetworkError, type NetworkPath } from './connections/network-error.ts';
import { proxyProblem, remedyText, tlsProblem, type Explanation } from './tls-and-proxy-errors.ts';

type Explained = readonly [codes: RegExp, problem: ConnectionProblem, remedy: string];

const network: readonly Explained[] = [
  [/^ECONNREFUSED$/, 'connection refused', 'Is the platform up, and is the port in ALTCRAFT_URL right?'],
  [/^(?:ENOTFOUND|EAI_AGAIN)$/, 'host unknown', 'Check ALTCRAFT_URL and the DNS of this machine.'],
  [/^(?:ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/, 'host unreachable', 'Check network, VPN and firewall.'],
  [/^CONNECT_TIMEOUT$/, 'connect timed out', 'Check network, VPN and firewall, and the port in ALTCRAFT_URL.'],
  [/^TIMEOUT$/, 'timed out', 'Raise ALTCRAFT_TIMEOUT_MS if the platform is just slow.'],
  [/^(?:ECONNRESET|EPIPE)$/, 'broken off', "See the platform's log at this time."],
  [/^UNAVAILABLE$/, 'unavailable', 'Was it restarted or updated at this time? Run again when it is up.'],
  [/^PLATFORM_LOST$/, 'platform lost', 'Run again when the platform is up.'],
];

const seesServer = 'Look at the server in front of the platform: curl -v shows what it sends.';

/** What keeps a reply from being read. */
const unreadable: readonly Explained[] = [
  [/^REPLY_CUT$/, 'reply cut', "See the platform's log at this time."],
  [
    /^REPLY_LENGTH$/,
    'reply length unclear',
    `Content-Length may stand beside Transfer-Encoding, stand twice, or be no number; or a chunk has no length. ${seesServer}`,
  ],
  [/^REPLY_NOT_HTTP$/, 'not HTTP', `Is the port in ALTCRAFT_URL right, and is it https? ${seesServer}`],
  [
    /^UND_ERR_HEADERS_OVERFLOW$/,
    'reply headers too large',
    `More than ${Math.round(maxHeaderSize / 1024)} KB are not read: cookies or policies of a server in front may add up. To allow more: NODE_OPTIONS=--max-http-header-size=65536`,
  ],
  [/^CONTENT_ENCODING_UNKNOWN$/, 'reply encoding unknown', `Calls ask for ${acceptedEncodings}. ${seesServer}`],
  [/^CONTENT_ENCODING_WRONG$/, 'reply encoding wrong', seesServer],
];

/** What messages meet besides. */
const broker: readonly Explained[] = [
  [
    /^AMQP_TIMEOUT$/,
    'answer timed out',
    "Does the platform's job server read that queue? Its job_server.log names the id of the message.",
  ],
  [/^AMQP_CROWDED$/, 'queue crowded', 'Nobody seems to read them; let their reader catch up, or purge the queue.'],
  [/^AMQP_403$/, 'broker refused', 'Check user, password and rights in ALTCRAFT_AMQP_URL.'],
  [
    /^AMQP_(?:404|530)$/,
    'queue unknown',
    'Check the virtual host in ALTCRAFT_AMQP_URL and the queue names (ALTCRAFT_AMQP_IMPORT_QUEUE and so on).',
  ],
];

/** The variable that a call takes its address from. */
function addressOf({ message, operation }: Request): string {
  if (message) return environmentName('amqp_url');
  return environmentName(operation.host === 'pixel' ? 'pixel_url' : 'url');
}

function explainedIn(explained: readonly Explained[], { code }: NetworkError): Explanation | undefined {
  const found = explained.find(([codes]) => codes.test(code));
  return found && { problem: found[1], remedy: found[2] };
}

const unexplained: Explanation = { problem: 'given up', remedy: 'Repeat the call by hand to see more.' };

function explanationOf(request: Request, error: NetworkError, way: NetworkPath, config: Config): Explanation {
  const before = request.message ? explainedIn(broker, error) : proxyProblem(error, way, config);
  return before ?? explainedIn([...network, ...unreadable], error) ?? tlsProblem(error, way, config) ?? unexplained;
}

/** A proxy that the shell names and the run does not use may be the only way there is. */
function shellHint({ problem }: Explanation, { connection }: Config): string {
  const mayBeBehindProxy = problem === 'timed out' || (!isReached(problem) && !isOfTlsOrProxy(problem));
  return mayBeBehindProxy ? proxyHint(connection) : '';
}

/** How a call went that got no reply. */
export interface Sent {
  sentAt: Date;
  ms: number;
}

/**
 * The error of a call to which no reply came.
 *
 * @param thrown what the connections or the AMQP client threw
 * @returns an error free of secrets: what happened, what helps, the Request-ID, when it was sent, how to repeat it
 */
export function noReply(request: Request, config: Config, thrown: unknown, { sentAt, ms }: Sent): NoReplyError {
  const error = networkErrorOf(thrown);
  const way = (thrown instanceof CallError && thrown.path) || { place: '', certificates: [] };
  const explanation = explanationOf(request, error, way, config);
  const { problem, status } = explanation;
  const reason = rendered(connectionProblemText(problem, status));
  const remedy = `${remedyText(explanation).replace('ALTCRAFT_URL', addressOf(request))}${shellHint(explanation, config)}`;
  const place = request.operation.host === 'pixel' ? config.pixelUrl : config.target.url;
  const host = (request.message ? request.url : place).replace(/^\w+:\/\//, '');
  const limitMs = request.message ? config.taskTimeoutMs : config.timeoutMs;
  const limit = isOutOfTime(problem) ? ` (limit ${limitMs} ms)` : ` after ${ms} ms`;
  const got = isUnreadable(problem) ? 'got no readable reply' : 'got no reply';
  const lines = [
    `${request.operation.id} ${got} from ${host}: ${reason}${limit}. ${remedy}`,
    `  sent: ${sentAt.toISOString()}`,
    ...reproductionOf(request, config.token).map((line) => `  ${line}`),
  ];
  return new NoReplyError(rendered(redactor(config.secrets)(lines.join('\n'))), {
    operation: request.operation.id,
    code: error.code,
    problem,
    status,
    reason,
    remedy,
    sentAt,
    ms,
    wasSent: error.phase !== 'connecting' && problem !== 'platform lost' && !isOfTlsOrProxy(problem),
  });
}
