import { test } from '../../fixtures';
import { getsMailing, regular } from './typed.ts';

test.describe('mailings.regularsGet', { tag: ['@read'] }, () => {
  getsMailing(regular);
});
