/**
 * The rules of a comparison: what may differ between two snapshots, and how bad that is for who uses the API.
 */

/** `breaking`: code that uses the API may fail. `warning`: it may behave differently. `info`: worth knowing. */
export type Severity = 'breaking' | 'warning' | 'info';

/** Severities, the worst first. */
export const severities: readonly Severity[] = ['breaking', 'warning', 'info'];

/** Which way the API changed. */
export type Direction = 'removed' | 'added' | 'changed';

interface Rule {
  direction: Direction;
  severity: Severity;
  means: string;
}

/** Every rule by its id. */
export const rules = {
  'operation-gone': { direction: 'removed', severity: 'breaking', means: 'an operation that worked does not work' },
  'operation-new': { direction: 'added', severity: 'info', means: 'an operation works that did not' },
  'form-gone': {
    direction: 'removed',
    severity: 'breaking',
    means: 'an operation no longer answers in a form (JSON, XML)',
  },
  'form-new': { direction: 'added', severity: 'info', means: 'an operation answers in a further form' },
  'field-gone': { direction: 'removed', severity: 'breaking', means: 'a field that stood in every object is gone' },
  'field-sometimes-missing': {
    direction: 'changed',
    severity: 'warning',
    means: 'a field that stood in every object is missing in some',
  },
  'field-no-longer-seen': {
    direction: 'removed',
    severity: 'warning',
    means: 'a field that stood in some objects stands in none of many',
  },
  'field-respelt': {
    direction: 'changed',
    severity: 'breaking',
    means: 'the name of a field is written in other letters, small for capital',
  },
  'field-new': { direction: 'added', severity: 'info', means: 'every object has a further field' },
  'type-changed': { direction: 'changed', severity: 'breaking', means: 'a field has another type' },
  'type-added': { direction: 'changed', severity: 'breaking', means: 'a field has a further type' },
  'number-now-fraction': { direction: 'changed', severity: 'info', means: 'a whole number can be a fraction' },
  'always-null': { direction: 'changed', severity: 'breaking', means: 'a field that had a value is always null' },
  'sometimes-null': {
    direction: 'changed',
    severity: 'warning',
    means: 'a field that was never null is null in some objects',
  },
  'format-changed': { direction: 'changed', severity: 'warning', means: 'the format of a text is another one' },
  'always-empty': { direction: 'changed', severity: 'warning', means: 'a text that was never empty is always empty' },
  'value-unlisted': {
    direction: 'added',
    severity: 'warning',
    means: 'a field has a value that neither the contract lists nor the first snapshot has',
  },
  'media-type-changed': {
    direction: 'changed',
    severity: 'breaking',
    means: 'the media type of the reply is another one',
  },
  'status-changed': {
    direction: 'changed',
    severity: 'breaking',
    means: 'the HTTP status of the reply is another one',
  },
  'refusal-changed': { direction: 'changed', severity: 'warning', means: 'a refusal has another status or error code' },
  'now-refused': { direction: 'changed', severity: 'breaking', means: 'a call that was accepted is refused' },
  'now-accepted': { direction: 'changed', severity: 'warning', means: 'a call that was refused is accepted' },
  'variant-changed': {
    direction: 'changed',
    severity: 'warning',
    means: 'the installation uses another documented variant',
  },
  slower: { direction: 'changed', severity: 'warning', means: 'an operation answers more slowly' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof rules;

/** What is known of a rule. */
export const ruleOf = (id: RuleId): Rule => rules[id];

/** How many there are: `2 breaking, 1 warning, 0 info`. */
export function countsText(differences: readonly { severity: Severity }[]): string {
  const count = (severity: Severity) => differences.filter((one) => one.severity === severity).length;
  return severities.map((severity) => `${count(severity)} ${severity}`).join(', ');
}
