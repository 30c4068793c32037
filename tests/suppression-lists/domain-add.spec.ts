import { test } from '../../fixtures';
import { addsEntry, domain } from './entries.ts';

test.describe('suppressionLists.domainAdd', { tag: ['@update'] }, () => {
  addsEntry(domain);
});
