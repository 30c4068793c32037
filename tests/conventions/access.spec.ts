import {
  acceptsForms,
  expect,
  formsOfAccess,
  hasConvention,
  operations,
  test,
  withMalformedToken,
  withoutAccess,
} from '../../fixtures';

// 401 is documented for a missing token and 403 for missing rights; which of the two or the general 400 a wrong token
// gets is not. A code such as 404 would mean that the platform looked the object up for a stranger.
const codes = [400, 401, 403];

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'access'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('refuses callers without a valid token', async ({ config, each, withValidToken }) => {
      const replies = await each(operation, withoutAccess(operation, config), (reply) =>
        expect.soft(reply).toBeRefused(...codes),
      );

      const usual = await withValidToken(operation, replies);

      expect.soft(replies).toBeRefusedUnlike(usual);
    });
  });

  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention', '@nightly'] }, () => {
    test('refuses callers with a malformed token', async ({ config, each }) => {
      await each(operation, withMalformedToken(operation, config), (reply) => expect.soft(reply).toBeRefused(...codes));
    });
  });
}

for (const operation of operations.filter(acceptsForms)) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('accepts the token in every documented form', async ({ config, each, inUsualForm, sample }) => {
      const parameters = await sample(operation);

      const replies = await each(operation, formsOfAccess(config, parameters));
      const usual = await inUsualForm(operation, parameters, replies);

      expect(usual).toBeAnsweredCleanly();
      expect(replies).toAcceptToken(usual);
    });
  });
}
