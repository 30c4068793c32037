/**
 * Campaigns: mailings and scenarios under one plan. They are made in the interface only, never through the API.
 * https://guides.altcraft.com/en/developer-guide/super-campaigns/get-scampaigns-list
 */
import { timestamp } from '../core/clock.ts';
import { NotFound } from '../core/errors.ts';
import { disarm } from '../mailings/launch.ts';
import type { Group, State } from '../model/state.ts';

export type CampaignState = 'cloning' | 'inactive' | 'waiting' | 'active' | 'completed' | 'deleted';

/** Ids of what belongs to a campaign, by kind. */
export type Entities = Record<'workflows' | 'triggers' | 'broadcasts' | 'regulars' | 'abns' | 'placements', number[]>;

export interface Campaign {
  id: number;
  name: string;
  description: string;
  state: CampaignState;
  uiTags: string[];
  groups: Group[];
  attributes: Record<string, string[]>;
  createdAt: string;
  updatedAt: string;
  updatedUser: string;
  databaseId: number;
  segmentId: number;
  entities: Entities;
  /** When the state changes by itself. */
  plan: { activateAt?: number; deactivateAt?: number; completeAt?: number };
}

/** @throws NotFound */
export function campaignOf(state: State, id: number): Campaign {
  const campaign = state.campaigns.get(id);
  if (!campaign) throw new NotFound('campaign not found');
  return campaign;
}

/** Stops the mailings and scenarios inside, for good. */
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
export function settleCampaigns(state: State, now: number): void {
  for (const campaign of state.campaigns.values()) {
    const { activateAt = Infinity, deactivateAt = Infinity, completeAt = Infinity } = campaign.plan;
    if (campaign.state === 'waiting' && activateAt <= now) enter(campaign, 'active', activateAt);
    if (campaign.state === 'active' && deactivateAt <= now) enter(campaign, 'inactive', deactivateAt);
    if (completeAt <= now) complete(state, campaign, completeAt);
  }
}
