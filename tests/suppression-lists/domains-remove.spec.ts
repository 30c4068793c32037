import { test } from '../../fixtures';
import { domain, phone, removesAllEntries } from './entries.ts';

test.describe('suppressionLists.domainsRemove', { tag: ['@destructive'] }, () => {
  removesAllEntries(domain, phone);
});
