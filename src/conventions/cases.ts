/**
 * What the conventions share: a case, and what the contract says about the parameters of an operation.
 */
import { requestFields, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { chooses, safeRequest, searches, searching } from '../contract/safe-request.ts';
import { parametersOf } from '../contract/request-fields.ts';
import type { CallOptions } from '../http/request.ts';
import type { ExpectedAnswer } from '../matchers/matcher-result.ts';

/** One call of a convention. */
export interface Case {
  /** What is special about it, for example `without db_id`. */
  name: string;
  parameters: Record<string, unknown>;
  options?: CallOptions;
  /** What the answer has to be, where the cases of a list differ in it. */
  expected?: ExpectedAnswer;
  /** The connection may be broken off instead of a refusal, as servers do that will not read a body to its end. */
  mayBeCutOff?: boolean;
}

const addresses = ['email', 'phone', 'smid', 'rtoken', 'subscription_id'];

/** Whether a parameter names an object, rather than describing one or a page of a list. */
export function namesObject(name: string): boolean {
  if (name === 'from_id' || name === 'request_id') return false; // the place of a page, the key of a repetition
  return addresses.includes(name) || /(^|_)[ei]?ids?$/.test(name);
}

/**
 * The call of a harmless request with one parameter replaced. What a profile is searched by replaces the search.
 *
 * @param change the parameter, its value in words, and its value
 * @returns nothing where the operation has no such search
 */
export function varied(
  operation: Operation,
  config: Config,
  change: [name: string, what: string, value: unknown],
  options?: CallOptions,
): Case[] {
  const [name, what, value] = change;
  const parameters = variation(operation, config, name, value);
  return parameters ? [{ name: `${name}: ${what}`, parameters, options }] : [];
}

function variation(
  operation: Operation,
  config: Config,
  name: string,
  value: unknown,
): Record<string, unknown> | undefined {
  const fields = parametersOf(operation);
  const request = safeRequest(operation, config);
  if (!chooses(fields) || !(name in searches)) return { ...request, [name]: value };
  const modes = (fields.matching?.enum ?? []) as unknown[];
  return modes.includes(searches[name]) ? searching(request, name, value) : undefined;
}

/**
 * Whether an id only narrows what a call reads, or adds to what it makes. A platform written in Go takes 0 for an id that
 * was not given, and may take what is no id at all for the same; then everything is found or made, and rightly.
 */
export function isFilter(operation: Operation, name: string): boolean {
  const fields = requestFields(operation);
  // Where the request says by what to search, the rest of a harmless one names nobody.
  const mayLeaveOut = operation.facts.effect === 'read' || operation.facts.effect === 'create';
  if (!mayLeaveOut || !fields || 'matching' in fields.properties) return false;
  return namesObject(name) && !fields.required.includes(name);
}
