import { expect, test } from '../../fixtures';

// What happens to an inactive mailing is not documented.
test.describe('mailings.deactivate', { tag: ['@update'] }, () => {
  test('switches an active mailing off', async ({ api, arrange }) => {
    const id = await arrange.activeMailing('mailings.regularsAdd');

    const reply = await api.mailings.deactivate({ id });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('mailings.getStatus', { id });
    expect(body.data.is_active).toBe(false);
  });

  test('switches an active trigger mailing off', async ({ api, arrange }) => {
    const id = await arrange.activeTrigger();

    const reply = await api.mailings.deactivate({ id, abort_if_running: true });

    expect(reply).toMatchContract();
    const { body } = await arrange.done('mailings.getStatus', { id });
    expect(body.data.is_active).toBe(false);
  });
});
