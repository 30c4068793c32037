import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

// The clock of the tests stands at the first of January 2026.
const days = { date_from: '2025-12-20', date_to: '2025-12-31' };
const full = '452 Mailbox full';
const busy = '421 Too many connections, try again later';

test.describe('soft bounces', () => {
  test('are counted by text and domain, the most frequent first', async () => {
    const { call } = install();

    const { body } = await call('analyticReports.bounces', days);

    expect(body.data).toEqual([
      { bounce_text: full, count: 7, data_id: '', to_domain: 'example.org' },
      { bounce_text: busy, count: 5, data_id: '', to_domain: 'example.net' },
      { bounce_text: busy, count: 1, data_id: '', to_domain: 'example.org' },
    ]);
  });

  test('are told apart by what they are grouped by', async () => {
    const { call } = install();

    const byAddress = await call('analyticReports.bounces', { ...days, group_by: 'ip', top: 2 });
    const byDomain = await call('analyticReports.bounces', { ...days, group_by: 'from_domain' });

    expect(byAddress.body.data).toMatchObject([
      { count: 5, data_id: '203.0.113.20', to_domain: 'example.net' },
      { count: 4, data_id: '203.0.113.20', to_domain: 'example.org' },
    ]);
    expect(byDomain.body.data).toContainEqual(expect.objectContaining({ count: 1, data_id: 'news.example.com' }));
  });

  test('are those of the period, both days included, and of the mailing', async () => {
    const { call } = install();

    const oneDay = await call('analyticReports.bounces', { date_from: '2025-12-29', date_to: '2025-12-29' });
    const other = await call('analyticReports.bounces', {
      date_from: '2025-11-01',
      date_to: '2025-12-31',
      campaign_id: 2,
    });
    const nobodys = await call('analyticReports.bounces', { ...days, campaign_id: 9 });

    expect(oneDay.body.data).toMatchObject([{ bounce_text: full, count: 4 }]);
    expect(other.body.data).toMatchObject([{ count: 90 }]);
    expect(nobodys.body.data).toEqual([]);
  });

  test('are refused for a period that ends before it begins, and for what is no date', async () => {
    const { call } = install();

    const backwards = await call('analyticReports.bounces', { date_from: days.date_to, date_to: days.date_from });
    const noDate = await call('analyticReports.bounces', { ...days, date_to: 'yesterday' });

    expect([backwards.body.error, noDate.body.error]).toEqual([400, 400]);
  });
});
