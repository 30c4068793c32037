/**
 * Whether the profile of ALTCRAFT_PROFILE_ID has the push subscription of ALTCRAFT_SUBSCRIPTION_ID.
 */
import { isSuccess } from '../../../src/http/exchange.ts';
import { valuesAt } from '../../../src/contract/json-path.ts';
import { listIdOf } from '../../../src/contract/object-kinds.ts';
import { ask } from '../ask.ts';
import { ok, problem, skipped, type DoctorContext, type Result } from '../check.ts';

const subscriptionList = listIdOf('subscription', 'profile');

/** Judges the push subscription. */
export async function pushSubscription(context: DoctorContext): Promise<Result> {
  const { db_id, profile_id, subscription_id } = context.config.variables;
  const { missing } = context.known;
  if (db_id === undefined || profile_id === undefined || missing.has('db_id') || missing.has('profile_id'))
    return skipped('it could not be looked at', 'That needs the profile of ALTCRAFT_PROFILE_ID.');
  const answer = await ask(context, subscriptionList, { db_id: Number(db_id), profile_id });
  const { reply } = answer.state === 'replied' ? answer : {};
  if (!reply || !isSuccess(reply) || !Array.isArray(reply.body.data))
    return skipped('it could not be looked at', `${subscriptionList} does not tell the subscriptions of the profile.`);
  const pushes = [
    ...valuesAt(reply.body, 'data[].subscription_id'),
    ...valuesAt(reply.body, 'data[].push_data.subscription_id'),
  ];
  if (pushes.includes(subscription_id)) return ok('the profile has that push subscription');
  return problem(
    'the profile has no such push subscription',
    `${subscriptionList} shows ${pushes.length === 0 ? 'no push subscription' : `${pushes.length} with another push token`} of profile ${profile_id}.`,
    'Set ALTCRAFT_SUBSCRIPTION_ID to the push token of one that it has, or leave it empty.',
  );
}
