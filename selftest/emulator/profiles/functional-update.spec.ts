import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

async function updated(data: Record<string, unknown>) {
  const { call } = install();
  const reply = await call('profiles.update', { db_id: 1, matching: 'profile_id', profile_id: ada, data });
  const stored = await call('profiles.get', { db_id: 1, matching: 'profile_id', profile_id: ada });
  return { reply: reply.body, profile: stored.body.data as Record<string, unknown> };
}

test.describe('functional update', () => {
  test('sets and unsets', async () => {
    const { profile } = await updated({
      crm_id: { action: 'set', value: 'CRM-9' },
      _city: { action: 'unset' },
    });

    expect(profile).toMatchObject({ crm_id: 'CRM-9' });
    expect(profile).not.toHaveProperty('_city');
  });

  test('increases and decreases numbers', async () => {
    const { profile } = await updated({
      contract_number: { action: 'incr', value: 1000 },
      rating: { action: 'incr', value: -0.5 },
    });

    expect(profile).toMatchObject({ contract_number: 2001, rating: 4 });
  });

  test('adds tags without doubling them, and deletes them', async () => {
    const added = await updated({ interests: { action: 'add', value: ['chess', 'cars'] } });
    const deleted = await updated({ interests: { action: 'delete', value: ['chess'] } });

    expect(added.profile.interests).toEqual(['gardening', 'chess', 'cars']);
    expect(deleted.profile.interests).toEqual(['gardening']);
  });

  test('puts a property into an object', async () => {
    const { profile } = await updated({ preferences: { action: 'upsert', value: 'red', submatch: 'colour.main' } });

    expect(profile.preferences).toEqual({ language: 'en', colour: { main: 'red' } });
  });

  test('takes a property out of an object', async () => {
    const { profile } = await updated({ preferences: { action: 'unset', submatch: 'colour.main' } });

    expect(profile.preferences).toEqual({ language: 'en', colour: {} });
  });

  test('replaces the entry of a list that has the same key, or adds one', async () => {
    const replaced = await updated({
      purchases: { action: 'upsert', value: { sku: 'A-1', count: 3 }, submatch: 'sku' },
    });
    const added = await updated({ purchases: { action: 'upsert', value: { sku: 'B-2' }, submatch: 'sku' } });

    expect(replaced.profile.purchases).toEqual([{ sku: 'A-1', count: 3 }]);
    expect(added.profile.purchases).toEqual([{ sku: 'A-1', count: 2 }, { sku: 'B-2' }]);
  });

  test('adds entries to a list of objects and deletes them by a property', async () => {
    const added = await updated({ purchases: { action: 'add', value: [{ sku: 'C-3' }] } });
    const deleted = await updated({ purchases: { action: 'delete', value: ['A-1'], submatch: 'sku' } });

    expect(added.profile.purchases).toEqual([{ sku: 'A-1', count: 2 }, { sku: 'C-3' }]);
    expect(deleted.profile.purchases).toEqual([]);
  });
});

test.describe('functional update that does not fit', () => {
  const misuses: [string, Record<string, unknown>, RegExp][] = [
    [
      'increasing a text',
      { crm_id: { action: 'incr', value: 1 } },
      /"crm_id" .* "incr" does not fit a field of type string/,
    ],
    [
      'increasing an integer by a fraction',
      { contract_number: { action: 'incr', value: 0.5 } },
      /needs a value of type int/,
    ],
    ['unsetting the e-mail', { email: { action: 'unset' } }, /"email" .* "unset" does not fit/],
    ['adding to a number', { contract_number: { action: 'add', value: ['a'] } }, /"add" does not fit/],
    ['upserting a tag', { interests: { action: 'upsert', value: 'a', submatch: 'b' } }, /"upsert" does not fit/],
    ['upserting without submatch', { preferences: { action: 'upsert', value: 1 } }, /submatch is required/],
    ['submatch on a text', { crm_id: { action: 'set', value: 'a', submatch: 'b' } }, /submatch fits object/],
    ['an unknown action', { crm_id: { action: 'explode' } }, /unknown action "explode"/],
    ['a word that every object inherits', { crm_id: { action: 'constructor' } }, /unknown action "constructor"/],
  ];
  for (const [title, data, text] of misuses) {
    test(`refuses ${title}`, async () => {
      const { reply, profile } = await updated(data);

      expect(reply).toMatchObject({ error: 400, error_text: expect.stringMatching(text) });
      expect(profile).toMatchObject({ crm_id: 'CRM-0001', contract_number: 1001, email: 'ada.berzina@example.com' });
    });
  }
});
