import { expect, test, toTheMinute } from '../../fixtures';

test.describe('mailings.get', { tag: ['@read'] }, () => {
  test('describes the mailing that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { campaign_id } = installation;

    const reply = await api.mailings.get({ id: campaign_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(campaign_id);
  });

  test('tells the type of a mailing, and what the operation of its type tells', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'mailings.regularsAdd');

    const reply = await api.mailings.get({ id });

    expect(reply).toMatchContract();
    const { data } = reply.body;
    expect(data).toMatchObject({ id, type: 'regular', is_active: false, is_completed: false, status: 'Inactive' });
    const { body } = await arrange.done('mailings.regularsGet', { id });
    expect(toTheMinute({ ...body.data, ...data })).toMatchObject(toTheMinute(body.data));
  });
});
