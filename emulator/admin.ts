/**
 * Routes that only the emulator has, below /_emulator/: its page, the log of calls, the state, reset, clock, faults.
 *
 * They need no token while the emulator listens on the loopback only. Where it is exposed they want the token, as a bearer or
 * as the password of a browser.
 */
import { pageResponse } from './admin/page/page.ts';
import { countsOf, objectsOf, stateView } from './admin/state-view.ts';
import { timestamp } from './core/clock.ts';
import { isValues } from './core/parameters.ts';
import { type Fault, faultKinds, faultOf } from './faults/faults.ts';
import type { State } from './model/state.ts';
import { keepState, type Platform, resetPlatform } from './platform.ts';
import { type EmulatorResponse, jsonResponse } from './protocol/reply.ts';
import { type EmulatorRequest, headerOf } from './protocol/request.ts';
import { advance } from './tasks/advance.ts';

export { stateView } from './admin/state-view.ts';

const prefix = '/_emulator';

/** Whether a path is the emulator's own. */
export function isAdminPath(path: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** A mistake of the caller of an admin route. */
class AdminProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

interface AdminCall {
  platform: Platform;
  /** The parsed body. @throws AdminProblem when it is no JSON */
  body: () => unknown;
  /** What stands for the `*` of the route. */
  name: string;
}

interface AdminRoute {
  about: string;
  answer: (call: AdminCall) => unknown;
}

const done = { ok: true };
const lastShown = 100;
const mostKept = 20;

const looking: Record<string, AdminRoute> = {
  'GET ': { about: 'these routes; a browser gets a page', answer: () => help },
  'GET ready': {
    about: 'HTTP 200 as soon as calls are answered; never needs a token',
    answer: () => ({ ready: true }),
  },
  'GET summary': { about: 'counts of the state, the last calls and messages, the faults', answer: summaryOf },
  'GET calls': { about: 'every API call so far', answer: ({ platform }) => ({ calls: platform.calls }) },
  'GET calls/*': {
    about: 'one of the last 200 calls with request and reply',
    answer: ({ platform, name }) =>
      found(
        platform.recorded.find(({ number }) => String(number) === name),
        `There is no call ${name} among the last ones.`,
      ),
  },
  'DELETE calls': {
    about: 'empties the log of calls',
    answer: ({ platform }) => {
      platform.calls.length = 0;
      platform.recorded.length = 0;
      return done;
    },
  },
  'GET state': {
    about: 'everything that the installation holds',
    answer: ({ platform }) => stateView(advanced(platform)),
  },
  'GET state/*': {
    about: 'the objects of one kind',
    answer: ({ platform, name }) =>
      found(
        objectsOf(advanced(platform), name),
        `There is no kind "${name}". Kinds: ${Object.keys(countsOf(platform.state)).join(', ')}.`,
      ),
  },
  'GET outbox': {
    about: 'messages that would have been sent',
    answer: ({ platform }) => ({ messages: advanced(platform).outbox }),
  },
  'DELETE outbox': {
    about: 'empties the outbox',
    answer: ({ platform }) => {
      advanced(platform).outbox.length = 0;
      return done;
    },
  },
};

const changing: Record<string, AdminRoute> = {
  'POST reset': {
    about: 'back to the start, or to a snapshot: {"to": "NAME"}',
    answer: ({ platform, body }) => {
      resetPlatform(platform, keptIn(platform, body));
      return done;
    },
  },
  'GET snapshots': {
    about: 'the snapshots of the state that were kept',
    answer: ({ platform }) => ({
      snapshots: [...platform.kept].map(([name, { time, state }]) => ({ name, time, counts: countsOf(state) })),
    }),
  },
  'PUT snapshots/*': { about: 'keeps the state as it is now under a name', answer: keep },
  'DELETE snapshots/*': {
    about: 'forgets a snapshot',
    answer: ({ platform, name }) => {
      if (!platform.kept.delete(name)) throw new AdminProblem(404, noSnapshot(platform, name));
      return done;
    },
  },
  'POST clock': {
    about: 'moves the clock: {"advanceMs": 86400000}',
    answer: ({ platform: { clock }, body }) => {
      clock.advance(millisecondsOf(body()));
      return { now: timestamp(clock.now()) };
    },
  },
  'GET faults': {
    about: 'the faults that are set, and every kind (needs --faults or --fault)',
    answer: ({ platform }) => {
      checkFaultsAllowed(platform);
      return { faults: platform.faults, kinds: faultKinds };
    },
  },
  'PUT faults': {
    about: 'sets the faults: {"faults": [{"operation": "*", "kind": "html"}]}',
    answer: ({ platform, body }) => {
      checkFaultsAllowed(platform);
      return replaceFaults(platform, faultsIn(body(), platform));
    },
  },
  'DELETE faults': {
    about: 'removes all faults',
    answer: ({ platform }) => {
      checkFaultsAllowed(platform);
      return replaceFaults(platform, []);
    },
  },
};

const routes = { ...looking, ...changing };

const shown = (route: string) => route.replace(' ', ` ${prefix}/`).replace('*', 'NAME');
const help = { routes: Object.fromEntries(Object.entries(routes).map(([route, { about }]) => [shown(route), about])) };

/** Answers one admin request; in JSON, but for the page. */
export function answerAdmin(platform: Platform, request: EmulatorRequest, url: URL): EmulatorResponse {
  const [kind = '', ...rest] = url.pathname
    .slice(prefix.length + 1)
    .replace(/\/$/, '')
    .split('/');
  const name = decodedOr(rest.join('/'));
  const denied = kind === 'ready' ? undefined : denialOf(platform, request, url);
  if (denied) return denied;
  const isForPeople = kind === '' && (headerOf(request, 'accept') ?? '').includes('text/html');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (isForPeople && method === 'GET') return pageResponse();
  const route = routes[`${method} ${kind}${rest.length > 0 ? '/*' : ''}`];
  if (!route) return jsonResponse(404, { problem: `The emulator has no ${request.method} ${url.pathname}`, ...help });
  try {
    return jsonResponse(200, route.answer({ platform, name, body: () => readJson(request) }));
  } catch (error) {
    if (!(error instanceof AdminProblem)) throw error;
    return jsonResponse(error.status, { problem: error.message });
  }
}

/** A refusal for a caller without the token where it is needed, and for pages of other sites in the user's browser. */
function denialOf(platform: Platform, request: EmulatorRequest, url: URL): EmulatorResponse | undefined {
  const site = headerOf(request, 'sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site')
    return jsonResponse(403, { problem: 'Pages of other sites may not use the routes of the emulator.' });
  if (!platform.isExposed || tokensOf(request, url).includes(platform.token)) return undefined;
  const problem = 'The emulator is exposed, so its routes need the token: Authorization: Bearer TOKEN.';
  const refusal = jsonResponse(401, { problem });
  return { ...refusal, headers: { ...refusal.headers, 'www-authenticate': 'Basic realm="emulator; password: token"' } };
}

/** The tokens of a request: as a bearer, as the password of a browser, in the query. */
function tokensOf(request: EmulatorRequest, url: URL): string[] {
  const [scheme = '', value = ''] = (headerOf(request, 'authorization') ?? '').split(' ');
  const password = Buffer.from(value, 'base64').toString().split(':').slice(1).join(':');
  return [scheme.toLowerCase() === 'basic' ? password : value, url.searchParams.get('token') ?? ''];
}

function decodedOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// Time may have passed since the last call.
function advanced({ state, settings, ids, clock }: Platform): State {
  advance({ state, settings, ids, now: clock.now() });
  return state;
}

function summaryOf({ platform }: AdminCall) {
  const state = advanced(platform);
  return {
    now: timestamp(platform.clock.now()),
    counts: countsOf(state),
    calls: platform.calls.slice(-lastShown),
    outbox: state.outbox.slice(-lastShown),
    faults: platform.faults,
  };
}

function found<T>(value: T | undefined, problem: string): T {
  if (value === undefined) throw new AdminProblem(404, problem);
  return value;
}

function keep({ platform, name }: AdminCall) {
  if (!/^[\w.-]{1,60}$/.test(name))
    throw new AdminProblem(400, 'The name of a snapshot has 1 to 60 letters, digits, dots, dashes and underscores.');
  if (platform.kept.size >= mostKept && !platform.kept.has(name))
    throw new AdminProblem(400, `There are ${mostKept} snapshots already. Delete one first.`);
  advanced(platform);
  const { time, state } = keepState(platform, name);
  return { name, time, counts: countsOf(state) };
}

const noSnapshot = ({ kept }: Platform, name: string) =>
  `There is no snapshot "${name}". Kept: ${[...kept.keys()].join(', ') || 'none'}.`;

/** The snapshot that a reset names; undefined where it names none. */
function keptIn(platform: Platform, body: () => unknown) {
  const text = body();
  if (text === undefined) return undefined;
  if (!isValues(text) || (text.to !== undefined && typeof text.to !== 'string'))
    throw new AdminProblem(400, 'The body must be {"to": "NAME of a snapshot"}, or empty for the start.');
  return text.to === undefined ? undefined : found(platform.kept.get(text.to), noSnapshot(platform, text.to));
}

function readJson({ body }: EmulatorRequest): unknown {
  if (body === undefined || body.length === 0) return undefined;
  try {
    return JSON.parse(String(body));
  } catch {
    throw new AdminProblem(400, 'The body must be JSON.');
  }
}

function millisecondsOf(body: unknown): number {
  const amount = isValues(body) ? body.advanceMs : undefined;
  if (typeof amount === 'number' && Number.isFinite(amount) && amount >= 0) return amount;
  throw new AdminProblem(400, 'The body must be {"advanceMs": <milliseconds, 0 or more>}.');
}

function checkFaultsAllowed({ faultsOpen }: Platform): void {
  if (!faultsOpen) throw new AdminProblem(404, 'Faults are off. Start the emulator with --faults to allow them.');
}

function replaceFaults(platform: Platform, faults: Fault[]) {
  platform.faults = faults;
  platform.firstAnswers.clear();
  return { faults };
}

function faultsIn(body: unknown, { contract }: Platform) {
  const list = isValues(body) ? body.faults : body;
  if (!Array.isArray(list)) throw new AdminProblem(400, 'The body must be {"faults": [{ operation, kind, path? }]}.');
  try {
    return list.map((entry) => faultOf(entry, contract.operations));
  } catch (error) {
    throw new AdminProblem(400, (error as Error).message);
  }
}
