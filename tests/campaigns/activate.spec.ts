import { expect, test } from '../../fixtures';
import { farAway } from './dates.ts';

test.describe('campaigns.activate', { tag: ['@send', '@exclusive'] }, () => {
  // The date has two names; a campaign that starts at once in spite of it would write to its audience.
  test('accepts a campaign and does not start it before its date', async ({ api, arrange }) => {
    const id = await arrange.sandboxCampaign();

    const reply = await api.campaigns.activate({ id, ...farAway });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('campaigns.getStatus', { id });
    expect(body.data.status).not.toBe('active');
  });

  test('accepts a campaign in XML too', async ({ api, arrange }) => {
    const id = await arrange.sandboxCampaign();

    const reply = await api.call('campaigns.activate', { id, ...farAway, format: 'xml' });

    expect(reply).toSucceedInXml();
  });
});
