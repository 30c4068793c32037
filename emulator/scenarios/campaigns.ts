/**
 * Campaigns: mailings and scenarios under one plan.
 * https://guides.altcraft.com/en/developer-guide/super-campaigns/get-scampaigns-list
 */
import { timestamp } from '../core/clock.ts';
import { disarm } from '../mailings/launch.ts';
import type { Campaign, CampaignState } from '../model/scenarios.ts';
import type { State } from '../model/state.ts';

/** Stops the mailings and scenarios inside, permanently. */
export function complete(state: State, campaign: Campaign, now: number): void {
  const { triggers, broadcasts, regulars, workflows } = campaign.entities;
  for (const id of [...triggers, ...broadcasts, ...regulars]) {
    const mailing = state.mailings.get(id);
    if (mailing) disarm(mailing, now, true);
  }
  for (const id of workflows) {
    const scenario = state.scenarios.get(id);
    if (scenario) scenario.isActive = false;
  }
  campaign.plan = {};
  enter(campaign, 'completed', now);
}

/** Puts a campaign into another state. */
export function enter(campaign: Campaign, state: CampaignState, now: number): void {
  campaign.state = state;
  campaign.updatedAt = timestamp(now);
}

/** Changes states whose date has come. */
export function advanceCampaigns(state: State, now: number): void {
  for (const campaign of state.campaigns.values()) {
    const { activateAt = Infinity, deactivateAt = Infinity, completeAt = Infinity } = campaign.plan;
    if (campaign.state === 'waiting' && activateAt <= now) enter(campaign, 'active', activateAt);
    if (campaign.state === 'active' && deactivateAt <= now) enter(campaign, 'inactive', deactivateAt);
    if (completeAt <= now) complete(state, campaign, completeAt);
  }
}
