/**
 * The steps of a request: token → route by contract → parse JSON or XML → check request → fault → operation on state →
 * reply → fault → send.
 */
import type { Operation } from '../schemas/index.ts';
import type { LoggedCall } from './core/call-log.ts';
import { timestamp } from './core/clock.ts';
import { NoAccess, NoSuchMethod, NotEmulated, Refusal, TokenRequired } from './core/errors.ts';
import { Parameters, type Values, without } from './core/parameters.ts';
import { withWrongCursor } from './faults/cursors.ts';
import { type Fault, faultAfter, faultBefore, faultInstead, type FaultKind, lostParameters } from './faults/faults.ts';
import { withOneLess, withOneMore } from './faults/off-by-one.ts';
import { functionOf } from './operations/index.ts';
import type { Platform } from './platform.ts';
import { duplicateKey } from './protocol/deduplication.ts';
import { record } from './protocol/recording.ts';
import { type EmulatorResponse, jsonResponse, refusalOf, type ReplyForm, successOf } from './protocol/reply.ts';
import { checkRequest } from './protocol/request-check.ts';
import { type EmulatorRequest, looseParameters, readBody } from './protocol/request.ts';
import type { Route } from './protocol/routing.ts';
import { tokenOf } from './protocol/token.ts';
import type { Answer } from './store/call.ts';
import { advance } from './tasks/advance.ts';

/** What is known of a request while it goes through the pipeline. */
interface Exchange {
  request: EmulatorRequest;
  url: URL;
  route: Route | undefined;
  replyForm: ReplyForm;
  faults: Fault[];
  kinds: Set<FaultKind>;
  log: LoggedCall;
  token: string;
  now: number;
}

/**
 * Answers one API call and logs it.
 *
 * @throws Error for an unexpected failure only; a refusal is an answer
 */
export function respond(platform: Platform, request: EmulatorRequest, url: URL): EmulatorResponse {
  const exchange = open(platform, request, url);
  try {
    const response = answer(platform, exchange);
    return close(platform, exchange, response, hasEnvelope(exchange, response) ? 0 : null);
  } catch (error) {
    if (error instanceof Refusal) {
      const first = exchange.route && platform.firstAnswers.get(exchange.route.operation.id);
      const fault = faultInstead(exchange.kinds, error.code, first);
      if (fault) return close(platform, exchange, fault, fault === first ? 0 : error.code);
      return close(platform, exchange, refusalOf(error, platform.refusals, exchange.replyForm), error.code);
    }
    console.error(error);
    return close(
      platform,
      exchange,
      jsonResponse(500, { error: 500, error_text: 'The emulator failed; its log has the cause' }),
      500,
    );
  }
}

function open(platform: Platform, request: EmulatorRequest, url: URL): Exchange {
  const { calls, clock, faults } = platform;
  const route = platform.route(request.method, url.pathname, request.isMessage ? 'amqp' : 'http');
  const operation = route?.operation;
  const active = faults.filter((fault) => fault.operation === '*' || fault.operation === operation?.id);
  const log: LoggedCall = {
    number: (calls.at(-1)?.number ?? 0) + 1,
    time: timestamp(clock.now()),
    operation: operation?.id ?? null,
    effect: operation?.facts.effect ?? null,
    method: request.method,
    path: url.pathname,
    status: 0,
    error: null,
    duplicate: false,
    token: 'missing',
  };
  calls.push(log);
  const { reshape } = platform;
  const replyForm: ReplyForm = {
    envelope: operation?.envelope ?? 'v1.1',
    format: 'json',
    ...(reshape ? { reshape: (body: Values) => reshape(body, operation, replyForm.format) } : {}),
  };
  const kinds = new Set(active.map(({ kind }) => kind));
  return { request, url, route, replyForm, faults: active, kinds, log, token: '', now: clock.now() };
}

function close(
  platform: Platform,
  { faults, log, request, token }: Exchange,
  response: EmulatorResponse,
  error: number | null,
): EmulatorResponse {
  const final = faultAfter(faults, response, error === 0 || error === null);
  log.status = final.status;
  log.error = error;
  record(platform.recorded, log.number, { request, response: final, tokens: [platform.token, token] });
  return final;
}

