import { expect, test } from '../../fixtures';
import { recentDays } from './dates.ts';

// Neither the request nor the reply is on a page that could be read.
test.describe('analyticReports.undeliveries', { tag: ['@read'] }, () => {
  test('answers cleanly about days that are over', async ({ api }) => {
    const reply = await api.analyticReports.undeliveries(recentDays());

    expect(reply).toBeAnsweredCleanly();
  });
});
