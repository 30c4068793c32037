import { expect, hasConvention, operations, test } from '../../fixtures';

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'repetition'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('runs once however often it comes with one Request-ID', async ({ api, requestIds, sample }) => {
      const parameters = await sample(operation);
      const requestId = requestIds.next();

      const first = await api.call(operation.id, parameters, { requestId, title: 'first' });
      const repeated = await api.call(operation.id, parameters, { requestId, title: 'with the same Request-ID' });
      const anew = await api.call(operation.id, parameters, { title: 'with a new Request-ID' });

      expect(first).toMatchContract();
      expect.soft(repeated).toRepeat(first);
      expect.soft(anew).toHaveRunAnew();
    });
  });
}
