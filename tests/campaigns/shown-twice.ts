interface Campaign {
  state: unknown;
  audience: { seg_id: number; list_id: number; extension_conf: object };
}

/**
 * What a campaign alone and the list of campaigns both show, and what stays while nobody edits the campaign.
 * https://guides.altcraft.com/en/v73/developer-guide/super-campaigns/get-scampaigns-info
 */
export function shownTwice<Shown extends Campaign>({ state: _, audience, ...campaign }: Shown) {
  const { seg_id, list_id, extension_conf } = audience;
  return { ...campaign, audience: { seg_id, list_id, extension_conf } };
}
