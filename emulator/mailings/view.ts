/**
 * Mailings as replies print them, after the documented examples.
 * https://guides.altcraft.com/en/developer-guide/campaigns/2195650
 */
import { shortHash } from '../core/ids.ts';
import type { Values } from '../core/parameters.ts';
import type { Mailing } from '../model/mailings.ts';
import type { State } from '../model/state.ts';
import { running } from './launch.ts';

const pushProviders = [
  'google',
  'mozilla',
  'safari',
  'chrome-firebase',
  'firefox-firebase',
  'android-firebase',
  'ios-firebase',
  'ios-apns',
  'android-huawei',
  'android-rustore',
];

/** Where a mailing stands. `Inactive` is seen on pages, the other words are presumed. */
export function statusOf(mailing: Mailing): string {
  if (mailing.type !== 'trigger' && running(mailing).length > 0) return 'Running';
  if (mailing.isActive) return 'Active';
  return mailing.isCompleted ? 'Completed' : 'Inactive';
}

/** A row of a list, without its type. */
export function mailingRow({ id, name, isActive, settings, uiTags, groups }: Mailing) {
  return {
    id,
    name,
    is_active: isActive,
    for_confirm: settings.for_confirm,
    ui_tags: [...uiTags],
    groups: structuredClone(groups),
  };
}

/** Providers of a push mailing; other mailings do not have the key. */
export function providersOf({ channel }: Mailing): Values {
  return channel === 'push' ? { providers: pushProviders } : {};
}

/** What campaigns/get tells of a mailing of any type. */
export function mailingView(mailing: Mailing): Values {
  const { id, name, type, isActive, isCompleted, audience, content, channel, resourceId, settings } = mailing;
  return {
    id,
    name,
    description: settings.description,
    type,
    updated_user: mailing.updatedUser,
    update_time: mailing.updatedAt,
    is_active: isActive,
    is_completed: isCompleted,
    data_id: audience.id,
    data_type: audience.type,
    content: structuredClone(content),
    status: statusOf(mailing),
    subid: settings.subid,
    virtual_sender_id: settings.virtual_sender_id,
    ...(channel === 'push' ? { ...providersOf(mailing), push_sending_mode: settings.push_sending_mode } : {}),
    resource_id: resourceId,
    channel,
    for_confirm: settings.for_confirm,
  };
}

/** A broadcast or regular mailing with all of its settings. */
export function detailedMailing(mailing: Mailing): Values {
  const { id, name, type, isActive, audience, content, channel, resourceId, schedule, settings } = mailing;
  return {
    ...structuredClone(settings),
    id,
    name,
    is_active: isActive,
    data_id: audience.id,
    data_type: audience.type,
    content: structuredClone(content),
    send_channel: channel,
    channel,
    resource_id: resourceId,
    start_schedule: { ...structuredClone(schedule), tz: '', profile: false, losers: false },
    // The examples print nothing as null on broadcasts and as an empty list on regular mailings.
    sub_cats_filter: type === 'broadcast' ? null : [],
    sub_fields_filter: null,
    updated_user: mailing.updatedUser,
    update_time: mailing.updatedAt,
  };
}

/** A trigger mailing; https://guides.altcraft.com/en/developer-guide/campaigns/trigger-campaigns/2195917 */
export function triggerView(state: State, mailing: Mailing): Values {
  const { id, name, isActive, audience, content, channel, resourceId, settings, trigger } = mailing;
  const { trackingDomain = '' } = state.resources.get(resourceId) ?? {};
  const call_url = `${trackingDomain}/trg/${shortHash(`trigger:${id}`, 48)}/<email|md5|xxh>`;
  return {
    ...(trigger?.type === 'api_call' ? { call_url } : {}),
    content: structuredClone(content),
    send_channel: channel,
    custom_tracking_domains: settings.custom_tracking_domains,
    id,
    is_active: isActive,
    is_random_tracking_prefix: settings.is_random_tracking_prefix,
    list_id: audience.id,
    name,
    resource_id: resourceId,
    skip_minutes: trigger?.skipMinutes ?? 0,
    subid: settings.subid,
    trigger_type: trigger?.type ?? '',
    virtual_sender_id: settings.virtual_sender_id,
  };
}
