import { seededRtoken } from '../../../emulator/seed/databases.ts';
import { seededCipher, seededPushUid } from '../../../emulator/seed/messages.ts';
import { ada, install, type Installation, json } from '../installation.ts';
import { test, expect } from '../../test.ts';

const device = { provider: 'ios-apns', subscription_id: 'token-1' };

/** Subscribes as an application does: without an API token. */
function subscribe({ send }: Installation, body: Record<string, unknown>) {
  const text = JSON.stringify({ resource_token: seededRtoken, subscriptions: [device], ...body });
  return send({ url: '/push_subscribe', headers: json, body: text });
}

const pushesOf = ({ emulator }: Installation, id: string) =>
  emulator.state.profiles.get(id)?.subscriptions.filter(({ channel }) => channel === 'push') ?? [];

test.describe('a push subscription', () => {
  test('is added without an API token, in each database of the resource that is named', async () => {
    const installation = install();

    const reply = await subscribe(installation, { id: ada, db_ids: [1] });

    expect(reply).toMatchObject({ status: 200, text: 'OK' });
    expect(pushesOf(installation, ada)).toMatchObject([{}, { address: device, resourceId: 1, status: 'subscribed' }]);
    expect(installation.emulator.state.profiles.size).toBe(15);
  });

  test('makes a profile in each database that lacks it', async () => {
    const installation = install();

    await subscribe(installation, { id: ada });

    const made = [...installation.emulator.state.profiles.values()].slice(15);
    expect(made).toMatchObject([{ databaseId: 2, subscriptions: [{ address: device }] }]);
  });

  test('is found by itself where no profile is named, and ended', async () => {
    const installation = install();
    await subscribe(installation, { id: ada, db_ids: [1] });

    await subscribe(installation, { db_ids: [1], subscriptions: [{ ...device, unsubscribe: true }] });

    expect(pushesOf(installation, ada)[1]).toMatchObject({ address: device, status: 'unsubscribed' });
  });

  const wrong: [what: string, body: Record<string, unknown>, status: number][] = [
    ['a token of no resource', { resource_token: 'another' }, 403],
    ['no database', { db_ids: [9] }, 400],
    ['no subscription', { subscriptions: [] }, 400],
    ['no id to search by', { matching: 'profile_id' }, 400],
    ['no field to search by', { matching: 'custom' }, 400],
    ['another mode', { matching: 'email' }, 400],
  ];
  for (const [what, body, status] of wrong) {
    test(`is refused with ${what}`, async () => {
      const installation = install();

      const reply = await subscribe(installation, body);

      expect(reply.status).toBe(status);
      expect(installation.emulator.state.profiles.size).toBe(15);
    });
  }
});

const countsOf = ({ emulator }: Installation, uid = seededPushUid) => {
  const { delivered, opened } = emulator.state.pushMessages.get(uid) ?? {};
  return { delivered, opened };
};

test.describe('events of a push message', () => {
  const message = {
    uid: seededPushUid,
    launch_id: 1,
    provider: 'android-firebase',
    subscription_id: 'emulated-push-token-0001',
  };

  test('are counted', async () => {
    const installation = install();

    await installation.call('applicationPush.postEvents', { ...message, events: 1 });
    await installation.call('applicationPush.postEvents', { ...message, events: 2, launch_id: '1' });
    const both = await installation.call('applicationPush.postEvents', { ...message, events: 3 });

    expect(both.body).toEqual({ error: 0, error_text: 'Successful operation' });
    expect(countsOf(installation)).toEqual({ delivered: 2, opened: 2 });
  });

  test('need no more than a uid of the special form', async () => {
    const installation = install();
    const uid = 'e|1_0A_0AAb1AAccA|d2AAb3AAAAAe_0_0A_A_A_0___0.0AfgA0Ahi|ios-apns';

    await installation.call('applicationPush.postEvents', { uid, events: 2 });

    expect(countsOf(installation, uid)).toEqual({ delivered: 0, opened: 1 });
  });

  for (const field of ['uid', 'launch_id', 'provider', 'subscription_id']) {
    test(`are refused for another ${field}, and without it`, async () => {
      const installation = install();

      const other = await installation.call('applicationPush.postEvents', { ...message, events: 1, [field]: 'other' });
      const without = await installation.call('applicationPush.postEvents', {
        ...message,
        events: 1,
        [field]: undefined,
      });

      expect([other.body.error, without.body.error]).toEqual([404, 400]);
      expect(countsOf(installation)).toEqual({ delivered: 0, opened: 0 });
    });
  }

  test('are counted by a ready link, without any token', async () => {
    const installation = install();
    const url = `/api/v1.1/pushes/crypto_post_events?${seededCipher}`;

    const reply = await installation.send({ method: 'GET', url });

    expect(reply).toMatchObject({ status: 200, text: '' });
    expect(countsOf(installation)).toEqual({ delivered: 1, opened: 0 });
  });

  test('are refused for a cipher that is not known, or none', async () => {
    const installation = install();

    const unknown = await installation.send({ method: 'GET', url: '/api/v1.1/pushes/crypto_post_events?/0bb' });
    const none = await installation.send({ method: 'GET', url: '/api/v1.1/pushes/crypto_post_events' });

    expect([unknown.status, none.status]).toEqual([404, 400]);
    expect(countsOf(installation)).toEqual({ delivered: 0, opened: 0 });
  });
});
