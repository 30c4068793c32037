import type { Bounce, PushMessage, WebVersion } from '../model/messages.ts';
import { fixedPushToken } from './profiles.ts';

/** The push message that the variables name. */
export const seededPushUid = 'cHVzaC11bmRlci10aGUtbGluZGVu';
/** The cipher of its link for delivery. */
export const seededCipher = '/0aa1b2c3d4e5f60718293a4b5c6d7e8f';

/** One push message to the fixed profile, and one with a uid of the special form. */
export function seededPushMessages(): PushMessage[] {
  const counts = { delivered: 0, opened: 0 };
  return [
    {
      uid: seededPushUid,
      launchId: '1',
      provider: 'android-firebase',
      subscriptionId: fixedPushToken,
      ack: seededCipher,
      open: '/000aaa1b2c3d4e5f60718293a4b5c6d7e',
      ...counts,
    },
    {
      uid: 'e|1_0A_0AAb1AAccA|d2AAb3AAAAAe_0_0A_A_A_0___0.0AfgA0Ahi|ios-apns',
      launchId: '1',
      provider: 'ios-apns',
      subscriptionId: 'emulated-push-token-0002',
      ack: '/1aa1b2c3d4e5f60718293a4b5c6d7e8f',
      open: '/100aaa1b2c3d4e5f60718293a4b5c6d7e',
      ...counts,
    },
  ];
}

/** The web version of the message that was sent to the fixed profile. */
export function seededWebVersion(smid: string): WebVersion {
  return {
    smid,
    createdAt: '2024-05-28T16:38:00.052Z',
    email: {
      from_email: 'news@example.com',
      from_name: 'Newsletter',
      subject: 'Welcome',
      html: '<html>Welcome!</html>',
      text: 'Welcome!',
    },
  };
}

/** Soft bounces of the seeded broadcast, of the last days. */
export function seededBounces(): Bounce[] {
  const shared = { mailingId: 1, fromDomain: 'example.com', ip: '203.0.113.20' };
  const full = '452 Mailbox full';
  const busy = '421 Too many connections, try again later';
  return [
    { ...shared, daysAgo: 3, text: full, toDomain: 'example.org', count: 4 },
    { ...shared, daysAgo: 4, text: full, toDomain: 'example.org', count: 3, ip: '203.0.113.21' },
    { ...shared, daysAgo: 4, text: busy, toDomain: 'example.net', count: 5 },
    { ...shared, daysAgo: 5, text: busy, toDomain: 'example.org', count: 1, fromDomain: 'news.example.com' },
    { ...shared, daysAgo: 40, text: busy, toDomain: 'example.org', count: 90, mailingId: 2 },
  ];
}
