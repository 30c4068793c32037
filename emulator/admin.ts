/**
 * Routes that only the emulator has, below /_emulator/: the log of calls, the state, reset, clock, faults.
 * They need no token; the emulator listens on the loopback only.
 */
import { isValues, type Values, without } from './core/parameters.ts';
import { type Fault, faultKinds, faultOf } from './faults/faults.ts';
import type { State } from './model/state.ts';
import { type Platform, resetPlatform } from './platform.ts';
import { type EmulatorResponse, jsonResponse } from './protocol/reply.ts';
import type { EmulatorRequest } from './protocol/request.ts';
import { advance } from './tasks/advance.ts';

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

type AdminRoute = (platform: Platform, body: () => unknown) => unknown;

const done = { ok: true };

const routes: Record<string, AdminRoute> = {
  'GET ': ({ state }) => helpOn(state),
  'GET calls': ({ calls }) => ({ calls }),
  'DELETE calls': ({ calls }) => {
    calls.length = 0;
    return done;
  },
  'GET state': (platform) => stateView(advanced(platform)),
  'POST reset': (platform) => {
    resetPlatform(platform);
    return done;
  },
  'POST clock': ({ clock }, body) => {
    clock.advance(millisecondsOf(body()));
    return { now: new Date(clock.now()).toISOString() };
  },
  'GET faults': (platform) => {
    checkFaultsAllowed(platform);
    return { faults: platform.faults, kinds: faultKinds };
  },
  'PUT faults': (platform, body) => {
    checkFaultsAllowed(platform);
    return replaceFaults(platform, faultsIn(body(), platform));
  },
  'DELETE faults': (platform) => {
    checkFaultsAllowed(platform);
    return replaceFaults(platform, []);
  },
  'GET outbox': (platform) => ({ messages: advanced(platform).outbox }),
  'DELETE outbox': (platform) => {
    advanced(platform).outbox.length = 0;
    return done;
  },
};

const helpOn = (state: State) => ({
  routes: {
    'GET /_emulator/': 'this page',
    'GET /_emulator/calls': 'every API call so far',
    'DELETE /_emulator/calls': 'empties the log of calls',
    'GET /_emulator/state': Object.keys(stateView(state)).join(', '),
    'POST /_emulator/reset': 'back to the seeded installation',
    'POST /_emulator/clock': 'moves the clock: {"advanceMs": 86400000}',
    'GET /_emulator/faults': 'the faults that are set, and every kind (needs --faults or --fault)',
    'PUT /_emulator/faults': 'sets the faults: {"faults": [{"operation": "*", "kind": "html"}]}',
    'DELETE /_emulator/faults': 'removes all faults',
    'GET /_emulator/outbox': 'messages that would have been sent',
    'DELETE /_emulator/outbox': 'empties the outbox',
  },
});

/** Answers one admin request; always in JSON. */
export function answerAdmin(platform: Platform, request: EmulatorRequest, url: URL): EmulatorResponse {
  const name = url.pathname.slice(prefix.length + 1).replace(/\/$/, '');
  const route = routes[`${request.method} ${name}`];
  if (!route)
    return jsonResponse(404, {
      problem: `The emulator has no ${request.method} ${url.pathname}`,
      ...helpOn(platform.state),
    });
  try {
    return jsonResponse(
      200,
      route(platform, () => readJson(request)),
    );
  } catch (error) {
    if (!(error instanceof AdminProblem)) throw error;
    return jsonResponse(error.status, { problem: error.message });
  }
}

// Time may have passed since the last call.
function advanced({ state, settings, ids, clock }: Platform): State {
  advance({ state, settings, ids, now: clock.now() });
  return state;
}

function readJson({ body }: EmulatorRequest): unknown {
  try {
    return JSON.parse(String(body ?? ''));
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

/**
 * The state as JSON with sorted keys and profiles by id, so that two equal states are two equal texts. Subscriptions stand
 * beside the profiles, and files are listed by their paths.
 */
export function stateView(state: State): Values {
  const profiles = [...state.profiles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return canonical({
    ...without({ ...state }, 'lastNumbers'),
    resources: [...state.resources.values()].map((resource) => without({ ...resource }, 'rtoken')),
    segments: [...state.segments.values()].map((segment) => ({ ...segment, members: new Set(segment.members) })),
    profiles: profiles.map((profile) => without({ ...profile }, 'subscriptions')),
    subscriptions: profiles.flatMap(({ id, subscriptions }) =>
      subscriptions.map((subscription) => ({ profileId: id, ...subscription })),
    ),
    counters: Object.fromEntries(state.counters),
    files: [...state.files.keys()],
  }) as Values;
}

// A map is shown as the list of its values, because they hold their keys.
function canonical(value: unknown): unknown {
  if (value instanceof Set) return [...(value as Set<string>)].sort();
  if (value instanceof Map) return canonical([...(value as Map<unknown, unknown>).values()]);
  if (Array.isArray(value)) return value.map(canonical);
  if (!isValues(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, canonical(value[name])]));
}
