import { NotFound } from '../../core/errors.ts';
import type { Profile } from '../../model/profiles.ts';
import type { Segment } from '../../model/segments.ts';
import { staticSegment } from '../../segments/static.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { profileOf, segmentOf } from '../../store/lookups.ts';

/** Membership in static segments; https://guides.altcraft.com/en/developer-guide/segments/9407390 */
export const segmentsStatic = {
  'segments.segstaticAdd'(call) {
    const { segment, profile } = named(call, call.parameters.integer('db_id'));
    if (!segment.members.includes(profile.id)) segment.members.push(profile.id);
    return {};
  },

  'segments.segstaticRemove'(call) {
    const { segment, profile } = named(call, call.parameters.integer('db_id'));
    segment.members = segment.members.filter((member) => member !== profile.id);
    return {};
  },

  // The page could not be read, so the reply only says whether the profile is in the segment.
  'segments.segstaticGet'(call) {
    const { segment, profile } = named(call);
    if (!segment.members.includes(profile.id)) throw new NotFound(`profile not found in segment ${segment.id}`);
    return {};
  },
} satisfies OperationFunctions;

/** @throws NotFound, IncorrectField */
function named({ state, parameters }: Call, db_id?: number): { segment: Segment; profile: Profile } {
  const { id, databaseId } = segmentOf(state, parameters.integer('segment_id'));
  const told = db_id ?? parameters.optionalInteger('db_id') ?? databaseId;
  const profile = profileOf(state, told, parameters.text('profile_id'));
  return { segment: staticSegment(state, told, id, 'segment_id'), profile };
}
