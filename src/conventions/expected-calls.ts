/**
 * How many calls a run is going to make: for its duration, which the rate limit decides on an installation.
 */
import { operations, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { formsOfAccess, acceptsForms, withMalformedToken, withoutAccess } from './access.ts';
import {
  changesInXml,
  growingBody,
  hasBody,
  malformedBodies,
  openingBody,
  speaksXml,
  wrongContentTypes,
} from './formats.ts';
import { filtersByGroup } from './access-groups.ts';
import { conventionNames, hasConvention, type Convention } from './index.ts';
import { unknownIds } from './ids.ts';
import { withoutRequired } from './required.ts';
import { hostileValuesOf, wrongTypesOf } from './types.ts';

/** Calls of one test that has no list of cases, with those that prove and remove what it made: the mean of a full run. */
export const callsOfACheck = 5;

type Counting = (operation: Operation, config: Config) => number;

function accessCalls(operation: Operation, config: Config): number {
  const forms = acceptsForms(operation) ? formsOfAccess(config, {}).length : 0;
  return withoutAccess(operation, config).length + forms;
}

function formatCalls(operation: Operation, config: Config): number {
  const bodies = hasBody(operation) ? [...malformedBodies(operation, config), ...openingBody(operation, config)] : [];
  const inEarnest = changesInXml(operation) ? callsOfACheck : 0;
  return bodies.length + (speaksXml(operation) ? 2 : 0) + inEarnest;
}

const everyRun: Record<Convention, Counting> = {
  access: accessCalls,
  required: (operation, config) => withoutRequired(operation, config).length,
  types: (operation, config) => wrongTypesOf(operation, config).length,
  formats: formatCalls,
  paging: (operation) => callsOfACheck + (filtersByGroup(operation) ? callsOfACheck : 0),
  repetition: () => 2 * callsOfACheck,
  ids: (operation, config) => unknownIds(operation, config).length,
};

const nightly: Partial<Record<Convention, Counting>> = {
  access: (operation, config) => withMalformedToken(operation, config).length,
  types: (operation, config) => hostileValuesOf(operation, config).length,
  formats: (operation, config) => [...wrongContentTypes(operation, config), ...growingBody(operation, config)].length,
};

/**
 * How many calls a convention makes of an operation.
 *
 * @param isNightly whether the calls are added that only a nightly run makes
 */
export function conventionCalls(
  operation: Operation,
  convention: Convention,
  config: Config,
  isNightly: boolean,
): number {
  if (!hasConvention(operation, convention)) return 0;
  const more = isNightly ? nightly[convention]?.(operation, config) : undefined;
  return everyRun[convention](operation, config) + (more ?? 0);
}

/** Tests that are an operation's own, in the mean. */
const checksOfAnOperation = 3;

/** How many calls a run of everything makes that is allowed, without the nightly ones. */
export function callsOfARun(config: Config): number {
  const own = checksOfAnOperation * callsOfACheck;
  return operations
    .filter(({ facts }) => config.allow.has(facts.effect))
    .flatMap((operation) => [own, ...conventionNames.map((name) => conventionCalls(operation, name, config, false))])
    .reduce((sum, calls) => sum + calls, 0);
}

/** `12 min`, `40 s`, `2 h 5 min`. */
export function durationText(seconds: number): string {
  if (seconds < 100) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long so many calls take at least, in words; only their number where nothing limits the rate. */
export function expectationText(calls: number, { maxRps }: Pick<Config, 'maxRps'>): string {
  const about = calls >= 1000 ? Math.round(calls / 100) * 100 : calls;
  const figure = `about ${about.toLocaleString('en')} calls`;
  if (maxRps === 0) return figure;
  return `${figure}: at least ${durationText(calls / maxRps)} at ${maxRps} calls a second (ALTCRAFT_MAX_RPS)`;
}
