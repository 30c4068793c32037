import sift from 'sift';
import { IncorrectField } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { Profile } from '../model/profiles.ts';
import { profileView } from './view.ts';

/** Whether a profile satisfies a query in MongoDB form; the id is asked for as `_id` or `id`. */
export function matchesQuery(profile: Profile, query: Values): boolean {
  if (Object.keys(query).length === 0) return true;
  return testOf(query)({ ...profileView(profile), _id: profile.id });
}

/**
 * Checks a query before it is kept or used.
 *
 * @param name the parameter that holds it, for the refusal
 * @throws IncorrectField when it uses an operator that does not exist
 */
export function checkQuery(name: string, query: Values): void {
  if ('$where' in query) throw new IncorrectField(name, 'operator $where is not accepted');
  try {
    testOf(query)({});
  } catch (error) {
    throw new IncorrectField(name, (error as Error).message);
  }
}

function testOf(query: Values): (value: unknown) => boolean {
  return (sift as unknown as (query: Values) => (value: unknown) => boolean)(query);
}
