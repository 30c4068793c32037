import { test } from '../../fixtures';
import { addsMailing, broadcast } from './typed.ts';

test.describe('mailings.broadcastsAdd', { tag: ['@create'] }, () => {
  addsMailing(broadcast);
});
