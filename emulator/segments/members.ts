import type { Profile } from '../model/profiles.ts';
import type { Segment, SegmentCondition } from '../model/segments.ts';
import type { State } from '../model/state.ts';
import { profileView } from '../profiles/view.ts';
import { profilesOf } from '../store/lookups.ts';
import { meetsRules } from './rules.ts';

/** Profiles of a segment, by id: a dynamic one selects them now, the others keep them. */
export function profilesInSegment(state: State, { kind, members, conditions }: Segment): Profile[] {
  if (kind === 'dynamic') return selectedProfiles(state, conditions);
  return members.flatMap((id) => state.profiles.get(id) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Profiles that one of the groups of rules selects. */
export function selectedProfiles(state: State, conditions: SegmentCondition[]): Profile[] {
  return [...new Set(conditions.flatMap((group) => selectedByGroup(state, group)))];
}

function selectedByGroup(state: State, group: SegmentCondition): Profile[] {
  const { databaseId, condition, queries, limit } = group;
  const found = profilesOf(state, databaseId).filter(
    (profile) => isInPart(profile, group) && meetsRules(state, profile, condition, queries),
  );
  return limit > 0 ? found.slice(0, limit) : found;
}

// The hundredth of a profile is the one that `_xxm` puts it into; the examples take 0 to 99 for the whole database.
function isInPart(profile: Profile, { percentFrom, percentTo }: SegmentCondition): boolean {
  const hundredth = Math.floor(Number(profileView(profile)._xxm) / 100);
  return percentFrom <= hundredth && hundredth <= percentTo;
}
