import { IncorrectRequest } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import { narrowed } from '../lists/filters.ts';
import { pageById } from '../lists/paging.ts';
import type { Campaign, Entities } from '../model/scenarios.ts';
import { complete, enter } from '../scenarios/campaigns.ts';
import type { Call, OperationFunctions } from '../store/call.ts';
import { campaignOf } from '../store/lookups.ts';

/** Campaigns, below /scampaigns/; https://guides.altcraft.com/en/developer-guide/super-campaigns/get-scampaigns-list */
export const campaigns = {
  'campaigns.list'({ state, parameters }) {
    const wanted = parameters.optionalText('state');
    const inState = [...state.campaigns.values()].filter((campaign) => !wanted || campaign.state === wanted);
    const { page, ...places } = pageById(narrowed(inState, parameters), parameters);
    return { data: page.map(campaignView), ...places };
  },

  'campaigns.get'({ state, parameters }) {
    return { data: [campaignView(campaignOf(state, parameters.integer('id')))] };
  },

  'campaigns.getStatus'({ state, parameters }) {
    return { data: { status: campaignOf(state, parameters.integer('id')).state } };
  },

  // The table calls the date activate_date, tip and examples start_date; either is taken.
  'campaigns.activate'(call) {
    const campaign = openCampaign(call);
    const { parameters, now } = call;
    const activateAt = parameters.filledMoment('start_date') ?? parameters.filledMoment('activate_date') ?? now;
    const deactivateAt = parameters.filledMoment('deactivate_date');
    campaign.plan = { activateAt, deactivateAt, completeAt: parameters.filledMoment('completed_date') };
    enter(campaign, activateAt > now ? 'waiting' : 'active', now);
    return nothing(call);
  },

  'campaigns.deactivate'(call) {
    const campaign = openCampaign(call);
    campaign.plan = {};
    enter(campaign, 'inactive', call.now);
    return nothing(call);
  },

  'campaigns.completed'(call) {
    const { state, parameters, now } = call;
    const campaign = campaignOf(state, parameters.integer('id'));
    if (campaign.state !== 'completed') complete(state, campaign, now);
    return nothing(call);
  },
} satisfies OperationFunctions;

// A completed campaign stays completed.
function openCampaign({ state, parameters }: Call): Campaign {
  const campaign = campaignOf(state, parameters.integer('id'));
  if (campaign.state === 'completed') throw new IncorrectRequest('campaign is completed');
  return campaign;
}

// The XML examples leave null out.
function nothing({ format }: Call): Values {
  return format === 'xml' ? {} : { data: null };
}

function campaignView(campaign: Campaign): Values {
  const { id, name, description, uiTags, state, databaseId, segmentId, entities } = campaign;
  return {
    id,
    is_delete: false,
    createtime: campaign.createdAt,
    updatetime: campaign.updatedAt,
    updated_user: campaign.updatedUser,
    name,
    description,
    tags: [...uiTags],
    state,
    audience: {
      state: 'ready',
      seg_id: segmentId,
      list_id: databaseId,
      extension_conf: idsByKind(entities),
      lcg: { ignore_entities: idsByKind(entities, []), size_formation_settings: { limit: 0 } },
    },
  };
}

function idsByKind(entities: Entities, instead?: number[]): Values {
  return Object.fromEntries(Object.entries(entities).map(([kind, ids]) => [kind, { ids: [...(instead ?? ids)] }]));
}
