import { test } from '../../fixtures';
import { addsEntries, domain } from './entries.ts';

test.describe('suppressionLists.domainsAdd', { tag: ['@update'] }, () => {
  addsEntries(domain);
});
