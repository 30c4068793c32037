import { test } from '../../fixtures';
import { regular, updatesMailing } from './typed.ts';

test.describe('mailings.regularsUpdate', { tag: ['@update'] }, () => {
  updatesMailing(regular);
});
