/**
 * What messages are made of and sent with: suppression lists, templates, mailings, scenarios, senders.
 */
import { kindOf } from '../../../src/preflight/configured-ids.ts';
import { proofOf } from '../../../src/preflight/lookup.ts';
import { environmentName, type PlaceName } from '../../../src/config/variables/variables.ts';
import type { Candidate } from '../choice.ts';
import { details, numbered, offered, plain, type DiscoverContext, type Finder } from '../context.ts';
import type { Fields } from '../reader.ts';

type More = (entry: Fields, context: DiscoverContext) => Omit<Candidate, 'value' | 'name'>;

/** Objects that one list tells, with id and name. Which list that is, the contract tells. */
function finder(variable: PlaceName, more: More = () => ({})): Finder {
  const list = proofOf(variable)?.list;
  if (!list) throw new Error(`No list tells what ${environmentName(variable)} may be.`);
  return async (context) => {
    const listing = await context.reader.list(list.id);
    const what = kindOf(variable, context.values);
    return offered(variable, listing, what, (entries) => numbered(entries, (entry) => more(entry, context)));
  };
}

const activity = (entry: Fields) => (entry.is_active === true ? 'active' : 'inactive');

export const findSuppressionList = finder('suplist_id');

/** The mailings that a run makes are e-mails. */
export const findTemplate = finder('template_id', ({ channels, is_draft }) => {
  const names = Array.isArray(channels) ? channels.map(plain) : [];
  const detail = details(names.join(', '), is_draft === true && 'draft');
  return { detail, unfit: names.includes('email') ? undefined : 'it has no e-mail' };
});

export const findMailing = finder('campaign_id', (entry) => ({
  detail: details(plain(entry.type), activity(entry)),
}));

export const findScenario = finder('workflow_id', (entry) => ({
  detail: details(activity(entry), `database ${plain(entry.list_id)}`),
}));

export const findSender = finder('sender_id', ({ channel }) => ({
  detail: plain(channel),
  unfit: channel === 'email' ? undefined : 'it sends no e-mails',
}));

export const findVirtualSender = finder('vsender_id', (entry) => ({
  detail: details(entry.email_channel === true && 'email', entry.sms_channel === true && 'sms'),
}));
