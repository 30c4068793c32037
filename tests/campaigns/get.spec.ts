import { expect, sharedEntries, test } from '../../fixtures';
import { shownTwice } from './shown-twice.ts';

test.describe('campaigns.get', { tag: ['@read'] }, () => {
  test('describes the campaign that it is asked for, and no other', { tag: '@smoke' }, async ({ api, arrange }) => {
    const campaign = await arrange.existingCampaign();

    const { body } = await arrange.done('campaigns.list', { from_id: campaign, limit: 1 });

    const reply = await api.campaigns.get({ id: campaign });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([campaign]);
    const [told, listed] = sharedEntries(reply.body.data.map(shownTwice), (body.data ?? []).map(shownTwice), 'id');
    expect(told).toEqual(listed);
  });

  test('describes the campaign with its marketing activities too', async ({ api, arrange }) => {
    const campaign = await arrange.existingCampaign();

    const reply = await api.campaigns.get({ id: campaign, marketing_activities: true });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([campaign]);
  });
});
