/**
 * What an installation holds, as JSON for people and tests.
 */
import { entryOf, isValues, type Values, without } from '../core/parameters.ts';
import type { State } from '../model/state.ts';

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

/**
 * How many objects there are of each kind; kinds of the market and of loyalty programs as `market.orders`.
 */
export function countsOf(state: State): Record<string, number> {
  const subscriptions = [...state.profiles.values()].reduce((sum, profile) => sum + profile.subscriptions.length, 0);
  const counts = Object.entries(without({ ...state }, 'lastNumbers')).flatMap(([kind, value]) => sizes(kind, value));
  return Object.fromEntries([...counts, ['subscriptions', subscriptions] as const].sort());
}

function sizes(kind: string, value: unknown): [string, number][] {
  if (value instanceof Map || value instanceof Set) return [[kind, value.size]];
  if (Array.isArray(value)) return [[kind, value.length]];
  return isValues(value) ? Object.entries(value).flatMap(([name, part]) => sizes(`${kind}.${name}`, part)) : [];
}

/** The objects of one kind, named as in the counts; undefined for an unknown kind. */
export function objectsOf(state: State, kind: string): unknown {
  return kind
    .split('.')
    .reduce<unknown>((value, name) => (isValues(value) ? entryOf(value, name) : undefined), stateView(state));
}
