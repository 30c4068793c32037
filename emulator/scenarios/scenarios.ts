/**
 * Automation scenarios: how profiles enter them.
 * https://guides.altcraft.com/en/developer-guide/automation-scenarios/2195668
 */
import { timestamp } from '../core/clock.ts';
import { IncorrectRequest } from '../core/errors.ts';
import type { Parameters, Values } from '../core/parameters.ts';
import { importOne, importRow, namedProfiles, rowsIn, subscriptionFilter } from '../mailings/named-profiles.ts';
import { messagesTo, recordSent } from '../mailings/sending.ts';
import type { Profile } from '../model/profiles.ts';
import type { Scenario } from '../model/scenarios.ts';
import type { State } from '../model/state.ts';
import { rowResults } from '../profiles/rows.ts';
import type { Work } from '../store/call.ts';
import { scenarioOf } from '../store/lookups.ts';

/** @throws NotFound, IncorrectRequest when the scenario is not active */
export function activeScenario(state: State, id: number): Scenario {
  const scenario = scenarioOf(state, id);
  if (!scenario.isActive) throw new IncorrectRequest('scenario is not active');
  return scenario;
}

/**
 * Lets a profile enter. One that is inside already does not enter again, as the mode `skip` says; after the step that sends,
 * the scenario is over for it.
 */
function engage(
  state: State,
  scenario: Scenario,
  profile: Profile,
  { now, filter }: { now: number; filter?: Values },
): void {
  if (scenario.inside.includes(profile.id)) return;
  scenario.engaged += 1;
  if (!scenario.step) {
    scenario.inside.push(profile.id);
    return;
  }
  const time = timestamp(now);
  const messages = messagesTo(state, profile, { ...scenario.step, filter });
  const sent = messages.map((message) => ({ time, ...message, scenario_id: scenario.id }));
  state.outbox.push(...sent);
  for (const message of sent) recordSent(state, message);
}

/** Lets the profiles enter that the call names. @throws Refusal */
export function enterOnce({ state, now }: Work, scenario: Scenario, parameters: Parameters): void {
  const profiles = namedProfiles(state, scenario.databaseId, parameters);
  const filter = subscriptionFilter(parameters);
  for (const profile of profiles) engage(state, scenario, profile, { now, filter });
}

/** Imports one profile, which then enters. @throws Refusal */
export function importAndEnter(work: Work, scenario: Scenario, parameters: Parameters): Profile {
  const databaseId = parameters.optionalInteger('db_id') ?? scenario.databaseId;
  const profile = importOne(work, databaseId, parameters);
  engage(work.state, scenario, profile, work);
  return profile;
}

/** Imports rows; those that could be imported enter. */
export function importAndEnterRows(work: Work, scenario: Scenario, parameters: Parameters): Values[] {
  return rowResults(rowsIn(parameters), (row) => {
    const profile = importRow(work, scenario.databaseId, parameters, row);
    engage(work.state, scenario, profile, work);
    return profile;
  });
}
