import { test } from '../../fixtures';
import { addsEntry, phone } from './entries.ts';

test.describe('suppressionLists.phoneAdd', { tag: ['@update'] }, () => {
  addsEntry(phone);
});
