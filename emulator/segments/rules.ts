/**
 * Whether a profile meets a rule of a segment.
 *
 * The table of operators and values is cut on the page, so only what its examples show is known:
 * https://guides.altcraft.com/en/developer-guide/segments/2195594
 */
import { entryOf, spelled } from '../core/parameters.ts';
import type { Profile } from '../model/profiles.ts';
import type { SegmentRule } from '../model/segments.ts';
import type { State } from '../model/state.ts';
import { numberOf } from '../profiles/field-values.ts';
import { profileView } from '../profiles/view.ts';

type Source = (state: State, profile: Profile, rule: SegmentRule) => boolean;

// `dataurl` would compare with data of another server; the emulator asks no server, so it finds no profile.
const sources: Record<string, Source> = {
  default: (state, profile, rule) =>
    rule.name === 'statseg' ? isMember(state, profile, rule) : hasValue(profile, rule),
  domaingroup: (_state, profile, rule) =>
    rule.name === 'email' && rule.operator === 'equal' && hasOneOf(profileView(profile)._domaingroup, rule),
};

/** Whether a profile meets a rule, or the rules below it; no profile meets a rule of an unknown kind. */
function meetsRule(state: State, profile: Profile, rule: SegmentRule): boolean {
  if (rule.child.length > 0) return meetsRules(state, profile, rule.condition, rule.child);
  return entryOf(sources, rule.compo)?.(state, profile, rule) ?? false;
}

/** Whether a profile meets all rules, or one of them when the condition is `or`. */
export function meetsRules(state: State, profile: Profile, condition: string, rules: SegmentRule[]): boolean {
  const meets = (rule: SegmentRule) => meetsRule(state, profile, rule);
  return condition === 'or' ? rules.some(meets) : rules.every(meets);
}

/** Ids of the segments that a rule is about. */
export function segmentsInRule({ name, value, child }: SegmentRule): number[] {
  const own = name === 'statseg' ? value.filter((pair) => pair.name === 'segment_id') : [];
  return [...own.map((pair) => numberOf(pair.value) ?? 0), ...child.flatMap(segmentsInRule)];
}

function isMember({ segments }: State, { id }: Profile, rule: SegmentRule): boolean {
  if (rule.operator !== 'once') return false;
  return segmentsInRule(rule).some((segment) => segments.get(segment)?.members.includes(id));
}

function hasValue(profile: Profile, rule: SegmentRule): boolean {
  return ['equal', 'once'].includes(rule.operator) && hasOneOf(profileView(profile)[rule.name], rule);
}

function hasOneOf(value: unknown, rule: SegmentRule): boolean {
  if (value === undefined) return false;
  const own = [value].flat().map(spelled);
  return rule.value.some((pair) => own.includes(spelled(pair.value)));
}
