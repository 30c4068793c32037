import { test } from '../../fixtures';
import { broadcast, getsMailing } from './typed.ts';

test.describe('mailings.broadcastsGet', { tag: ['@read'] }, () => {
  getsMailing(broadcast);
});
