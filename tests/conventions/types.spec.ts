import { expect, hasConvention, hostileValuesOf, operations, test, variesName, wrongTypesOf } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'types'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('keeps its composure when a parameter has a wrong type', async ({ config, each }) => {
      const cases = wrongTypesOf(operation, config);
      const names = cases.filter((special) => variesName(operation, special));
      const others = cases.filter((special) => !variesName(operation, special));

      await each(operation, names, (reply) => expect.soft(reply).toFindNothing());
      await each(operation, others, (reply) => expect.soft(reply).toBeAnsweredCleanly());
    });
  });

  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention', '@nightly'] }, () => {
    test('keeps its composure when a parameter has a hostile value', async ({ config, each }) => {
      const cases = hostileValuesOf(operation, config);

      await each(operation, cases, (reply) => expect.soft(reply).toBeAnsweredCleanly());
    });
  });
}
