/**
 * What keeps a call from being answered, by the code of the network error: what it means, and what helps. A run and the doctor
 * say the same.
 */
import { maxHeaderSize } from 'node:http';
import type { ConnectionProblem } from '../outcome/connection-problem.ts';
import { missesPlatform, refusesCalls, type Advised } from '../outcome/contact-advice.ts';
import { acceptedEncodings } from './connections/reply-text.ts';
import type { NetworkError } from './connections/network-error.ts';

/** A problem with its meaning and remedy. */
export interface NetworkProblem extends Advised {
  problem: ConnectionProblem;
}

type Explained = readonly [codes: RegExp, problem: ConnectionProblem, means: string, remedy: string];

const network: readonly Explained[] = [
  [
    /^ECONNREFUSED$/,
    'connection refused',
    'The machine is there, and nothing listens on that port.',
    'Is the platform up, and is this the port that the browser uses? A port other than 443 (http: 80) has to stand in ALTCRAFT_URL.',
  ],
  [
    /^ENOTFOUND$/,
    'host unknown',
    'The name is misspelt, or known only inside a network that this machine is not in.',
    'Check the spelling of ALTCRAFT_URL. For a name of an internal network connect the VPN, or use its DNS server.',
  ],
  [
    /^EAI_AGAIN$/,
    'host unknown',
    'No DNS server answers this machine, so no name can be resolved.',
    'Check the network of this machine, VPN, and in a container its DNS setting.',
  ],
  [
    /^(?:EHOSTUNREACH|ENETUNREACH)$/,
    'host unreachable',
    'This machine has no route to that network.',
    'Connect the VPN, or run the suite inside that network.',
  ],
  [
    /^ETIMEDOUT$/,
    'host unreachable',
    'Nothing came back, not even a refusal: a firewall drops the packets, or the machine is off.',
    'Have the firewall let this machine through to the port in ALTCRAFT_URL, or connect the VPN.',
  ],
  [
    /^CONNECT_TIMEOUT$/,
    'connect timed out',
    'Nothing came back, not even a refusal: a firewall drops the packets, or the machine is off.',
    'Have the firewall let this machine through to the port in ALTCRAFT_URL, or connect the VPN.',
  ],
  [
    /^TIMEOUT$/,
    'timed out',
    'The port takes connections, and the platform behind it does not answer.',
    'Raise ALTCRAFT_TIMEOUT_MS if it is just slow. If not: is this the port of the panel, and do the platform and its database run?',
  ],
  [
    /^(?:ECONNRESET|EPIPE)$/,
    'broken off',
    'Something takes the connection and cuts it: another kind of server, a firewall, or a platform that crashes.',
    "Is this the port that the browser uses? If so, see the platform's log at this time.",
  ],
  [/^UNAVAILABLE$/, 'unavailable', missesPlatform.means, missesPlatform.remedy],
  [/^BLOCKED$/, 'blocked in front', refusesCalls.means, refusesCalls.remedy],
  [/^PLATFORM_LOST$/, 'platform lost', 'It was lost before.', 'Run again when the platform is up.'],
];

const seesServer = 'Look at the server in front of the platform: curl -v shows what it sends.';
const unread = 'Something answers, and its reply cannot be read.';

/** What keeps a reply from being read. */
const unreadable: readonly Explained[] = [
  [/^REPLY_CUT$/, 'reply cut', unread, "See the platform's log at this time."],
  [
    /^REPLY_LENGTH$/,
    'reply length unclear',
    unread,
    `Content-Length may stand beside Transfer-Encoding, stand twice, or be no number; or a chunk has no length. ${seesServer}`,
  ],
  [/^REPLY_NOT_HTTP$/, 'not HTTP', unread, `Is the port in ALTCRAFT_URL right, and is it https? ${seesServer}`],
  [
    /^UND_ERR_HEADERS_OVERFLOW$/,
    'reply headers too large',
    unread,
    `More than ${Math.round(maxHeaderSize / 1024)} KB are not read: cookies or policies of a server in front may add up. To allow more: NODE_OPTIONS=--max-http-header-size=65536`,
  ],
  [/^CONTENT_ENCODING_UNKNOWN$/, 'reply encoding unknown', unread, `Calls ask for ${acceptedEncodings}. ${seesServer}`],
  [/^CONTENT_ENCODING_WRONG$/, 'reply encoding wrong', unread, seesServer],
];

/** What messages to the broker meet besides. */
const broker: readonly Explained[] = [
  [
    /^AMQP_TIMEOUT$/,
    'answer timed out',
    'Nobody answers the message.',
    "Does the platform's job server read that queue? Its job_server.log names the id of the message.",
  ],
  [
    /^AMQP_CROWDED$/,
    'queue crowded',
    'Nobody seems to read the answers.',
    'Nobody seems to read them; let their reader catch up, or purge the queue.',
  ],
  [
    /^AMQP_403$/,
    'broker refused',
    'The broker does not accept who calls.',
    'Check user, password and rights in ALTCRAFT_AMQP_URL.',
  ],
  [
    /^AMQP_(?:404|530)$/,
    'queue unknown',
    'The broker lacks what the message names.',
    'Check the virtual host in ALTCRAFT_AMQP_URL and the queue names (ALTCRAFT_AMQP_IMPORT_QUEUE and so on).',
  ],
];

function explainedIn(explained: readonly Explained[], code: string): NetworkProblem | undefined {
  const found = explained.find(([codes]) => codes.test(code));
  return found && { problem: found[1], means: found[2], remedy: found[3] };
}

/** The problem of a network error on the way to the platform; undefined for a code that is none of the network. */
export function networkProblem({ code }: Pick<NetworkError, 'code'>): NetworkProblem | undefined {
  return explainedIn([...network, ...unreadable], code);
}

/** The problem of an error on the way to the broker that only messages meet. */
export function brokerProblem({ code }: Pick<NetworkError, 'code'>): NetworkProblem | undefined {
  return explainedIn(broker, code);
}
