import { expect, test } from '../../fixtures';

test.describe('senders.virtualGet', { tag: ['@read'] }, () => {
  test('describes the virtual sender that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { vsender_id } = installation;

    const reply = await api.senders.virtualGet({ id: vsender_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(vsender_id);
  });

  test('shows the rule that stands for everything', async ({ api, arrange }) => {
    const id = await arrange.object('virtual sender');

    const reply = await api.senders.virtualGet({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({
      id,
      email_rules: [{ type: 'default', value: '', senders: [{ from_email: '' }] }],
    });
  });
});
