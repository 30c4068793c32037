import { expect, test } from '../../fixtures';

test.describe('campaigns.get', { tag: ['@read'] }, () => {
  test('describes the campaign that it is asked for, and no other', { tag: '@smoke' }, async ({ api, arrange }) => {
    const campaign = await arrange.existingCampaign();

    const reply = await api.campaigns.get({ id: campaign });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([campaign]);
  });

  test('describes the campaign with its marketing activities too', async ({ api, arrange }) => {
    const campaign = await arrange.existingCampaign();

    const reply = await api.campaigns.get({ id: campaign, marketing_activities: true });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([campaign]);
  });
});
