import { test } from '../../fixtures';
import { checksEntries, phone } from './entries.ts';

test.describe('suppressionLists.phoneCheck', { tag: ['@read'] }, () => {
  checksEntries(phone);
});
