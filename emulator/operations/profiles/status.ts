import { timestamp } from '../../core/clock.ts';
import { NotFound } from '../../core/errors.ts';
import { putProfile } from '../../profiles/search-index.ts';
import { checkedCategories } from '../../profiles/subscription-write.ts';
import { statusWords } from '../../profiles/subscriptions.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf, profileOf, profilesOf, resourceOfToken } from '../../store/lookups.ts';

const subscribed = statusWords.indexOf('subscribed');
const suspended = statusWords.indexOf('suspended');

/** Operations on the status of profiles and of the subscription that a message went to. */
export const profilesStatus = {
  // API 1.0: https://guides.altcraft.com/developer-guide/profiles/2195553/
  'profiles.suspendAll'(call) {
    return { Status: 'Ok', Suspended: replaceStatus(call, subscribed, suspended) };
  },

  // The page could not be read; the name of the second key is a presumption.
  'profiles.unsuspendAll'(call) {
    return { Status: 'Ok', Unsuspended: replaceStatus(call, suspended, subscribed) };
  },

  // https://guides.altcraft.com/en/developer-guide/profiles/41484441
  'profiles.messageUnsub'({ state, parameters, now }) {
    const resource = resourceOfToken(state, parameters.text('rtoken'));
    const message = state.messages.get(parameters.text('smid'));
    if (!message || message.resourceId !== resource.id) throw new NotFound('message not found');
    const profile = structuredClone(profileOf(state, message.databaseId, message.profileId));
    const subscription = profile.subscriptions.find(({ hashId }) => hashId === message.hashId);
    if (!subscription) throw new NotFound('subscription not found');
    const categories = checkedCategories(resource, parameters.texts('categories'));
    if (categories.length === 0) subscription.status = 'unsubscribed';
    else subscription.categories = subscription.categories.filter((category) => !categories.includes(category));
    profile.history.push({ date: timestamp(now), event: 'unsubscribed by message' });
    putProfile(state, profile);
    return { profile_id: profile.id };
  },
} satisfies OperationFunctions;

function replaceStatus({ state, parameters, now }: Call, from: number, to: number): number {
  const database = databaseOf(state, parameters.integer('list_id'));
  const affected = profilesOf(state, database.id).filter(({ fields }) => (fields._status ?? subscribed) === from);
  for (const found of affected) {
    const profile = structuredClone(found);
    profile.fields._status = to;
    profile.history.push({ date: timestamp(now), event: `status ${statusWords[to]}` });
    putProfile(state, profile);
  }
  return affected.length;
}
