import { expect, hasConvention, operations, test } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'paging'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('pages through every entry once and holds the limit', async ({ api, sample }) => {
      const parameters = await sample(operation);

      const visited = await api.pages({ operation: operation.id }, { ...parameters, limit: 2 });

      expect.soft(visited).toBeUniqueBy(visited.key);
      // Not toHaveLength: its failure prints all entries, and they may be customers.
      expect.soft({ entries: visited.length }).toEqual({ entries: visited.total });
      expect.soft(visited.overfull).toEqual([]);
    });
  });
}
