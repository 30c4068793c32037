import { expect, test } from '../../fixtures';

// What is sent goes to the address of ALTCRAFT_CONFIRM_SEND.
test.describe('mailings.activate', { tag: ['@send'] }, () => {
  test('switches a mailing on', async ({ api, arrange }) => {
    const id = await arrange.addressedMailing('mailings.regularsAdd');

    const reply = await api.mailings.activate({ id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('mailings.getStatus', { id });
    expect(body.data.is_active).toBe(true);
  });

  test('switches a trigger mailing on', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', 'triggerMailings.add');

    const reply = await api.call('mailings.activate', { id, format: 'xml' });

    expect(reply).toSucceedInXml();
    const { body } = await arrange.done('mailings.getStatus', { id });
    expect(body.data.is_active).toBe(true);
  });

  // A broadcast that was sent is not active any more.
  test('sends a broadcast at once when told so', async ({ api, arrange }) => {
    const id = await arrange.addressedMailing('mailings.broadcastsAdd');

    const reply = await api.mailings.activate({ id, run_now: true });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('mailings.getStatus', { id });
    const { is_active, is_completed } = body.data;
    expect([is_active, is_completed], 'it is sending, or has sent').toContain(true);
  });
});
