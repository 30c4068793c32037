/**
 * Ignores known deviations, and leaves word of every violation: which entries of `deviations.yaml` were met, and what
 * else failed. The reporter judges the entries by it, and offers new ones.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from '@playwright/test';
import {
  reasonText,
  separateKnown,
  subjectOf,
  type Deviation,
  type DeviationSubject,
  type ViolationPlace,
} from './entries.ts';
import { meaningOf, withoutPositions, type Violation } from './violations.ts';

/** Where the lines stand until the end of the run, relative to the project. */
export const deviationLines = 'results/deviations.jsonl';

/** What an entry of `deviations.yaml` would say of a violation that failed. */
export interface FailedViolation extends DeviationSubject {
  text: string;
}

/** One line: the place of an entry that was met, or a violation that failed. */
export type DeviationLine = { met: string } | { failed: FailedViolation };

/** Type of the annotation that a test has for a violation that it ignored. */
export const knownAnnotation = 'known deviation';

/** Where in the suite the running test is. */
function currentCheck(): ViolationPlace['check'] {
  const { title, file } = test.info();
  return { title, convention: /[\\/]tests[\\/]conventions[\\/](\w+)\.spec\.ts$/.exec(file)?.[1] };
}

/** Ignores what is known. */
export interface KnownDeviations {
  /**
   * @param found what is wrong with one reply
   * @param fails whether what is not known fails the check for itself, and could be an entry
   * @returns what is not known
   */
  ignore(found: readonly Violation[], place: Omit<ViolationPlace, 'check'>, fails?: boolean): Violation[];
}

/** What an entry has to say of a violation so that it fits nothing else. */
function failedViolation({ kind, path, expectation, text }: Violation, place: ViolationPlace): FailedViolation {
  const { operation, check } = place;
  const cases = place.case === undefined ? undefined : [place.case];
  const where = meaningOf(kind).everywhere ? {} : { check: check.convention ?? check.title, cases };
  return { operation, kind, path: path && withoutPositions(path), ...where, expectation, text };
}

/** The first entry of each name, in the order of their first. */
function firstOfEach<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Map<string, Entry> {
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (!first.has(name)) first.set(name, entry);
  }
  return first;
}

const written = new Set<string>();

/** Appends a line; the same is written once a worker. */
export function recordDeviation(line: DeviationLine): void {
  const text = JSON.stringify(line);
  if (written.has(text)) return;
  written.add(text);
  mkdirSync(dirname(deviationLines), { recursive: true });
  appendFileSync(deviationLines, `${text}\n`);
}

function annotate(violation: Violation, deviation: Deviation): void {
  const { annotations } = test.info();
  const known = annotations.filter(({ type }) => type === knownAnnotation);
  const reason = reasonText(deviation);
  // One entry may fit many entries of a list; it is told once.
  if (known.some(({ description }) => description?.endsWith(reason))) return;
  annotations.push({ type: knownAnnotation, description: `${violation.text}: ${reason}` });
}

/**
 * @param deviations the entries that are known
 * @param redact masks secrets in what is recorded
 * @param record is told of every violation
 */
export function createKnown(
  deviations: readonly Deviation[] = [],
  redact: (text: string) => string,
  record: (line: DeviationLine) => void,
): KnownDeviations {
  return {
    ignore(found, where, fails = true) {
      if (found.length === 0) return [];
      const place = { ...where, check: currentCheck() };
      const told = found.map(({ path, text, ...rest }) => ({
        ...rest,
        path: path === undefined ? undefined : redact(path), // the name of a field may be anything
        text: redact(text),
      }));
      const { failing, unnamed, known } = separateKnown(deviations, told, place);
      // One entry may fit many entries of a list, and one would fit many; each is told once.
      for (const [where, { violation, deviation }] of firstOfEach(known, ({ deviation }) => deviation.place)) {
        annotate(violation, deviation);
        record({ met: where });
      }
      const failed = fails ? unnamed.map((violation) => failedViolation(violation, place)) : [];
      for (const one of firstOfEach(failed, subjectOf).values()) record({ failed: one });
      return failing;
    },
  };
}
