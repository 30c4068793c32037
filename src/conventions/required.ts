/**
 * Required parameters: left out one at a time.
 */
import { judgeRequest, requestFields, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { safeRequest } from '../contract/safe-request.ts';
import type { Case } from './cases.ts';

type Fields = Record<string, unknown>;

/** Every request that lacks one field of the given one, with the place of the field. */
function lackingOne(fields: Fields): [place: string, request: Fields][] {
  return Object.entries(fields).flatMap(([name, value]): [string, Fields][] => {
    const without = Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
    const [first] = [value].flat();
    const inner = typeof first === 'object' && first !== null ? lackingOne(first as Fields) : [];
    const nested = inner.map(([place, request]): [string, Fields] => [
      `${name}${Array.isArray(value) ? '[0]' : ''}.${place}`,
      { ...fields, [name]: Array.isArray(value) ? [request] : request },
    ]);
    return [[name, without], ...nested];
  });
}

function isRequired(operation: Operation, place: string, request: Fields): boolean {
  const loose = operation.parameters.find(({ name }) => name === place);
  if (loose) return loose.in === 'query' && loose.required; // without a path parameter it is another path
  if (requestFields(operation)?.required.includes(place)) return true; // needs no validator, which takes long to compile
  return judgeRequest(operation, request).errors.some(({ keyword }) => keyword === 'required');
}

/** Whether the contract cannot be sure that a parameter is required: its page was not readable, or contradicts another. */
function isInDoubt({ facts }: Operation, place: string): boolean {
  return facts.evidence.request !== 'documented' || facts.doubtful?.[place] !== undefined;
}

/** Calls that lack one parameter that the contract requires, one after the other: who wants one does not pay for all. */
export function* lackingRequired(operation: Operation, config: Pick<Config, 'variables'>): Generator<Case> {
  for (const [place, parameters] of lackingOne(safeRequest(operation, config))) {
    if (!isRequired(operation, place, parameters)) continue;
    const expected = isInDoubt(operation, place) ? 'clean answer' : 'refusal';
    yield { name: `without ${place}`, parameters, expected };
  }
}

/** All calls that lack one parameter that the contract requires. */
export function withoutRequired(operation: Operation, config: Pick<Config, 'variables'>): Case[] {
  return [...lackingRequired(operation, config)];
}
