import { dropMember } from '../../loyalty/accounts.ts';
import type { Profile } from '../../model/profiles.ts';
import type { State } from '../../model/state.ts';
import { dropProfile } from '../../profiles/search-index.ts';

/** Deletes profiles with their orders, accounts of points, relations, and membership in segments. */
export function deleteProfiles(state: State, profiles: Profile[]): void {
  const ids = new Set(profiles.map(({ id }) => id));
  for (const { externalId, profileId } of state.market.orders.values()) {
    if (ids.has(profileId)) state.market.orders.delete(externalId);
  }
  for (const member of state.loyalty.members.values()) if (ids.has(member.profileId)) dropMember(state, member);
  state.relationLinks = state.relationLinks.filter(
    ({ profileA, profileB }) => !ids.has(profileA) && !ids.has(profileB),
  );
  for (const segment of state.segments.values()) segment.members = segment.members.filter((id) => !ids.has(id));
  for (const id of ids) dropProfile(state, id);
}
