import { expect, hasConvention, hostileValuesOf, operations, test, wrongTypesOf } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'types'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('keeps its composure when a parameter has a wrong type', async ({ config, each }) => {
      await each(operation, wrongTypesOf(operation, config), (reply, { expected }) =>
        expect.soft(reply).toBeAnsweredWith(expected),
      );
    });
  });

  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention', '@nightly'] }, () => {
    test('keeps its composure when a parameter has a hostile value', async ({ config, each }) => {
      const cases = hostileValuesOf(operation, config);

      await each(operation, cases, (reply) => expect.soft(reply).toBeAnsweredCleanly());
    });
  });
}
