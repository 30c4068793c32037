/**
 * What the specs of relations share: two profiles of the run, and how their relation reads.
 */
import type { Arrange } from '../../fixtures';

/** Two profiles of the run, one for each side; the relation of ALTCRAFT_RELATION_ID is within one database. */
export async function parties(arrange: Arrange, db_id: number) {
  const [a, b] = [await arrange.profile(db_id), await arrange.profile(db_id)];
  return { a, b, pair: pairOf(a, b) };
}

/** Two profiles as the calls take them. */
export function pairOf(a: { profile_id: string }, b: { profile_id: string }) {
  return { profile_a: { profile_id: a.profile_id }, profile_b: { profile_id: b.profile_id } };
}

/** Who started relations with a profile, and the values of one property. */
export async function relationsOf(
  arrange: Arrange,
  rel_id: number,
  { profile_id }: { profile_id: string },
  property: string,
) {
  const { body } = await arrange.done('profileRelations.get', { rel_id, matching: 'profile_id', profile_id });
  return (body.data ?? []).map(({ profile_id_b, props }) => ({ from: profile_id_b, value: props[property]?.value }));
}
