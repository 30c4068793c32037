import { test } from '../../fixtures';
import { domain, removesEntry, removesEntryByHash } from './entries.ts';

test.describe('suppressionLists.domainRemove', { tag: ['@delete'] }, () => {
  removesEntry(domain);
  removesEntryByHash(domain);
});
