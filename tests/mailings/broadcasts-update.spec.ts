import { test } from '../../fixtures';
import { broadcast, updatesMailing } from './typed.ts';

test.describe('mailings.broadcastsUpdate', { tag: ['@update'] }, () => {
  updatesMailing(broadcast);
});
