import { test } from '../../fixtures';
import { checksEntries, domain } from './entries.ts';

test.describe('suppressionLists.domainCheck', { tag: ['@read'] }, () => {
  checksEntries(domain);
});
