import { test } from '../../fixtures';
import { domain, email, removesAllEntries } from './entries.ts';

test.describe('suppressionLists.emailsRemove', { tag: ['@destructive'] }, () => {
  removesAllEntries(email, domain);
});
