import { IncorrectField, IncorrectRequest, NotFound } from '../core/errors.ts';
import type { Parameters, Values } from '../core/parameters.ts';
import type { Resource } from '../model/databases.ts';
import type { PushMessage } from '../model/messages.ts';
import { findProfile } from '../profiles/matching.ts';
import { type Search, searchOf } from '../profiles/search.ts';
import { writeProfile } from '../profiles/write.ts';
import type { OperationFunctions } from '../store/call.ts';
import { resourceOfToken } from '../store/lookups.ts';

/**
 * Push notifications of mobile applications;
 * https://guides.altcraft.com/en/developer-guide/application-push-notifications/2196103 and its siblings.
 */
export const applicationPush = {
  'applicationPush.subscribe'(call) {
    const { state, parameters } = call;
    const resource = resourceOfToken(state, parameters.text('resource_token'));
    const databaseIds = databasesOf(resource, parameters);
    const sent = parameters.objects('subscriptions');
    const [first] = sent;
    if (!first) throw new IncorrectField('subscriptions', 'is required');
    const search = pushSearch(parameters, first, resource.id);
    const subscriptions = sent.map(({ provider, subscription_id, unsubscribe }) => ({
      resource_id: resource.id,
      channel: 'push',
      provider,
      subscription_id,
      status: unsubscribe === true ? 'unsubscribed' : 'subscribed',
    }));
    for (const databaseId of databaseIds) {
      const found = findProfile(state, databaseId, search);
      const data = { subscriptions };
      const writing = { databaseId, data };
      writeProfile(call, found ? { ...writing, search } : writing);
    }
    return {};
  },

  // https://guides.altcraft.com/en/developer-guide/application-push-notifications/2196102
  'applicationPush.postEvents'({ state, parameters }) {
    const message = state.pushMessages.get(parameters.text('uid'));
    if (!message || !isAddressed(message, parameters)) throw new NotFound('push message not found');
    const events = parameters.integer('events');
    if (events !== 1 && events !== 2 && events !== 3) throw new IncorrectField('events', 'must be one of 1, 2, 3');
    if (events !== 2) message.delivered += 1;
    if (events !== 1) message.opened += 1;
    return {};
  },

  // https://guides.altcraft.com/en/user-guide/communication-channels/mobile-push-app-integration/49709440
  'applicationPush.cryptoPostEvents'({ state, parameters }) {
    const cipher = parameters.text('hub_link');
    const message = [...state.pushMessages.values()].find(({ ack, open }) => cipher === ack || cipher === open);
    if (!message) throw new NotFound('push message not found');
    message[cipher === message.ack ? 'delivered' : 'opened'] += 1;
    return { file: { type: 'text/plain; charset=utf-8', content: '' } };
  },
} satisfies OperationFunctions;

/** @throws IncorrectRequest where no database is left */
function databasesOf({ databaseIds }: Resource, parameters: Parameters): number[] {
  const wanted = parameters.integers('db_ids');
  const chosen = databaseIds.filter((id) => !parameters.has('db_ids') || wanted.includes(id));
  if (chosen.length === 0) throw new IncorrectRequest('no databases in the resource');
  return chosen;
}

/** Without a mode the profile is searched by id, and without an id by the push subscription. */
function pushSearch(parameters: Parameters, first: Values, resourceId: number): Search {
  const id = parameters.optionalText('id');
  const mode = parameters.optionalText('matching') ?? '';
  if (mode === 'custom') return searchOf(parameters, mode);
  if (id !== undefined) return { mode: 'profile_id', profileId: id };
  if (mode === 'profile_id') throw new IncorrectField('id', 'is required');
  const { provider, subscription_id } = first;
  return { mode: 'push_sub', provider: String(provider), subscriptionId: String(subscription_id), resourceId };
}

// A uid of the special form is enough by itself.
function isAddressed(message: PushMessage, { values }: Parameters): boolean {
  if (message.uid.startsWith('e|')) return true;
  const { launch_id, provider, subscription_id } = values;
  const isLaunch = launch_id === message.launchId || launch_id === Number(message.launchId);
  return isLaunch && provider === message.provider && subscription_id === message.subscriptionId;
}
