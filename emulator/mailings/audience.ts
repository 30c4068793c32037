/**
 * Whom a mailing addresses: a database or a segment, its own or one that a single launch names instead.
 */
import { IncorrectField } from '../core/errors.ts';
import type { Parameters } from '../core/parameters.ts';
import type { Audience } from '../model/mailings.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { profilesInSegment } from '../segments/members.ts';
import { databaseOf, profilesOf, segmentOf } from '../store/lookups.ts';

/** Profiles of an audience. @throws NotFound when it is not there any more */
export function profilesAddressed(state: State, { type, id }: Audience): Profile[] {
  return type === 'segment'
    ? profilesInSegment(state, segmentOf(state, id))
    : profilesOf(state, databaseOf(state, id).id);
}

/**
 * Reads an audience from a pair of parameters.
 *
 * @throws IncorrectField when the kind is neither `list` nor `segment`
 * @throws NotFound when there is no such database or segment
 */
export function audienceIn(state: State, parameters: Parameters, typeName: string, idName: string): Audience {
  const type = parameters.text(typeName);
  if (type !== 'list' && type !== 'segment') throw new IncorrectField(typeName, 'must be one of list, segment');
  const id = parameters.integer(idName);
  if (type === 'segment') segmentOf(state, id);
  else databaseOf(state, id);
  return { type, id };
}

/**
 * The audience that one launch has in place of the mailing's own; undefined when the call names none. Half of a name is
 * refused: it would send to people whom the caller did not mean.
 */
export function overridingAudience(state: State, parameters: Parameters): Audience | undefined {
  if (!parameters.has('override_source_type') && !parameters.has('override_source_id')) return undefined;
  return audienceIn(state, parameters, 'override_source_type', 'override_source_id');
}
