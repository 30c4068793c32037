import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

/** One search a mode that finds the fixed profile. */
const searches: Record<string, Record<string, unknown>> = {
  email: { email: 'ada.berzina@example.com' },
  email_profile: { email: 'Ada.Berzina@example.com' },
  email_sub: { email: 'ada.berzina@example.com' },
  phone: { phone: '+1 202 555-0101' },
  phone_sub: { phone: '+12025550101' },
  profile_id: { profile_id: ada },
  push_sub: { provider: 'android-firebase', subscription_id: 'emulated-push-token-0001' },
  custom: { field_name: 'contract_number', field_value: 1001 },
  custom_sub: { field_name: 'custom_int_field', field_value: '7' },
  email_phone: { email: 'nobody@example.com', phone: '+12025550101' },
  email_phone_sub: { phone: '+12025550101' },
};

test.describe('matching', () => {
  for (const [matching, values] of Object.entries(searches)) {
    test(`finds a profile by ${matching}`, async () => {
      const { call } = install();

      const reply = await call('profiles.get', { db_id: 1, matching, ...values });

      expect(reply.body).toMatchObject({ error: 0, data: { id: ada } });
    });
  }
});

test.describe('matching in detail', () => {
  const sub = { channel: 'email', email: 'second@example.com', resource_id: 4 };

  test('searches by e-mail when no mode is named', async () => {
    const { call } = install();

    const reply = await call('profiles.get', { db_id: 1, email: 'ada.berzina@example.com' });

    expect(reply.body).toMatchObject({ error: 0, data: { id: ada } });
  });

  test('tells subscriptions from the profile', async () => {
    const { call } = install();
    await call('profiles.update', { db_id: 1, profile_id: ada, data: { subscriptions: [sub] } });
    const find = (matching: string) => call('profiles.get', { db_id: 1, matching, email: 'second@example.com' });

    const [either, profile, subscription] = await Promise.all(['email', 'email_profile', 'email_sub'].map(find));

    expect([either, profile, subscription].map((reply) => reply?.body.error)).toEqual([0, 404, 0]);
  });

  test('narrows subscriptions to a resource', async () => {
    const { call } = install();
    await call('profiles.update', { db_id: 1, profile_id: ada, data: { subscriptions: [sub] } });
    const find = (resource_id: number) =>
      call('profiles.get', { db_id: 1, matching: 'email_sub', email: 'second@example.com', resource_id });

    const [inside, outside] = await Promise.all([find(4), find(1)]);

    expect([inside.body.error, outside.body.error]).toEqual([0, 404]);
  });

  test('passes over deleted subscriptions and the e-mail localhost', async () => {
    const { call } = install();
    const sms = { channel: 'sms', phone: '+12025550101' };
    await call('subscriptions.delete', { db_id: 1, profile_id: ada, resource_id: 1, ...sms });
    await call('profiles.add', { db_id: 1, data: { email: 'localhost' } });

    const deleted = await call('profiles.get', { db_id: 1, matching: 'phone_sub', phone: '+12025550101' });
    const localhost = await call('profiles.get', { db_id: 1, email: 'localhost' });

    expect([deleted.body.error, localhost.body.error]).toEqual([404, 404]);
  });

  test('does not look into another database', async () => {
    const { call } = install();

    const reply = await call('profiles.get', { db_id: 2, matching: 'profile_id', profile_id: ada });

    expect(reply.body).toEqual({ error: 404, error_text: 'profile not found' });
  });

  test('matches all tags of a text with commas', async () => {
    const { call } = install();
    const find = (field_value: string) =>
      call('profiles.get', { db_id: 1, matching: 'custom', field_name: 'interests', field_value });

    const [both, one] = await Promise.all([find('gardening, chess'), find('chess')]);

    expect(both.body).toMatchObject({ error: 0, data: { id: ada } });
    expect(one.body).toMatchObject({ error: 409 });
  });

  test('refuses an ambiguous search as 409', async () => {
    const { call } = install();
    await call('profiles.update', { db_id: 1, email: 'bruno.costa@example.com', data: { phones: ['+12025550101'] } });

    const reply = await call('profiles.get', { db_id: 1, matching: 'phone', phone: '+12025550101' });

    expect(reply.body).toEqual({ error: 409, error_text: 'more than one profile matches: 2 found' });
  });

  test('refuses a custom field that the database does not have', async () => {
    const { call } = install();

    const reply = await call('profiles.get', { db_id: 1, matching: 'custom', field_name: 'shoe', field_value: 1 });

    expect(reply.body).toEqual({ error: 400, error_text: 'with field "shoe": Incorrect field' });
  });

  test('refuses a mode without its value, and an unknown mode', async () => {
    const { call } = install();

    const valueless = await call('profiles.get', { db_id: 1, matching: 'push_sub', provider: 'x' });
    const unknown = await call('profiles.get', { db_id: 1, matching: 'face' });

    expect(valueless.body.error_text).toBe('field "subscription_id" is not valid: is required');
    expect(unknown.body.error_text).toMatch(/^field "matching" is not valid: must be one of email, /);
  });
});
