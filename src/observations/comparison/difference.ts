/**
 * One difference between two snapshots.
 */
import { createHash } from 'node:crypto';
import { ruleOf, type Direction, type RuleId, type Severity } from './rules.ts';

/** Where a difference is, and what it is: what stays the same while its figures change. */
export interface DifferenceSubject {
  rule: RuleId;
  operation: string;
  /** Form of the reply, where it is about one: `json`, `xml`, with a variant. */
  form?: string;
  /** The field, as `data[].name`; the title of a check for refusals. */
  path?: string;
  /** What is new about it: a type, a status, a value. */
  detail?: string;
}

/** A difference with its evidence. */
export interface Difference extends DifferenceSubject {
  direction: Direction;
  severity: Severity;
  /** The same for the same difference in every comparison. */
  fingerprint: string;
  /** One sentence with the evidence: how often before, how often now. */
  text: string;
  /** What the contract says of it. */
  documented: string;
}

/** Identifies a difference whatever its figures are. */
export function fingerprintOf({ rule, operation, form = '', path = '', detail = '' }: DifferenceSubject): string {
  return createHash('sha256').update([rule, operation, form, path, detail].join('\n')).digest('hex').slice(0, 12);
}

/** Makes a difference; rule and place decide its severity and fingerprint. */
export function difference(
  subject: DifferenceSubject,
  text: string,
  documented: string,
  severity?: Severity,
): Difference {
  const rule = ruleOf(subject.rule);
  return {
    ...subject,
    direction: rule.direction,
    severity: severity ?? rule.severity,
    fingerprint: fingerprintOf(subject),
    text,
    documented,
  };
}
