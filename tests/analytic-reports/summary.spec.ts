import { expect, test } from '../../fixtures';
import { recentDays } from './dates.ts';

// Neither the request nor the reply is on a page that could be read.
test.describe('analyticReports.summary', { tag: ['@read'] }, () => {
  test('answers cleanly about days that are over', async ({ api }) => {
    const reply = await api.analyticReports.summary(recentDays());

    expect(reply).toBeAnsweredCleanly();
  });
});
