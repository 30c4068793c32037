import { expect, test } from '../../fixtures';
import { farAway } from './dates.ts';

// The campaign is one of the user's own, so it is deactivated afterwards, whatever becomes of the test.
test.describe('campaigns.activate', { tag: ['@send', '@exclusive'] }, () => {
  test('accepts a campaign that is to start on a date', async ({ api, arrange }) => {
    const id = await arrange.sandboxCampaign('campaign');
    arrange.undo('campaigns.deactivate', { id });

    const reply = await api.campaigns.activate({ id, ...farAway });

    expect(reply).toMatchContract();
  });

  test('starts no campaign before its date', async ({ api, arrange }) => {
    const id = await arrange.sandboxCampaign('campaign');
    arrange.undo('campaigns.deactivate', { id });

    const reply = await api.campaigns.activate({ id, ...farAway });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('campaigns.getStatus', { id });
    expect(body.data.status).not.toBe('active');
  });
});
