/**
 * Letting profiles enter a scenario by the API.
 * https://guides.altcraft.com/en/developer-guide/automation-scenarios/2195668
 */
import { rowResults } from '../profiles/batch-rows.ts';
import type { Surroundings } from '../core/call.ts';
import { importOne, importRow, rowsIn, soughtProfiles, subscriptionFilter } from '../mailings/engaging.ts';
import type { Parameters, Values } from '../core/parameters.ts';
import { engage, type Scenario } from './scenario-record.ts';
import type { Profile } from '../model/state.ts';

/** Lets the profiles enter that the call names. @throws Refusal */
export function enterOnce({ state, now }: Surroundings, scenario: Scenario, parameters: Parameters): void {
  const profiles = soughtProfiles(state, scenario.databaseId, parameters);
  const filter = subscriptionFilter(parameters);
  for (const profile of profiles) engage(state, scenario, profile, { now, filter });
}

/** Imports one profile, which then enters. @throws Refusal */
export function importAndEnter(work: Surroundings, scenario: Scenario, parameters: Parameters): Profile {
  const databaseId = parameters.optionalInteger('db_id') ?? scenario.databaseId;
  const profile = importOne(work, databaseId, parameters);
  engage(work.state, scenario, profile, work);
  return profile;
}

/** Imports rows; those that could be imported enter. */
export function importAndEnterRows(work: Surroundings, scenario: Scenario, parameters: Parameters): Values[] {
  return rowResults(rowsIn(parameters), (row) => {
    const profile = importRow(work, scenario.databaseId, parameters, row);
    engage(work.state, scenario, profile, work);
    return profile;
  });
}
