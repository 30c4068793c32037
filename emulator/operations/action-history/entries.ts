/**
 * The history of a profile, as calls print it.
 * https://guides.altcraft.com/en/developer-guide/profiles/action-history/2195548
 */
import { shortHash } from '../../core/ids.ts';
import type { Values } from '../../core/parameters.ts';
import type { HistoryEntry, Profile, Subscription } from '../../model/profiles.ts';
import type { State } from '../../model/state.ts';
import { flatSubscription, profileHash } from '../../profiles/view.ts';

/**
 * The history of a profile, oldest first. The position of an entry is the hash of the profile and the moment, so that the
 * entries of a database sort by it.
 *
 * @param days first and last day, both included; in UTC
 * @param fields profile fields to add to each entry
 */
export function historyOf(
  state: State,
  profile: Profile,
  { from = '', to = '9999-99-99' }: { from?: string; to?: string },
  fields?: string[],
): { position: string; view: Values }[] {
  const hash = profileHash(profile);
  return profile.history
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry: { date } }) => date.slice(0, 10) >= from && date.slice(0, 10) <= to)
    .sort((one, other) => one.entry.date.localeCompare(other.entry.date) || one.index - other.index)
    .map(({ entry, index }) => ({
      position: `${hash}.${entry.date.replaceAll(/\D/g, '')}${String(index).padStart(4, '0')}`,
      view: { ...entryView(state, profile, entry, index), ...(fields ? { fields: chosen(profile, fields) } : {}) },
    }));
}

function chosen({ fields }: Profile, names: string[]): Values {
  return structuredClone(Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name))));
}

function entryView(state: State, profile: Profile, entry: HistoryEntry, index: number): Values {
  const { email } = profile.fields;
  const common = {
    xxh: profileHash(profile),
    profile_id: profile.id,
    email: typeof email === 'string' ? email : '',
    list_id: profile.databaseId,
    action: entry.event.replaceAll(' ', '_'),
    count: 1,
  };
  const live = profile.subscriptions.filter(({ deleted }) => !deleted);
  const { numbers, names } = mailingIn(state, entry);
  if (entry.isOld) {
    const datetime = entry.date.replace(/\.\d+/, '');
    return { ...common, datetime, ...numbers, subscriptions: live.map(oldSubscription) };
  }
  const subscription = profile.subscriptions.find(({ hashId }) => hashId === entry.hashId);
  return {
    ...common,
    datetime: entry.date,
    ...numbers,
    event_id: shortHash(`event:${profile.id}:${index}:${entry.date}`, 24),
    ...(entry.smid === undefined ? {} : { smid: entry.smid }),
    ...names,
    ...(subscription ? { subscription: namedSubscription(state, subscription), channel: subscription.channel } : {}),
    subscriptions: live.map((other) => namedSubscription(state, other)),
  };
}

/** What an entry tells of its mailing and of the template of its message. */
function mailingIn(state: State, { mailingId }: HistoryEntry): { numbers: Values; names: Values } {
  if (mailingId === undefined) return { numbers: {}, names: {} };
  const mailing = state.mailings.get(mailingId);
  const template = state.templates.get(Number(mailing?.content[0]?.message_id));
  return {
    numbers: { campaign_id: mailingId, ...(template ? { message_id: template.id } : {}) },
    names: {
      ...(mailing ? { campaign_name: mailing.name } : {}),
      ...(template ? { message_name: template.name } : {}),
    },
  };
}

function oldSubscription({ resourceId, channel, address, priority, status }: Subscription): Values {
  return { resource_id: resourceId, channel, ...structuredClone(address), priority, status };
}

function namedSubscription(state: State, subscription: Subscription): Values {
  const resource = state.resources.get(subscription.resourceId);
  return { ...flatSubscription(subscription), ...(resource ? { resource_name: resource.name } : {}) };
}
