import type { Call } from '../core/call.ts';
import { campaignOf, complete, enter, type Campaign, type Entities } from '../scenarios/campaign-record.ts';
import { IncorrectField, IncorrectRequest } from '../core/errors.ts';
import { narrowed } from '../lists/narrowing.ts';
import { pageById } from '../lists/paging.ts';
import type { Parameters, Values } from '../core/parameters.ts';

/** Campaigns, below /scampaigns/; https://guides.altcraft.com/en/developer-guide/super-campaigns/get-scampaigns-list */
export const campaigns = {
  list({ state, parameters }: Call) {
    const wanted = parameters.optionalText('state');
    const inState = [...state.campaigns.values()].filter((campaign) => !wanted || campaign.state === wanted);
    const { page, ...places } = pageById(narrowed(inState, parameters), parameters);
    return { data: page.map(printed), ...places };
  },

  get({ state, parameters }: Call) {
    return { data: [printed(campaignOf(state, parameters.integer('id')))] };
  },

  getStatus({ state, parameters }: Call) {
    return { data: { status: campaignOf(state, parameters.integer('id')).state } };
  },

  // The table calls the date activate_date, tip and examples start_date; either is taken.
  activate(call: Call) {
    const campaign = openCampaign(call);
    const { parameters, now } = call;
    const activateAt = momentIn(parameters, 'start_date') ?? momentIn(parameters, 'activate_date') ?? now;
    const deactivateAt = momentIn(parameters, 'deactivate_date');
    campaign.plan = { activateAt, deactivateAt, completeAt: momentIn(parameters, 'completed_date') };
    enter(campaign, activateAt > now ? 'waiting' : 'active', now);
    return nothing(call);
  },

  deactivate(call: Call) {
    const campaign = openCampaign(call);
    campaign.plan = {};
    enter(campaign, 'inactive', call.now);
    return nothing(call);
  },

  completed(call: Call) {
    const { state, parameters, now } = call;
    const campaign = campaignOf(state, parameters.integer('id'));
    if (campaign.state !== 'completed') complete(state, campaign, now);
    return nothing(call);
  },
};

// Nothing brings a completed campaign back.
function openCampaign({ state, parameters }: Call): Campaign {
  const campaign = campaignOf(state, parameters.integer('id'));
  if (campaign.state === 'completed') throw new IncorrectRequest('campaign is completed');
  return campaign;
}

// The XML examples leave null out.
function nothing({ format }: Call): Values {
  return format === 'xml' ? {} : { data: null };
}

function momentIn(parameters: Parameters, name: string): number | undefined {
  const text = parameters.optionalText(name);
  if (!text) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new IncorrectField(name, 'must be a moment as in RFC 3339');
  return moment;
}

function printed(campaign: Campaign): Values {
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
