import { expect, test } from '../../fixtures';

test.describe('mailings.getStatus', { tag: ['@read'] }, () => {
  test('tells where a mailing stands', async ({ api, installation }) => {
    const { campaign_id } = installation;

    const reply = await api.mailings.getStatus({ id: campaign_id });

    expect(reply).toMatchContract();
  });

  test('tells that a new mailing is inactive', async ({ api, arrange }) => {
    const id = await arrange.object('mailing');

    const reply = await api.mailings.getStatus({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ is_active: false, is_completed: false, status: 'Inactive' });
  });
});
