import { test } from '../../fixtures';
import { broadcast, listsMailings } from './typed.ts';

test.describe('mailings.broadcastsList', { tag: ['@read'] }, () => {
  listsMailings(broadcast);
});
