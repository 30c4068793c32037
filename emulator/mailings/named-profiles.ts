/**
 * Finding and importing the profiles that a trigger mailing or a scenario is started for.
 * https://guides.altcraft.com/en/developer-guide/campaigns/trigger-campaigns/Data-array_41484531
 */
import { isValues, type Parameters, type Values } from '../core/parameters.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { profileIn } from '../profiles/matching.ts';
import { checkQuery, matchesQuery } from '../profiles/query.ts';
import { rowData, rowSearch } from '../profiles/rows.ts';
import { searchOf } from '../profiles/search.ts';
import { writeProfile } from '../profiles/write.ts';
import type { Work } from '../store/call.ts';
import { databaseOf, profilesOf } from '../store/lookups.ts';

const searchNames = [
  'matching',
  'email',
  'phone',
  'profile_id',
  'field_name',
  'field_value',
  'resource_id',
  'provider',
  'subscription_id',
];

/**
 * The profiles that a call names: those that its query finds, however many, or the one that its search finds.
 *
 * @throws NotFound when the search finds no profile
 */
export function namedProfiles(state: State, databaseId: number, parameters: Parameters): Profile[] {
  const query = parameters.optionalObject('custom_request');
  if (query) {
    checkQuery('custom_request', query);
    return profilesOf(state, databaseOf(state, databaseId).id).filter((profile) => matchesQuery(profile, query));
  }
  return [profileIn(state, databaseId, parameters)];
}

/** The subscription that a call means; a query says nothing about subscriptions, so beside one it does not count. */
export function subscriptionFilter(parameters: Parameters): Values | undefined {
  return parameters.has('custom_request') ? undefined : parameters.optionalObject('subscription_filter');
}

/** The rows of a call; some tables have a single object where others have a list. */
export function rowsIn(parameters: Parameters): Values[] {
  const { data } = parameters.values;
  return isValues(data) ? [data] : parameters.objects('data');
}

/** A row with the values to search by that stand at the top of the call and not in it. */
export function completedRow(top: Parameters, row: Values): Values {
  const shared = Object.entries(top.values).filter(([name]) => searchNames.includes(name));
  return { ...Object.fromEntries(shared), ...row };
}

/**
 * Imports one row, as profiles.import does.
 *
 * @param row profile data, or values to search by with the data in `data`
 * @throws Refusal
 */
export function importRow(work: Work, databaseId: number, top: Parameters, row: Values): Profile {
  const database = databaseOf(work.state, databaseId);
  const data = isValues(row.data) ? row.data : row;
  return writeProfile(work, {
    databaseId: database.id,
    data: rowData(data, database),
    search: rowSearch(top, completedRow(top, { ...data, ...row })),
    skipInvalid: top.flag('skip_invalid_subscriptions'),
  });
}

/** Imports the profile of a call that carries one. @throws Refusal */
export function importOne(work: Work, databaseId: number, parameters: Parameters): Profile {
  return writeProfile(work, {
    databaseId,
    data: parameters.object('data'),
    search: searchOf(parameters),
    skipInvalid: parameters.flag('skip_invalid_subscriptions'),
  });
}
