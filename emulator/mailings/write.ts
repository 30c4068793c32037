/**
 * Creates and changes mailings. https://guides.altcraft.com/en/developer-guide/campaigns/broadcast-campaigns/2195891
 */
import { timestamp } from '../core/clock.ts';
import { IncorrectField } from '../core/errors.ts';
import { isValues, type Parameters, type Values } from '../core/parameters.ts';
import type { Audience, Mailing, MailingType } from '../model/mailings.ts';
import type { State } from '../model/state.ts';
import { mainGroup } from '../store/access-groups.ts';
import type { Work } from '../store/call.ts';
import { resourceOf } from '../store/lookups.ts';
import { nextNumber } from '../store/numbers.ts';
import { audienceIn } from './audience.ts';
import { arm, disarm } from './launch.ts';
import { scheduleOf } from './schedule.ts';

const outdatedChannels = ['content_type', 'send_email_content', 'send_push_content', 'send_sms_content'];

/** Settings of a mailing by the names of replies, until a call sets them. */
const defaults: Values = {
  subid: '',
  limit: 0,
  aglimit_count: 0,
  aglimit_percent: 0,
  policy_id: 0,
  push_sending_mode: 'fanout',
  description: '',
  for_confirm: false,
  virtual_sender_id: 0,
  is_random_tracking_prefix: false,
  custom_tracking_domains: [],
  watcher_list_id: 0,
  watcher_limit: 0,
  blind_carbon_copy: [],
  unconditional_sending: false,
  skip_unique_checking: false,
};

/** Names in requests that replies spell otherwise. */
const requestNames: Record<string, string> = {
  aglimit_percent: 'agllimit_percent',
  watcher_list_id: 'watched_list_id',
};
const triggerRequestNames: Record<string, string> = {
  is_random_tracking_prefix: 'is_random_trk_prefix',
  custom_tracking_domains: 'custom_trk_domain',
};

/** A mailing that is inactive and has nothing but a type; the seed and creation fill it. */
export function blankMailing(id: number, type: MailingType): Mailing {
  return {
    id,
    name: '',
    type,
    isActive: false,
    isCompleted: false,
    channel: 'email',
    resourceId: 0,
    audience: { type: 'list', id: 0 },
    content: [],
    schedule: scheduleOf({}),
    settings: structuredClone(defaults),
    uiTags: [],
    groups: [{ ...mainGroup }],
    attributes: {},
    updatedUser: 'api',
    updatedAt: '',
    launches: [],
    log: [],
  };
}

/**
 * Creates a mailing from the parameters of a call.
 *
 * @throws NotFound when resource, database or segment are not there, IncorrectField
 */
export function createMailing(work: Work, type: MailingType, parameters: Parameters): Mailing {
  const { state } = work;
  const draft = blankMailing(0, type);
  const isOutdated = outdatedChannels.some((name) => parameters.has(name));
  draft.channel = isOutdated ? 'email' : parameters.text('send_channel');
  if (type !== 'trigger') draft.audience = audienceIn(state, parameters, 'data_type', 'data_id');
  // A trigger has no audience but the database of its resource, so it cannot do without one.
  else useResource(state, draft, parameters.integer('resource_id'));
  apply(work, draft, parameters);
  const mailing = { ...draft, id: nextNumber(state, 'mailings') };
  state.mailings.set(mailing.id, mailing);
  return mailing;
}

/** Changes what the call sends, and nothing else; the channel of a mailing cannot be changed. @throws as creation */
export function updateMailing(work: Work, mailing: Mailing, parameters: Parameters): void {
  const draft = structuredClone(mailing);
  if (mailing.type !== 'trigger') draft.audience = changedAudience(work.state, mailing, parameters);
  apply(work, draft, parameters);
  work.state.mailings.set(mailing.id, draft);
}

/** Keeps a copy that has never been launched and is inactive. */
export function cloneMailing({ state, now }: Work, original: Mailing, name = ''): Mailing {
  const id = nextNumber(state, 'mailings');
  const copy = { ...structuredClone(original), id, name: name || `Clone of ${original.name}`, launches: [], log: [] };
  disarm(copy, now, false);
  copy.isCompleted = false;
  copy.updatedAt = timestamp(now);
  state.mailings.set(id, copy);
  return copy;
}

function changedAudience(state: State, { audience }: Mailing, parameters: Parameters): Audience {
  if (!parameters.has('data_type') && !parameters.has('data_id')) return audience;
  return audienceIn(state, parameters, 'data_type', 'data_id');
}

function apply({ state, now }: Work, mailing: Mailing, parameters: Parameters): void {
  if (parameters.has('name')) mailing.name = parameters.name();
  if (parameters.has('content')) mailing.content = parameters.objects('content').map(messageOf);
  const resourceId = parameters.optionalInteger('resource_id');
  if (resourceId !== undefined) useResource(state, mailing, resourceId);
  if (parameters.has('start_schedule')) mailing.schedule = scheduleOf(parameters.optionalObject('start_schedule'));
  if (mailing.type === 'trigger') applyTrigger(mailing, parameters);
  applySettings(mailing, parameters);
  mailing.updatedAt = timestamp(now);
  applyActivity(mailing, parameters, now);
}

function useResource(state: State, mailing: Mailing, id: number): void {
  const { channels, databaseIds } = resourceOf(state, id);
  if (!channels.includes(mailing.channel)) {
    throw new IncorrectField('send_channel', `channel not found in resource ${id}`);
  }
  mailing.resourceId = id;
  // No parameter names the database of a trigger, so it is presumed to be the first one of the resource.
  if (mailing.type === 'trigger') mailing.audience = { type: 'list', id: databaseIds[0] ?? 0 };
}

function messageOf(entry: Values): Values {
  const text = (name: string) => (typeof entry[name] === 'string' ? entry[name] : '');
  return {
    subject: text('subject'),
    from_email: text('from_email'),
    from_name: text('from_name'),
    replyto_email: text('replyto_email'),
    replyto_name: text('replyto_name'),
    message_id: Number.isInteger(entry.message_id) ? entry.message_id : 0,
  };
}

function applyTrigger(mailing: Mailing, parameters: Parameters): void {
  const { type = '', skipMinutes = 0, action, updateQuery } = mailing.trigger ?? {};
  mailing.trigger = {
    type: parameters.optionalText('trigger_type') ?? type,
    skipMinutes: parameters.optionalInteger('skip_minutes') ?? skipMinutes,
    action: parameters.optionalText('action') ?? action,
    updateQuery: parameters.has('update_query') ? parameters.objects('update_query') : updateQuery,
  };
}

function applySettings(mailing: Mailing, parameters: Parameters): void {
  const names = mailing.type === 'trigger' ? triggerRequestNames : requestNames;
  for (const [kept, sample] of Object.entries(defaults)) {
    const sent = parameters.values[names[kept] ?? kept];
    if (isLike(sent, sample)) mailing.settings[kept] = sent;
  }
  const attributes = parameters.optionalObject('attributes') ?? {};
  for (const [name, value] of Object.entries(attributes)) mailing.attributes[name] = [value].flat().map(String);
}

function isLike(value: unknown, sample: unknown): boolean {
  return typeof value === typeof sample && Array.isArray(value) === Array.isArray(sample) && !isValues(value);
}

// A new schedule of an active mailing counts from now on.
function applyActivity(mailing: Mailing, parameters: Parameters, now: number): void {
  const isActive = parameters.flag('is_active', mailing.isActive);
  if (!isActive) disarm(mailing, now, false);
  else if (!mailing.isActive || parameters.has('start_schedule')) arm(mailing, now);
}
