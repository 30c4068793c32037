import { sharedEntries } from '../../fixtures';

interface Told {
  id?: string;
  subscriptions?: object[];
}

/**
 * A profile and the entry of it in a list, each with the fields that both show; in which order the subscriptions stand is not
 * documented. Both are empty where the list does not have the profile: it may be long.
 */
export function toldAlike(profile: Told, list: readonly Told[]): [unknown[], unknown[]] {
  const listed = list.filter(({ id }) => id === profile.id);
  const alone = listed.map(() => profile);
  const bare = (one: Told) => ({ ...one, subscriptions: undefined });
  const subscriptionsOf = (all: readonly Told[]) => all.flatMap(({ subscriptions = [] }) => subscriptions);
  const [told, other] = sharedEntries(alone.map(bare), listed.map(bare), 'id');
  const key = ['resource_id', 'channel', 'hash_id'];
  const [inside, outside] = sharedEntries(subscriptionsOf(alone), subscriptionsOf(listed), ...key);
  return [
    [...told, ...inside],
    [...other, ...outside],
  ];
}
