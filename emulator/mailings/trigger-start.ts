/**
 * Starting trigger mailings by the API: for profiles that are there, and for profiles that are imported first.
 * https://guides.altcraft.com/en/developer-guide/campaigns/trigger-campaigns/2196177
 */
import { IncorrectRequest, Refusal, refusalOr } from '../core/errors.ts';
import { Parameters, type Values } from '../core/parameters.ts';
import type { Mailing } from '../model/mailings.ts';
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import { rowResults } from '../profiles/rows.ts';
import type { Work } from '../store/call.ts';
import { mailingOf } from '../store/lookups.ts';
import { launchTo } from './launch.ts';
import { completedRow, importOne, importRow, namedProfiles, rowsIn, subscriptionFilter } from './named-profiles.ts';

/**
 * A trigger mailing that an API call may start.
 *
 * @throws NotFound, IncorrectRequest
 */
export function startableTrigger(state: State, id: number): Mailing {
  const mailing = mailingOf(state, id, 'trigger');
  if (!mailing.isActive) throw new IncorrectRequest('mailing is not active');
  if (mailing.trigger?.type !== 'api_call') throw new IncorrectRequest('trigger type of the mailing is not api_call');
  return mailing;
}

/** Starts for the profiles that the call names. @throws Refusal */
export function startOnce(work: Work, mailing: Mailing, parameters: Parameters): void {
  const profiles = namedProfiles(work.state, mailing.audience.id, parameters);
  send(work, mailing, profiles, parameters);
}

/**
 * Starts for the profiles of all rows; rows that find no profile are left out.
 *
 * @returns ids of the profiles that a message goes to
 */
export function startRows(work: Work, mailing: Mailing, parameters: Parameters): string[] {
  const query = parameters.has('custom_request') ? [{ custom_request: parameters.values.custom_request }] : [];
  const rows = [...rowsIn(parameters).map((row) => completedRow(parameters, row)), ...query];
  const profiles = rows.flatMap((row) => foundOrNone(work.state, mailing, row));
  return send(work, mailing, [...new Set(profiles)], parameters);
}

/** Imports one profile and starts for it. @throws Refusal */
export function importAndStartOnce(work: Work, mailing: Mailing, parameters: Parameters): Profile {
  const profile = importOne(work, databaseIdFor(mailing, parameters), parameters);
  send(work, mailing, [profile], parameters);
  return profile;
}

/** Imports rows and starts for those that could be imported. */
export function importAndStartRows(work: Work, mailing: Mailing, parameters: Parameters): Values[] {
  const databaseId = databaseIdFor(mailing, parameters);
  const imported: Profile[] = [];
  const results = rowResults(rowsIn(parameters), (row) => {
    const profile = importRow(work, databaseId, parameters, row);
    imported.push(profile);
    return profile;
  });
  send(work, mailing, imported, parameters);
  return results;
}

function foundOrNone(state: State, mailing: Mailing, row: Values): Profile[] {
  const found = refusalOr(() => namedProfiles(state, mailing.audience.id, new Parameters(row)));
  return found instanceof Refusal ? [] : found;
}

// No table names a database, one client sends db_id; without it the database of the trigger counts.
function databaseIdFor(mailing: Mailing, parameters: Parameters): number {
  return parameters.optionalInteger('db_id') ?? mailing.audience.id;
}

function send(work: Work, mailing: Mailing, profiles: Profile[], parameters: Parameters): string[] {
  const duration = (mailing.trigger?.skipMinutes ?? 0) * minute + delayIn(parameters);
  const filter = subscriptionFilter(parameters);
  const { queue } = launchTo(work.state, mailing, profiles, { now: work.now, duration, filter });
  return [...new Set(queue.map(({ profile_id }) => profile_id))];
}

const minute = 60_000;

function delayIn(parameters: Parameters): number {
  const timeout = new Parameters(parameters.optionalObject('timeout') ?? {}, false);
  const part = (name: string) => Math.max(0, timeout.optionalInteger(name) ?? 0);
  return ((part('days') * 24 + part('hours')) * 60 + part('minutes')) * minute;
}
