/** Groups of rules as calls send them and as segments.get returns them. */
import { isValues, Parameters, type Values } from '../core/parameters.ts';
import type { SegmentCondition, SegmentRule } from '../model/segments.ts';
import type { State } from '../model/state.ts';
import { databaseOf, segmentOf } from '../store/lookups.ts';
import { segmentsInRule } from './rules.ts';

/** The groups of rules of a call; empty when it has none. */
export function conditionsIn(parameters: Parameters): SegmentCondition[] {
  return parameters.has('segment') ? parameters.objects('segment').map(conditionFrom) : [];
}

// The contract has checked the inner fields, so whatever is missing here may be missing.
const inner = (values: Values) => new Parameters(values, false);

function conditionFrom(values: Values): SegmentCondition {
  const group = inner(values);
  return {
    databaseId: group.integer('list_id'),
    condition: group.text('condition') === 'or' ? 'or' : 'and',
    limit: group.optionalInteger('limit') ?? 0,
    percentFrom: group.optionalInteger('percent_from') ?? 0,
    percentTo: group.optionalInteger('percent_to') ?? 100,
    queries: group.objects('queries').map(ruleFrom),
  };
}

function ruleFrom(values: Values): SegmentRule {
  const rule = inner(values);
  return {
    compo: rule.text('compo'),
    name: rule.text('name'),
    operator: rule.text('operator'),
    type: rule.text('type'),
    value: rule.objects('value').map((pair) => ({ name: inner(pair).text('name'), value: pair.value ?? '' })),
    child: rule.objects('child').map(ruleFrom),
    condition: rule.text('condition'),
  };
}

/** @throws NotFound when a database or a segment that the rules name is not there */
export function checkReferences(state: State, conditions: SegmentCondition[]): void {
  for (const { databaseId, queries } of conditions) {
    databaseOf(state, databaseId);
    for (const id of queries.flatMap(segmentsInRule)) segmentOf(state, id);
  }
}

/** A group of rules as segments.get returns it; values are texts there. */
export function conditionView({ databaseId, percentFrom, percentTo, queries, ...group }: SegmentCondition): Values {
  return {
    ...group,
    list_id: databaseId,
    percent_from: percentFrom,
    percent_to: percentTo,
    queries: queries.map(ruleView),
  };
}

function ruleView(rule: SegmentRule): Values {
  return { ...rule, child: rule.child.map(ruleView), value: rule.value.map(pairView) };
}

function pairView({ name, value }: { name: string; value: unknown }): Values {
  return { name, value: isValues(value) || typeof value === 'string' ? value : String(value) };
}
