import { expect, test } from '../../fixtures';

test.describe('campaigns.getStatus', { tag: ['@read'] }, () => {
  test('tells the state that the campaign itself shows', async ({ api, arrange }) => {
    const id = await arrange.existingCampaign();

    const reply = await api.campaigns.getStatus({ id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('campaigns.get', { id });
    expect(body.data).toMatchObject([{ id, state: reply.body.data.status }]);
  });
});
