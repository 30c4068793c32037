interface Campaign {
  id: number;
  is_delete: boolean;
  createtime: string;
  updatetime: string;
  updated_user: string;
  name: string;
  description: string;
  tags: unknown[];
  audience: { seg_id: number; list_id: number; extension_conf: object; lcg?: object };
}

/**
 * What a campaign alone and the list of campaigns both show, and what stays while nobody edits the campaign.
 * https://guides.altcraft.com/en/v73/developer-guide/super-campaigns/get-scampaigns-info
 */
export function shownTwice({ audience, ...campaign }: Campaign) {
  const { id, is_delete, createtime, updatetime, updated_user, name, description, tags } = campaign;
  const { seg_id, list_id, extension_conf, lcg } = audience;
  const written = { is_delete, createtime, updatetime, updated_user };
  return { id, name, description, tags, ...written, audience: { seg_id, list_id, extension_conf, lcg } };
}
