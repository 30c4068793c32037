import { test } from '../../fixtures';
import { broadcast, startsMailing } from './typed.ts';

test.describe('mailings.broadcastsStart', { tag: ['@send'] }, () => {
  startsMailing(broadcast);
});
