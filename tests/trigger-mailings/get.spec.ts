import { expect, test } from '../../fixtures';

test.describe('triggerMailings.get', { tag: ['@read'] }, () => {
  test('describes the mailing that it is asked for', { tag: '@smoke' }, async ({ api, arrange }) => {
    const id = await arrange.existingMailing('triggerMailings.list');

    const reply = await api.triggerMailings.get({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(id);
  });

  test('tells the address that starts a mailing by a call', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');

    const reply = await api.triggerMailings.get({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ id, trigger_type: 'api_call', call_url: expect.any(String) });
  });
});
