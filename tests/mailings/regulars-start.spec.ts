import { test } from '../../fixtures';
import { regular, startsMailing } from './typed.ts';

test.describe('mailings.regularsStart', { tag: ['@send'] }, () => {
  startsMailing(regular);
});
