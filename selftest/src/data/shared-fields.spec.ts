/**
 * What two reads of the platform tell in common.
 */
import { sharedEntries } from '../../../src/data/shared-fields.ts';
import { expect, test } from '../../test.ts';

test('entries are compared by their keys, in the fields that both lists show', () => {
  const entries = [
    { id: 2, name: 'two', size: 7 },
    { id: 1, name: 'one' },
  ];
  const others = [
    { id: 1, name: 'one', tags: [] },
    { id: 2, name: 'two', size: '7' },
  ];

  const [told, other] = sharedEntries(entries, others, 'id');

  expect(told).toEqual(other);
});

test('another value, and an entry that the other list lacks, are seen', () => {
  const [changed, stored] = sharedEntries([{ id: 1, name: 'other' }], [{ id: 1, name: 'one' }], 'id');
  const [alone, nothing] = sharedEntries([{ id: 1 }], [{ id: 2 }], 'id');

  expect(changed).not.toEqual(stored);
  expect([alone, nothing]).toEqual([[{ id: 1 }], [undefined]]);
});

test('of entries with the same keys the one that agrees is taken', () => {
  const others = [
    { channel: 'sms', phone: '1' },
    { channel: 'sms', phone: '2' },
  ];

  const [told, other] = sharedEntries([{ channel: 'sms', phone: '2' }], others, 'channel');

  expect(told).toEqual(other);
});
