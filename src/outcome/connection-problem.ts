/**
 * What can keep a reply from coming: a closed list, which retries, exit codes and the doctor decide by. The words for each
 * stand beside it.
 */

/** Every way in which a call can end without a reply. */
export const connectionProblems = {
  'connection refused': 'the connection was refused',
  'host unknown': 'the host name is unknown',
  'host unreachable': 'the host cannot be reached',
  'connect timed out': 'no connection came about in time',
  'timed out': 'no reply came in time',
  'broken off': 'the connection was broken off',
  'given up': 'the HTTP client gave up',
  unavailable: 'the platform is not available at the moment',
  'blocked in front': 'a server in front of the platform refused the call',
  'platform lost': 'the platform was lost before, so nothing was sent',

  'not HTTP': 'what came is no valid HTTP',
  'reply cut': 'a reply came, and it ended too early',
  'reply length unclear': 'a reply came, and how long it is cannot be told',
  'reply headers too large': 'a reply came, and its headers are too large',
  'reply encoding unknown': 'a reply came, and its Content-Encoding is unknown here',
  'reply encoding wrong': 'a reply came, and its body is not in the Content-Encoding that it names',

  'answer timed out': 'no answer came in time',
  'queue crowded': 'the queue of answers holds 500 of others',
  'broker refused': 'the broker refused the access',
  'queue unknown': 'the broker has no such queue or virtual host',

  'proxy refused': 'the proxy refused the connection',
  'proxy unknown': 'the host name of the proxy is unknown',
  'proxy unreachable': 'the proxy cannot be reached',
  'proxy not HTTP': 'what answers at ALTCRAFT_PROXY is no HTTP proxy',
  'proxy log-in unsupported': 'the proxy asks for a kind of log-in that is not spoken here',
  'proxy log-in refused': 'the proxy did not accept user and password',
  'proxy log-in missing': 'the proxy asks for user and password',
  'proxy failed': 'the proxy did not reach the installation',
  'proxy forbids': 'the proxy lets nothing through to the installation',

  'CA unknown': 'the CA of its certificate is unknown here',
  'certificate of another name': 'its certificate is for another name',
  'certificate expired': 'its certificate has expired',
  'certificate too early': 'its certificate is not valid yet',
  'certificate refused': 'the TLS certificate was not accepted',
  'client certificate refused': 'the client certificate was not accepted',
  'client certificate missing': 'the server asks for a client certificate',
  'handshake refused': 'the TLS handshake was refused',
  'handshake cut': 'the TLS handshake was broken off',
  'no TLS': 'the host does not speak TLS there',
  'old TLS': 'the server speaks no version of TLS that Node knows',
} as const;

export type ConnectionProblem = keyof typeof connectionProblems;

/** A reply came, and could not be read. */
const unreadable: readonly ConnectionProblem[] = [
  'not HTTP',
  'reply cut',
  'reply length unclear',
  'reply headers too large',
  'reply encoding unknown',
  'reply encoding wrong',
];

/** What ends a call after the connection was open: only then something of the platform may have been met. */
const behindTheConnection: readonly ConnectionProblem[] = [
  ...unreadable,
  'timed out',
  'broken off',
  'given up',
  'unavailable',
  'blocked in front',
  'platform lost',
  'answer timed out',
  'queue crowded',
  'broker refused',
  'queue unknown',
];

const ofTheRoute: readonly ConnectionProblem[] = [
  'connection refused',
  'host unknown',
  'host unreachable',
  'connect timed out',
];

/** Whether a call met the platform, or may have. */
export function isReached(problem: ConnectionProblem): boolean {
  return behindTheConnection.includes(problem);
}

/** Whether a proxy or TLS ended a call, before anything of it was sent. */
export function isOfTlsOrProxy(problem: ConnectionProblem): boolean {
  return !isReached(problem) && !ofTheRoute.includes(problem);
}

/** Whether a reply came that could not be read. */
export function isUnreadable(problem: ConnectionProblem): boolean {
  return unreadable.includes(problem);
}

/** Whether the connection ended at once, before a reply or in it: nobody goes on working at the call then. */
export function isBrokenOff(problem: ConnectionProblem): boolean {
  return problem === 'broken off' || problem === 'reply cut';
}

/** Whether the time for an answer ran out. */
export function isOutOfTime(problem: ConnectionProblem): boolean {
  return problem === 'timed out' || problem === 'answer timed out';
}

/**
 * A problem in a few words.
 *
 * @param status HTTP status with which a proxy told it
 */
export function connectionProblemText(problem: ConnectionProblem, status?: number): string {
  return `${connectionProblems[problem]}${status === undefined ? '' : ` (HTTP ${status})`}`;
}
