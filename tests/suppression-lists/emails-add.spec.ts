import { test } from '../../fixtures';
import { addsEntries, email } from './entries.ts';

test.describe('suppressionLists.emailsAdd', { tag: ['@update'] }, () => {
  addsEntries(email);
});
