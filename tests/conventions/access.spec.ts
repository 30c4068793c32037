import { expect, operations, test } from '../../fixtures';

// 401 is documented for a missing token and 403 for missing rights; which of the two or the general 400 a wrong token
// gets is not. A code such as 404 would mean that the platform looked the object up for a stranger.
const codes = [400, 401, 403];
const wrongToken = 'contract00wrong00token0000000000';

for (const operation of operations) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('refuses callers without a valid token', async ({ api, harmless }) => {
      const parameters = harmless(operation);

      const without = await api.call(operation.id, parameters, { tokenForm: 'none' });
      const wrong = await api.call(operation.id, parameters, { token: wrongToken });

      expect.soft(without).toBeRefused(...codes);
      expect.soft(wrong).toBeRefused(...codes);
    });
  });
}
