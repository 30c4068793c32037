import { expect, test } from '../../fixtures';

test.describe('campaigns.completed', { tag: ['@destructive', '@exclusive'] }, () => {
  // Nothing brings the campaign back, so one test says everything.
  test('completes the campaign', async ({ api, arrange }) => {
    const id = await arrange.expendableCampaign();

    const reply = await api.campaigns.completed({ id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('campaigns.getStatus', { id });
    expect(body.data.status).toBe('completed');
  });
});
