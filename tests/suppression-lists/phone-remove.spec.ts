import { test } from '../../fixtures';
import { phone, removesEntry } from './entries.ts';

test.describe('suppressionLists.phoneRemove', { tag: ['@delete'] }, () => {
  removesEntry(phone);
});
