import { NotFound } from '../../core/errors.ts';
import { Parameters } from '../../core/parameters.ts';
import type { Profile, Relation, RelationLink } from '../../model/profiles.ts';
import { profileIn } from '../../profiles/matching.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { relationOf } from '../../store/lookups.ts';
import { counterView, linksOf, linkView, weightsIn } from './links.ts';

/**
 * Relations of profiles; https://guides.altcraft.com/en/developer-guide/profiles/profile-relations/9406152 and its
 * siblings. The calls about two profiles answer with an empty error_text.
 */
export const profileRelations = {
  // The page could not be read; the reply is presumably that of detach.
  'profileRelations.attach'(call) {
    const pair = pairIn(call);
    if (!linkOf(call, pair)) newLink(call, pair);
    return answerFor(pair);
  },

  'profileRelations.detach'(call) {
    const pair = pairIn(call);
    const link = linkOf(call, pair);
    if (!link) throw new NotFound('the profiles are not related');
    call.state.relationLinks = call.state.relationLinks.filter((other) => other !== link);
    return answerFor(pair);
  },

  // The reply could not be read; it is presumably that of detach.
  'profileRelations.strengthen'(call) {
    return answerFor(change(call, (stored, weight) => sumOf(stored, weight)));
  },

  // Of the reply only the first field could be read.
  'profileRelations.edit'(call) {
    return answerFor(change(call, (_, weight) => weight));
  },

  'profileRelations.getCounter'({ state, parameters }) {
    const relation = relationOf(state, parameters.integer('rel_id'));
    return { data: counterView(state, relation, profileIn(state, relation.databaseA, parameters)) };
  },

  'profileRelations.get'({ state, parameters }) {
    const relation = relationOf(state, parameters.integer('rel_id'));
    const links = linksOf(state, relation, profileIn(state, relation.databaseA, parameters));
    return { data: links.map((link) => linkView(state, relation, link)), total_count: links.length };
  },
} satisfies OperationFunctions;

interface Pair {
  relation: Relation;
  profileA: Profile;
  profileB: Profile;
}

function answerFor({ relation, profileA, profileB }: Pair) {
  return { error_text: '', profile_a: profileA.id, profile_b: profileB.id, relation_id: relation.id };
}

// How strengthening changes a flag is not documented; here it replaces it.
function sumOf(stored: Weight | undefined, weight: Weight): Weight {
  return typeof stored === 'number' && typeof weight === 'number' ? stored + weight : weight;
}

function pairIn({ state, parameters }: Call): Pair {
  const relation = relationOf(state, parameters.integer('rel_id'));
  const party = (name: string) => new Parameters(parameters.object(name));
  return {
    relation,
    profileA: profileIn(state, relation.databaseA, party('profile_a')),
    profileB: profileIn(state, relation.databaseB, party('profile_b')),
  };
}

function linkOf({ state }: Call, { relation, profileA, profileB }: Pair): RelationLink | undefined {
  return linksOf(state, relation, profileA).find((link) => link.profileB === profileB.id);
}

function newLink({ state }: Call, { relation, profileA, profileB }: Pair): RelationLink {
  const link = { relationId: relation.id, profileA: profileA.id, profileB: profileB.id, values: {} };
  state.relationLinks.push(link);
  return link;
}

type Weight = RelationLink['values'][string];

/** Changes the properties that a call names, and relates the profiles when they are not. */
function change(call: Call, next: (stored: Weight | undefined, weight: Weight) => Weight): Pair {
  const pair = pairIn(call);
  const weights = weightsIn(pair.relation, call.parameters.object('weights'));
  const link = linkOf(call, pair) ?? newLink(call, pair);
  for (const [name, weight] of Object.entries(weights)) link.values[name] = next(link.values[name], weight);
  return pair;
}
