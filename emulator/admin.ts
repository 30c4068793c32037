/**
 * Routes that only the emulator has, below /_emulator/: the log of calls, the state, reset, clock, faults.
 * They need no token; the emulator listens on the loopback only.
 */
import { settle } from './tasks/background.ts';
import { loyaltyView } from './loyalty/loyalty-state.ts';
import { marketView } from './market/market-state.ts';
import { resetPlatform, type Platform } from './platform.ts';
import { faultKinds, faultOf, type Fault } from './faults/faults.ts';
import { isValues, without, type Values } from './core/parameters.ts';
import { jsonResponse, type EmulatorResponse } from './protocol/reply.ts';
import type { EmulatorRequest } from './protocol/request.ts';
import { furtherView } from './model/state-further.ts';
import type { State, SuppressionList } from './model/state.ts';

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

type Route = (platform: Platform, body: () => unknown) => unknown;

const done = { ok: true };

const routes: Record<string, Route> = {
  'GET ': () => help,
  'GET calls': ({ calls }) => ({ calls }),
  'DELETE calls': ({ calls }) => {
    calls.length = 0;
    return done;
  },
  'GET state': (platform) => stateView(settled(platform)),
  'POST reset': (platform) => {
    resetPlatform(platform);
    return done;
  },
  'POST clock': ({ clock }, body) => {
    clock.advance(millisecondsOf(body()));
    return { now: new Date(clock.now()).toISOString() };
  },
  'GET faults': (platform) => {
    demandFaults(platform);
    return { faults: platform.faults, kinds: faultKinds };
  },
  'PUT faults': (platform, body) => {
    demandFaults(platform);
    return replaceFaults(platform, faultsIn(body(), platform));
  },
  'DELETE faults': (platform) => {
    demandFaults(platform);
    return replaceFaults(platform, []);
  },
  'GET outbox': (platform) => ({ messages: settled(platform).outbox }),
  'DELETE outbox': (platform) => {
    settled(platform).outbox.length = 0;
    return done;
  },
};

const help = {
  routes: {
    'GET /_emulator/': 'this page',
    'GET /_emulator/calls': 'every API call so far',
    'DELETE /_emulator/calls': 'empties the log of calls',
    'GET /_emulator/state':
      'databases, resources, segments, suppressionLists, templates, profiles, subscriptions, messages, mailings, campaigns, scenarios, market, senders, virtualSenders, connectors, segmentationQueries, templateQueries, pushMessages, webVersions, bounces, uploads, relations, relationLinks, promoPrograms, promoCodes, pixels, goals, loyalty, outbox, tasks, files',
    'POST /_emulator/reset': 'back to the seeded installation',
    'POST /_emulator/clock': 'moves the clock: {"advanceMs": 86400000}',
    'GET /_emulator/faults': 'faults that are on, and every kind (needs --faults or --fault)',
    'PUT /_emulator/faults': 'sets the faults: {"faults": [{"operation": "*", "kind": "html"}]}',
    'DELETE /_emulator/faults': 'switches all faults off',
    'GET /_emulator/outbox': 'messages that would have been sent',
    'DELETE /_emulator/outbox': 'empties the outbox',
  },
};

/** Answers one admin request; always in JSON. */
export function answerAdmin(platform: Platform, request: EmulatorRequest, url: URL): EmulatorResponse {
  const name = url.pathname.slice(prefix.length + 1).replace(/\/$/, '');
  const route = routes[`${request.method} ${name}`];
  if (!route) return jsonResponse(404, { problem: `The emulator has no ${request.method} ${url.pathname}`, ...help });
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
function settled({ state, settings, ids, clock }: Platform): State {
  settle({ state, settings, ids, now: clock.now() });
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

function demandFaults({ faultsOpen }: Platform): void {
  if (!faultsOpen) throw new AdminProblem(404, 'Faults are off. Start the emulator with --faults to switch them on.');
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
 * The domain as JSON with sorted keys and profiles by id, so that two equal states are two equal texts. Subscriptions
 * stand beside the profiles; counters, tasks and files are no domain objects but shown as well.
 */
export function stateView(state: State): Values {
  const profiles = [...state.profiles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return canonical({
    databases: [...state.databases.values()],
    resources: [...state.resources.values()].map((resource) => without({ ...resource }, 'rtoken')),
    segments: [...state.segments.values()].map((segment) => ({ ...segment, members: [...segment.members].sort() })),
    suppressionLists: [...state.suppressionLists.values()].map(suppressionView),
    templates: [...state.templates.values()],
    profiles: profiles.map((profile) => without({ ...profile }, 'subscriptions')),
    subscriptions: profiles.flatMap(({ id, subscriptions }) =>
      subscriptions.map((subscription) => ({ profileId: id, ...subscription })),
    ),
    messages: [...state.messages.values()],
    mailings: [...state.mailings.values()],
    campaigns: [...state.campaigns.values()],
    scenarios: [...state.scenarios.values()],
    market: marketView(state.market),
    ...furtherView(state),
    loyalty: loyaltyView(state.loyalty),
    outbox: state.outbox,
    counters: Object.fromEntries(state.counters),
    tasks: [...state.tasks.values()],
    files: [...state.files.keys()],
  }) as Values;
}

function suppressionView(list: SuppressionList): Values {
  const sorted = (entries: Set<string>) => [...entries].sort();
  return { ...list, emails: sorted(list.emails), domains: sorted(list.domains), phones: sorted(list.phones) };
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isValues(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, canonical(value[name])]));
}
