import { expect, hasConvention, operations, test, withoutRequired } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'required'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('refuses a call that lacks a required parameter', async ({ config, each }) => {
      await each(operation, withoutRequired(operation, config), (reply, { expected }) =>
        expect.soft(reply).toBeAnsweredWith(expected),
      );
    });
  });
}
