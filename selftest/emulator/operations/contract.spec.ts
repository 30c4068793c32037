import { judgeReply, type Operation, operations } from '../../../schemas/index.ts';
import { install } from '../installation.ts';
import { called, validRequest } from './valid-request.ts';
import { expect, test } from '../../test.ts';

// What no page shows as a whole says nothing about further fields.
function problemsOf(operation: Operation, body: unknown): unknown[] {
  const { errors, undeclared } = judgeReply(operation, body);
  return operation.facts.evidence.reply === 'documented' ? [...errors, ...undeclared] : errors;
}

test.describe('operations against the contract', () => {
  for (const operation of operations) {
    test(`${operation.id} succeeds in the shape of the contract`, async () => {
      const installation = install();
      const request = await validRequest(installation, operation);

      const { status, body } = await called(installation, operation, request);

      expect({ error: 0, ...body, status }).toMatchObject({ error: 0, status: 200 });
      expect(problemsOf(operation, body)).toEqual([]);
    });
  }
});
