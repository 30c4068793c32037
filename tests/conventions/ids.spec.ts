import { expect, hasConvention, operations, test, unknownIds } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'ids'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('finds nothing under an id that names nothing', async ({ config, each }) => {
      await each(operation, unknownIds(operation, config), (reply) => expect.soft(reply).toFindNothing());
    });
  });
}
