/**
 * Static segments: calls say which profiles are their members.
 */
import { IncorrectField, NotFound } from '../core/errors.ts';
import type { Parameters } from '../core/parameters.ts';
import type { Segment } from '../model/segments.ts';
import type { State } from '../model/state.ts';
import { segmentOf } from '../store/lookups.ts';

/**
 * Prepares a change of membership in static segments, so that a wrong segment refuses the call before anything is
 * written.
 *
 * @returns carries the change out for a profile
 * @throws NotFound when a segment is not in the database of the profile
 * @throws IncorrectField when it is dynamic
 */
export function segmentMoves(state: State, databaseId: number, parameters: Parameters): (profileId: string) => void {
  const segments = (name: string) => parameters.integers(name).map((id) => staticSegment(state, databaseId, id, name));
  const entered = segments('add_to_segments');
  const left = segments('remove_from_segments');
  return (profileId) => {
    for (const segment of entered) if (!segment.members.includes(profileId)) segment.members.push(profileId);
    for (const segment of left) segment.members = segment.members.filter((member) => member !== profileId);
  };
}

/**
 * A static segment of a database.
 *
 * @param parameter the parameter that names it, for the refusal
 * @throws NotFound when it is not in the database
 * @throws IncorrectField when it is not static
 */
export function staticSegment(state: State, databaseId: number, id: number, parameter: string): Segment {
  const segment = segmentOf(state, id);
  if (segment.databaseId !== databaseId) throw new NotFound(`segment ${id} not found in database ${databaseId}`);
  if (segment.kind !== 'static') throw new IncorrectField(parameter, `segment ${id} is not static`);
  return segment;
}
