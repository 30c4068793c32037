/**
 * The outage that ended the calls of a run, for all its workers and for the summary: `results/outage.json`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Outage } from '../outcome/outage.ts';

const outageFile = 'results/outage.json';

/** Writes down what ended the calls. */
export function writeOutage(outage: Outage): void {
  mkdirSync(dirname(outageFile), { recursive: true });
  writeFileSync(outageFile, `${JSON.stringify(outage)}\n`);
}

/** What ended the calls; undefined where nothing did. */
export function readOutage(): Outage | undefined {
  return existsSync(outageFile) ? (JSON.parse(readFileSync(outageFile, 'utf8')) as Outage) : undefined;
}
