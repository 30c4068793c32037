import { expect, test } from '@playwright/test';
import { operationOf } from '../../../schemas/index.ts';
import { createInBothFormats } from '../../../src/conventions/both-formats.ts';
import type { Answer } from '../exchanges.ts';
import { clientOf } from '../fake-platform.ts';

const inJson = (status: string): Answer => ({ body: { error: 0, error_text: '', data: { id: 1, status } } });
const inXml = (status: string): Answer => ({
  headers: { 'content-type': 'application/xml' },
  body: `<xml><error>0</error><error_text></error_text><data><id>1</id><status>${status}</status></data></xml>`,
});
const agreed = [inJson('a'), inXml('a')];
const unlike = [inJson('a'), inXml('b'), inJson('a')];

async function looked(...answers: Answer[]) {
  const client = clientOf(...answers);
  const replies = await createInBothFormats(client)(operationOf('databases.get'), { id: 1 });
  return { calls: client.sent.length, inXml: replies.inXml.body };
}

test('formats that agree are looked at once', async () => {
  expect((await looked(...agreed, ...unlike)).calls).toBe(2);
});

test('what somebody changes between two replies and back is looked at again', async () => {
  const { calls, inXml: last } = await looked(...unlike, ...agreed);

  expect(calls).toBe(5);
  expect(last).toMatchObject({ data: { status: 'a' } });
});

test('a difference of the platform is there every time, and left to be judged', async () => {
  const { calls, inXml: last } = await looked(...unlike, ...unlike, ...unlike, ...agreed);

  expect(calls).toBe(9);
  expect(last).toMatchObject({ data: { status: 'b' } });
});
