/**
 * Automation scenarios and the profiles in them. They are made in the interface only, never through the API.
 * https://guides.altcraft.com/en/developer-guide/automation-scenarios/95715617
 */
import { timestamp } from '../core/clock.ts';
import { IncorrectRequest, NotFound } from '../core/errors.ts';
import { recordSent } from '../mailings/history.ts';
import type { Values } from '../core/parameters.ts';
import { messagesTo } from '../mailings/sending.ts';
import type { Group, Profile, State } from '../model/state.ts';

export interface Scenario {
  id: number;
  name: string;
  databaseId: number;
  isActive: boolean;
  uiTags: string[];
  groups: Group[];
  attributes: Record<string, string[]>;
  mode: string;
  nodes: Values[];
  /** What the scenario sends to everybody who enters; without it profiles wait inside. */
  step?: { channel: string; resourceId: number };
  /** Profiles that are inside. */
  inside: string[];
  /** How many profiles ever entered. */
  engaged: number;
}

/** @throws NotFound */
export function scenarioOf(state: State, id: number): Scenario {
  const scenario = state.scenarios.get(id);
  if (!scenario) throw new NotFound('scenario not found');
  return scenario;
}

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
export function engage(
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
