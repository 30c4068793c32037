import { expect, test } from '../../fixtures';
import { farAway } from './dates.ts';

test.describe('campaigns.deactivate', { tag: ['@update', '@exclusive'] }, () => {
  test('leaves a campaign that neither runs nor waits for its date', async ({ api, arrange }) => {
    const id = await arrange.sandboxCampaign();
    await arrange.done('campaigns.activate', { id, ...farAway });

    const reply = await api.campaigns.deactivate({ id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('campaigns.getStatus', { id });
    expect(['active', 'waiting']).not.toContain(body.data.status);
  });

  test('leaves a campaign that can be activated again', async ({ api, arrange }) => {
    const id = await arrange.sandboxCampaign();
    await arrange.done('campaigns.activate', { id, ...farAway });

    const reply = await api.call('campaigns.deactivate', { id, format: 'xml' });

    expect(reply).toSucceedInXml();
    const again = await api.campaigns.activate({ id, ...farAway });
    expect(again).toMatchContract();
  });
});