function answer(platform: Platform, exchange: Exchange): EmulatorResponse {
  const { request, url, route, kinds, replyForm } = exchange;
  const reading = readBody(request, route?.operation);
  const format = reading.values.format ?? url.searchParams.get('format') ?? undefined;
  if (format === 'xml' && !kinds.has('json-only')) replyForm.format = 'xml';
  exchange.token = tokenOf(request, url, reading.values) ?? '';
  // The token may have stood in the very body that cannot be read, so its absence proves nothing.
  if (kinds.has('accept-malformed')) delete reading.refusal;
  if (reading.refusal && !exchange.token) throw reading.refusal;
  judgeToken(platform, exchange);
  if (!route) throw new NoSuchMethod();
  const denied = route.operation.hasToken ? platform.deny?.(route.operation) : undefined;
  if (denied) throw denied;
  if (reading.refusal) throw reading.refusal;
  const { operation } = route;
  const sent = without(reading.values, 'token');
  const body = format === undefined || operation.send !== 'json' ? sent : { ...sent, format };
  const loose = looseParameters(operation, url, route.path, sent);
  const isChecked = !kinds.has('no-validation') && !kinds.has('accept-malformed');
  if (isChecked) checkRequest(platform.contract, operation, body, loose);
  return faultBefore(kinds) ?? once(platform, exchange, operation, { ...body, ...loose });
}

function hasEnvelope({ replyForm }: Exchange, { headers }: EmulatorResponse): boolean {
  return replyForm.envelope === 'v1.1' && /json|xml/.test(headers['content-type'] ?? '');
}

function judgeToken(platform: Platform, { log, kinds, token, route }: Exchange): void {
  if (kinds.has('accept-any-token') || route?.operation.hasToken === false) {
    log.token = 'unchecked';
    return;
  }
  if (!token) throw new TokenRequired();
  log.token = token === platform.token ? 'ok' : 'unknown';
  if (log.token === 'unknown') throw new NoAccess('No access: the API token is unknown');
}

function once(platform: Platform, exchange: Exchange, operation: Operation, values: Values): EmulatorResponse {
  const { firstAnswers, deduplication } = platform;
  const { kinds, now, log, replyForm } = exchange;
  const stale = kinds.has('replay') ? firstAnswers.get(operation.id) : undefined;
  if (stale) return stale;
  const forgets = operation.facts.effect === 'read' || kinds.has('no-deduplication');
  const key = forgets ? undefined : duplicateKey(exchange.request, exchange.token);
  const first = key ? deduplication.replay(key, now) : undefined;
  if (first) {
    log.duplicate = true;
    return first;
  }
  const response = successOf(operation, run(platform, exchange, operation, values), replyForm);
  if (key) deduplication.remember(key, response, now);
  if (!firstAnswers.has(operation.id)) firstAnswers.set(operation.id, response);
  return response;
}

function run(platform: Platform, exchange: Exchange, operation: Operation, values: Values): Answer {
  const perform = functionOf(operation.id);
  if (!perform) throw new NotEmulated(operation.id);
  const { state, settings, ids } = platform;
  const { kinds, faults, now, replyForm } = exchange;
  const isRead = operation.facts.effect === 'read';
  if (!isRead && platform.faults.some(({ kind }) => kind === 'stale-read')) platform.before = structuredClone(state);
  const past = kinds.has('stale-read') && isRead ? platform.before : undefined;
  const work = { state, settings, ids, now };
  advance(work);
  const isDeletion = ['delete', 'destructive'].includes(operation.facts.effect);
  const spared = kinds.has('no-effect') || (kinds.has('delete-nothing') && isDeletion);
  const told = lostParameters(faults).reduce((rest: Values, name) => without(rest, name), values);
  const limited = kinds.has('ignore-limit') ? without(told, 'limit') : told;
  const pointed = kinds.has('ignore-cursor') ? without(limited, operation.facts.paging?.from ?? '') : limited;
  const seen = kinds.has('off-by-one') ? withOneMore(pointed) : pointed;
  const call = {
    ...work,
    state: past ?? (spared ? structuredClone(state) : state),
    parameters: new Parameters(seen, !kinds.has('no-validation') && !kinds.has('accept-malformed')),
    format: replyForm.format,
  };
  const answer = perform(call);
  if (kinds.has('double-effect')) perform(call);
  advance(work);
  const led = withWrongCursor(answer, kinds, operation.facts.paging, seen);
  return kinds.has('off-by-one') ? withOneLess(led) : led;
}
