import { test } from '../../fixtures';
import { addsMailing, regular } from './typed.ts';

test.describe('mailings.regularsAdd', { tag: ['@create'] }, () => {
  addsMailing(regular);
});
