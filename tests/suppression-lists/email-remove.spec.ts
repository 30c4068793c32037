import { test } from '../../fixtures';
import { email, removesEntry, removesEntryByHash } from './entries.ts';

test.describe('suppressionLists.emailRemove', { tag: ['@delete'] }, () => {
  removesEntry(email);
  removesEntryByHash(email);
});
