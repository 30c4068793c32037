/**
 * Categories that a resource has. No call lists them, so they are those of the subscriptions that a profile of the user has.
 */
import type { Arrange } from '../../fixtures';

/** The categories that a profile is subscribed to in a resource; none where the profile shows none. */
export async function categoriesOf(
  arrange: Arrange,
  { db_id, profile_id, resource_id }: { db_id: number; profile_id: string; resource_id: number },
): Promise<string[]> {
  const { body } = await arrange.done('profiles.get', { db_id, matching: 'profile_id', profile_id });
  const ofResource = (body.data.subscriptions ?? []).filter((entry) => entry.resource_id === resource_id);
  return [...new Set(ofResource.flatMap(({ cats = [] }) => cats))];
}

/** Subscriptions with their categories, which are absent or an empty list where there are none. */
export function withCategories<Entry extends { cats?: string[] }>(subscriptions: readonly Entry[]) {
  return subscriptions.map((subscription) => ({ ...subscription, cats: subscription.cats ?? [] }));
}
