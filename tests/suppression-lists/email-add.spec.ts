import { test } from '../../fixtures';
import { addsEntry, email } from './entries.ts';

test.describe('suppressionLists.emailAdd', { tag: ['@update'] }, () => {
  addsEntry(email);
});
