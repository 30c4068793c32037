import { expect, nonExistent, test } from '../../fixtures';
import { recentDays } from './dates.ts';

test.describe('analyticReports.bounces', { tag: ['@read'] }, () => {
  test('counts soft bounces by text and domain', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.analyticReports.bounces(recentDays());

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toBeUniqueBy('bounce_text to_domain data_id');
  });

  test('keeps the most frequent ones', async ({ api, arrange }) => {
    const days = recentDays();
    const whole = await arrange.done('analyticReports.bounces', days);
    const counts = (whole.body.data ?? []).map(({ count }) => count).sort((one, other) => other - one);

    const reply = await api.analyticReports.bounces({ ...days, top: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).map(({ count }) => count)).toEqual(counts.slice(0, 1));
  });

  test('tells the domains of senders apart', async ({ api }) => {
    const reply = await api.analyticReports.bounces({ ...recentDays(), group_by: 'from_domain' });

    expect(reply).toMatchContract();
  });

  test('tells the addresses of senders apart', async ({ api }) => {
    const reply = await api.analyticReports.bounces({ ...recentDays(), group_by: 'ip' });

    expect(reply).toMatchContract();
  });

  test('counts no more of one mailing than of all, and nothing of none', async ({ api, arrange, installation }) => {
    const { campaign_id } = installation;
    const days = recentDays();
    const whole = await arrange.done('analyticReports.bounces', days);
    const sumOf = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

    const reply = await api.analyticReports.bounces({ ...days, campaign_id });
    const nowhere = await api.analyticReports.bounces({ ...days, campaign_id: nonExistent.id });

    expect(reply).toMatchContract();
    expect(sumOf(reply.body.data ?? [])).toBeLessThanOrEqual(sumOf(whole.body.data ?? []));
    expect(nowhere).toFindNothing();
  });
});
