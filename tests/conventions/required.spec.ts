import { doubtAbout, expect, hasConvention, operations, test, withoutRequired } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'required'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('refuses a call that lacks a required parameter', async ({ config, each }) => {
      const cases = withoutRequired(operation, config);
      const certain = cases.filter((special) => doubtAbout(operation, special) === undefined);
      const doubtful = cases.filter((special) => doubtAbout(operation, special) !== undefined);

      await each(operation, certain, (reply) => expect.soft(reply).toBeRefused());
      await each(operation, doubtful, (reply) => expect.soft(reply).toBeAnsweredCleanly());
    });
  });
}
