import { test } from '../../fixtures';
import { listsMailings, regular } from './typed.ts';

test.describe('mailings.regularsList', { tag: ['@read'] }, () => {
  listsMailings(regular);
});
