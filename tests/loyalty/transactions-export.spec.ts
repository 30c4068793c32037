import { expect, test } from '../../fixtures';

test.describe('loyalty.transactionsExport', { tag: ['@export'] }, () => {
  // The page is cut behind the start of the task, so nothing is asserted of its end and its file.
  test('starts a task that writes the transactions of a period', async ({ api, installation }) => {
    const { loyalty_id: loyalty_program_id, points_currency_eid } = installation;

    const reply = await api.loyalty.transactionsExport({
      loyalty_program_id,
      points_currency_eid,
      date_from: '2024-01-01T00:00:00Z',
      date_to: '2024-01-01T23:59:59Z',
    });

    expect(reply).toMatchContract();
    expect(reply.body.data.task_id).not.toBe('');
  });
});
