/**
 * Made-up configurations and exchanges, as the client would leave them; nothing is sent.
 */
import { operationOf, type Operation } from '../../schemas/index.ts';
import type { Config } from '../../src/config/config.ts';
import { effects } from '../../src/config/permissions.ts';
import { direct } from '../../src/config/connection-settings.ts';
import type { Deviation } from '../../src/deviations/entries.ts';
import { exchangeOf, remember, type Exchange, type Reply, type Request } from '../../src/http/exchange.ts';
import type { SkipReason } from '../../src/outcome/outcome.ts';
import { skipText } from '../../src/outcome/text.ts';
import { buildRequest, type CallOptions } from '../../src/http/request.ts';
import { test } from '../test.ts';

/** The token of all made-up exchanges. */
export const token = 'made-up-token-0123456789';

/** Id of the made-up run, and the mark of its names. */
export const run = 'run1';
export const mark = `contract-${run}-`;

/** Ids that belong to somebody. */
export const strangers = {
  profile_id: '54759eb3c090d83494e2d804',
  email: 'customer@example.org',
  phone: '+12025550123',
};

/** A configuration that allows everything, but for what is given. */
export function configOf(changes: Partial<Config> = {}): Config {
  return {
    target: { kind: 'installation', url: 'https://panel.example', version: null },
    pixelUrl: 'https://pixel.example',
    amqp: {
      queues: {
        imports: 'database_import',
        results: 'database_import_result',
        requests: 'api_req',
        answers: 'api_resp',
      },
    },
    connection: direct,
    token,
    variables: {},
    allow: new Set(effects),
    confirm: {},
    sandbox: [],
    timeoutMs: 30_000,
    taskTimeoutMs: 120_000,
    runTimeoutMs: 0,
    strictFields: false,
    maxRps: 0,
    tokenInUrl: false,
    deduplicates: true,
    seed: 0,
    run,
    secrets: [token],
    overridden: [],
    failOn: 'breaking',
    ...changes,
  };
}

/** A known deviation of `databases.get`, good for long, but for what is given. */
export function deviationOf(changes: Partial<Deviation> = {}): Deviation {
  return {
    place: 'deviations.yaml line 3',
    line: 3,
    operation: 'databases.get',
    kind: 'wrong-type',
    path: 'data.name',
    reason: 'The vendor knows of it.',
    expires: '2030-01-31',
    isExpired: false,
    isOfVersion: true,
    ...changes,
  };
}

/** An operation of the contract with other facts. */
export function altered(id: string, facts: Partial<Operation['facts']>): Operation {
  const operation = operationOf(id);
  return { ...operation, facts: { ...operation.facts, ...facts } };
}

/** The request that the client would send, with a known Request-ID. */
export function requestOf(
  id: string,
  parameters: Record<string, unknown> = {},
  options: CallOptions = {},
  config = configOf(),
): Request {
  return buildRequest(config, operationOf(id), parameters, { requestId: 'request-1', ...options });
}

/** What a made-up reply may differ in. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
}

const json = { 'content-type': 'application/json' };

/** A reply of 7 ms, remembered with its request. */
export function replyTo(request: Request, { status = 200, headers = json, body = {} }: Answer): Reply {
  const { operation } = request;
  const path = new URL(request.url).pathname;
  const reply: Reply = {
    operation: operation.id,
    method: operation.method,
    path,
    status,
    headers,
    body: body as Reply['body'],
    ms: 7,
  };
  remember({ request, reply, asserted: false, problems: [] });
  return reply;
}

/** A reply of an operation to a call without parameters. */
export function replyOf(id: string, answer: Answer, options?: CallOptions): Reply {
  return replyTo(requestOf(id, {}, options), answer);
}

/** The exchange of a made-up reply. */
export function exchanged(id: string, answer: Answer = {}): Exchange {
  return exchangeOf(replyOf(id, answer));
}

/** What is told of a call that the safety policy refuses; undefined where it lets the call pass. */
export function told(refusal: SkipReason | undefined): string | undefined {
  return refusal && skipText(refusal);
}

/** Text of the error that an assertion ends with; empty when it passes. */
export function complaintOf(assertion: () => unknown): string {
  try {
    assertion();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** Reason with which an assertion skips the running test; the test itself goes on. */
export function skippedBecause(assertion: () => unknown): string {
  const info = test.info();
  const before = info.annotations.length;
  complaintOf(assertion);
  const annotations = info.annotations.splice(before);
  info.expectedStatus = 'passed';
  return annotations.find(({ type }) => type === 'skip')?.description ?? '(not skipped)';
}
