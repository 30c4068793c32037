/**
 * Calls to which no reply came: what happened, and what helps.
 */
import type { Config } from '../config/config.ts';
import { proxyHint } from '../config/connection-settings.ts';
import { environmentName } from '../config/variables/variables.ts';
import {
  connectionProblemText,
  isOfTlsOrProxy,
  isOutOfTime,
  isReached,
  isUnreadable,
} from '../outcome/connection-problem.ts';
import { rendered } from '../outcome/rendered.ts';
import { redactor } from '../safety/redact.ts';
import { reproductionOf } from './curl.ts';
import { NoReplyError } from './errors.ts';
import type { Request } from './exchange.ts';
import { CallError, networkErrorOf, type NetworkError, type NetworkPath } from './connections/network-error.ts';
import { brokerProblem, networkProblem } from './network-problems.ts';
import { proxyProblem, remedyText, tlsProblem, type Explanation } from './tls-and-proxy-errors.ts';

/** The variable that a call takes its address from. */
function addressOf({ message, operation }: Request): string {
  if (message) return environmentName('amqp_url');
  return environmentName(operation.host === 'pixel' ? 'pixel_url' : 'url');
}

const unexplained: Explanation = { problem: 'given up', remedy: 'Repeat the call by hand to see more.' };

function explanationOf(request: Request, error: NetworkError, way: NetworkPath, config: Config): Explanation {
  const before = request.message ? brokerProblem(error) : proxyProblem(error, way, config);
  return before ?? networkProblem(error) ?? tlsProblem(error, way, config) ?? unexplained;
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
