/**
 * Rules of segments, as the examples of the page have them; its table of operators and values is cut.
 * https://guides.altcraft.com/en/developer-guide/segments/2195594
 */

const rule = { compo: 'default', name: 'statseg', operator: 'once', type: 'statseg' };

/** A rule about who is in a static segment. */
export function ruleAbout(segment_id: number) {
  return { ...rule, value: [{ name: 'segment_id', value: segment_id }] };
}

/** Such a rule in the form of the oldest page, with the place for rules below it. */
export function nestedRuleAbout(segment_id: number) {
  return { ...ruleAbout(segment_id), child: [], condition: '' };
}

/** A group of rules over a database as a whole, each about one static segment. */
export function groupAbout(db_id: number, condition: 'and' | 'or', ...segments: number[]) {
  return { condition, limit: 0, list_id: db_id, percent_from: 0, percent_to: 100, queries: segments.map(ruleAbout) };
}

/** Groups of rules with their values as texts: pages print an id as a number where it is sent, as a text where it is returned. */
export function withTexts(groups: object[] | null | undefined): object[] {
  const asText = (key: string, value: unknown) =>
    key === 'value' && typeof value === 'number' ? String(value) : value;
  return JSON.parse(JSON.stringify(groups ?? [], asText)) as object[];
}
