import { operationOf } from '../../../schemas/index.ts';
import { createInUsualForm } from '../../../src/conventions/access.ts';
import { replyOf, type Answer } from '../exchanges.ts';
import { clientOf } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const success: Answer = { body: { error: 0, error_text: '', data: [] } };
const refusal: Answer = { body: { error: 403, error_text: 'no' } };

/** How many calls are made to compare replies with. */
async function callsAfter(...answers: Answer[]): Promise<number> {
  const client = clientOf(success);
  const replies = answers.map((answer) => replyOf('databases.list', answer));
  await createInUsualForm(client)(operationOf('databases.list'), {}, replies);
  return client.sent.length;
}

test('a token that succeeds in every form needs no call in the usual one', async () => {
  expect(await callsAfter(success, success)).toBe(0);
});

test('a form that is refused is compared with the usual one', async () => {
  expect(await callsAfter(success, refusal)).toBe(1);
});
