import { test } from '../../fixtures';
import { email, phone, removesAllEntries } from './entries.ts';

test.describe('suppressionLists.phonesRemove', { tag: ['@destructive'] }, () => {
  removesAllEntries(phone, email);
});
