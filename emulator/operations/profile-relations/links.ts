/**
 * Relations between profiles of two databases: A receives them, B starts them.
 * https://guides.altcraft.com/en/developer-guide/profiles/profile-relations/9406155
 */
import { IncorrectField } from '../../core/errors.ts';
import type { Values } from '../../core/parameters.ts';
import type { Profile, PropertyKind, Relation, RelationLink } from '../../model/profiles.ts';
import type { State } from '../../model/state.ts';
import { profileHash } from '../../profiles/view.ts';

/** The relations that a profile receives, oldest first. */
export function linksOf(state: State, relation: Relation, profile: Profile): RelationLink[] {
  return state.relationLinks.filter(
    ({ relationId, profileA }) => relationId === relation.id && profileA === profile.id,
  );
}

/**
 * The weights of a request, each of the type of its property.
 *
 * @throws IncorrectField when the relation has no such property, or the value does not fit it
 */
export function weightsIn(relation: Relation, weights: Values): RelationLink['values'] {
  for (const [name, value] of Object.entries(weights)) {
    const kind = Object.hasOwn(relation.properties, name) ? relation.properties[name] : undefined;
    if (!kind) throw new IncorrectField(`weights.${name}`, 'unknown property');
    const type = kind === 'flag' ? 'boolean' : 'number';
    if (typeof value !== type) throw new IncorrectField(`weights.${name}`, `must be ${type}`);
  }
  return weights as RelationLink['values'];
}

/** A relation as profileRelations.get lists it. */
export function linkView(state: State, relation: Relation, { profileA, profileB, values }: RelationLink): Values {
  const hash = (id: string) => profileHash(state.profiles.get(id) as Profile);
  const props = Object.entries(values).map(([name, value]) => [name, { value }] as const);
  return {
    profile_id_a: profileA,
    xxh_a: hash(profileA),
    profile_id_b: profileB,
    xxh_b: hash(profileB),
    db_b: relation.databaseB,
    props: Object.fromEntries(props),
  };
}

const mostListed = 10;

/**
 * What the relations of a profile add up to. Page versions differ: with relations it looks as in the older example, without
 * any as in the newer one.
 */
export function counterView(state: State, relation: Relation, profile: Profile): Values {
  const links = linksOf(state, relation, profile);
  const whose = { profile_id: profile.id, profile_xxh: profileHash(profile) };
  if (links.length === 0) return { ...whose, props: {} };
  const props = Object.entries(relation.properties).flatMap(([name, kind]) => {
    const held = links.filter(({ values }) => values[name] !== undefined && values[name] !== false);
    return held.length > 0 ? [[name, summary(held, name, kind)] as const] : [];
  });
  return { ...whose, total: links.length, props: Object.fromEntries(props) };
}

function summary(links: RelationLink[], name: string, kind: PropertyKind): Values {
  const entries = links.map(({ profileB, values }) => ({ profile_id: profileB, value: Number(values[name]) }));
  const highest = [...entries].sort((one, other) => other.value - one.value).slice(0, mostListed);
  return {
    total: links.length,
    top: kind === 'top' ? highest : null,
    sum: kind === 'sum' ? entries.reduce((sum, { value }) => sum + value, 0) : null,
  };
}
