import { IncorrectField } from '../../core/errors.ts';
import type { Parameters } from '../../core/parameters.ts';
import { narrowed } from '../../lists/filters.ts';
import { pageById } from '../../lists/paging.ts';
import type { Segment, SegmentCondition } from '../../model/segments.ts';
import { checkReferences, conditionsIn, conditionView } from '../../segments/conditions.ts';
import { cachedSegmentCounters, dropSegmentCounters } from '../../segments/counters.ts';
import { profilesInSegment, selectedProfiles } from '../../segments/members.ts';
import { mainGroup } from '../../store/access-groups.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf, resourceOf, segmentOf } from '../../store/lookups.ts';
import { nextNumber } from '../../store/numbers.ts';
import { startTask } from '../../tasks/tasks.ts';

/** Operations on segments; https://guides.altcraft.com/en/developer-guide/segments/2195594 and its siblings. */
export const segments = {
  'segments.add'({ state, parameters }) {
    const conditions = conditionsIn(parameters);
    const kind = kindOf(parameters, conditions);
    const databaseId = kind === 'static' ? parameters.integer('list_id') : (conditions[0]?.databaseId ?? 0);
    databaseOf(state, databaseId);
    checkReferences(state, conditions);
    const segment: Segment = {
      id: nextNumber(state, 'segments'),
      name: parameters.name(),
      databaseId,
      kind,
      isRefreshDaily: kind === 'updatable' && parameters.flag('is_refresh_daily'),
      uiTags: [],
      groups: [{ ...mainGroup }],
      members: kind === 'updatable' ? selectedProfiles(state, conditions).map(({ id }) => id) : [],
      conditions,
    };
    state.segments.set(segment.id, segment);
    return { data: { saved_id: segment.id } };
  },

  'segments.update'({ state, parameters }) {
    const segment = segmentOf(state, parameters.integer('id'));
    const conditions = conditionsIn(parameters);
    checkUpdate(segment, parameters, conditions);
    checkReferences(state, conditions);
    segment.name = parameters.optionalName() ?? segment.name;
    if (segment.kind === 'updatable') {
      segment.isRefreshDaily = parameters.flag('is_refresh_daily', segment.isRefreshDaily);
    }
    if (conditions.length > 0) segment.conditions = conditions;
    if (segment.kind === 'updatable') {
      segment.members = selectedProfiles(state, segment.conditions).map(({ id }) => id);
    }
    return { data: { saved_id: segment.id } };
  },

  // What a static segment has for rules is not documented; an empty list reads best.
  'segments.get'({ state, parameters }) {
    const segment = segmentOf(state, parameters.integer('id'));
    const { id, name, conditions } = segment;
    return {
      data: { count: profilesInSegment(state, segment).length, id, name, segment: conditions.map(conditionView) },
    };
  },

  'segments.list'({ state, parameters, format }) {
    const { page, ...places } = pageById(narrowed(state.segments.values(), parameters), parameters);
    return { data: page.map((segment) => listed(segment, format)), ...places };
  },

  // The page could not be read; the reply is presumably the bare envelope.
  'segments.delete'({ state, parameters }) {
    const { id } = segmentOf(state, parameters.integer('id'));
    state.segments.delete(id);
    dropSegmentCounters(state, id);
    return {};
  },

  'segments.getCounters'(call) {
    const { segmentId, databaseId, resourceId } = countedParts(call, 'db_id', 'list_id');
    return { data: cachedSegmentCounters(call.state, segmentId, databaseId, resourceId) };
  },

  'segments.refreshCounters'(call) {
    return startTask(call, { kind: 'segment-counters', ...countedParts(call, 'list_id', 'db_id') });
  },
} satisfies OperationFunctions;

// The newest page decides between static and updatable by the rules, v74 by the schedule; either makes it updatable.
function kindOf(parameters: Parameters, conditions: SegmentCondition[]): Segment['kind'] {
  if (!parameters.flag('is_static')) return 'dynamic';
  return parameters.flag('is_refresh_daily') || conditions.length > 0 ? 'updatable' : 'static';
}

/** @throws IncorrectField for what an update may not change: kind and databases */
function checkUpdate(segment: Segment, parameters: Parameters, conditions: SegmentCondition[]): void {
  const { kind, databaseId } = segment;
  if (parameters.flag('is_static', kind !== 'dynamic') !== (kind !== 'dynamic')) {
    throw new IncorrectField('is_static', 'the kind of a segment cannot be changed');
  }
  if ((parameters.optionalInteger('list_id') ?? databaseId) !== databaseId) {
    throw new IncorrectField('list_id', 'the database of a segment cannot be changed');
  }
  if (kind !== 'static') return checkDatabases(segment, conditions);
  if (conditions.length > 0) throw new IncorrectField('segment', 'a static segment has no rules');
  if (parameters.flag('is_refresh_daily')) {
    throw new IncorrectField('is_refresh_daily', 'a static segment has no schedule');
  }
}

function checkDatabases(segment: Segment, conditions: SegmentCondition[]): void {
  const known = new Set(segment.conditions.map(({ databaseId }) => databaseId));
  if (conditions.every(({ databaseId }) => known.has(databaseId))) return;
  throw new IncorrectField('segment', 'the database of the rules cannot be changed');
}

// Capitals in JSON, lower case in XML: both as the page prints them.
function listed({ id, name, uiTags, groups }: Segment, format: Call['format']) {
  const row = { id, name, ui_tags: [...uiTags] };
  if (format === 'xml') return { ...row, groups: structuredClone(groups) };
  return { ...row, Groups: groups.map((group) => ({ Id: group.id, Name: group.name })) };
}

// Page versions name the database differently: either name will do, the newer one is asked for, and what is named exists.
function countedParts({ state, parameters }: Call, otherName: string, name: string) {
  const segment = segmentOf(state, parameters.integer('id'));
  const resource = resourceOf(state, parameters.integer('resource_id'));
  const told = [otherName, name].flatMap((key) => parameters.optionalInteger(key) ?? []);
  for (const id of told) databaseOf(state, id);
  const named = () => databaseOf(state, told[0] ?? parameters.integer(name)).id;
  const databaseId = segment.kind === 'dynamic' ? named() : segment.databaseId;
  return { segmentId: segment.id, databaseId, resourceId: resource.id };
}
