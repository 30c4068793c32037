import { operationOf } from '../../../schemas/index.ts';
import { createInBothFormats } from '../../../src/conventions/both-formats.ts';
import type { Answer } from '../exchanges.ts';
import { clientOf } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const inJson = (status: string): Answer => ({ body: { error: 0, error_text: '', data: { id: 1, status } } });
const inXml = (status: string): Answer => ({
  headers: { 'content-type': 'application/xml' },
  body: `<xml><error>0</error><error_text></error_text><data><id>1</id><status>${status}</status></data></xml>`,
});
const refused: Answer = { body: { error: 400, error_text: 'no such format' } };

/** The calls that were sent, each in few words, and what the last reply in XML says. */
async function looked(...answers: Answer[]) {
  const client = clientOf(...answers);
  const replies = await createInBothFormats(client)(operationOf('databases.get'), { id: 1 });
  const sent = client.sent.map(({ data = '' }) =>
    data.startsWith('<') ? 'XML' : data.includes('xml') ? 'for XML' : 'JSON',
  );
  return { sent, replies, last: replies.inXml.body };
}

test('formats that agree are looked at once, in the two crossed calls', async () => {
  const { sent, replies } = await looked(inJson('a'), inXml('a'));

  expect(sent).toEqual(['XML', 'for XML']);
  expect(replies.json).toBe(replies.fromXml);
});

test('where both crossed calls are refused alike, the call in JSON throughout tells whether it is for the format', async () => {
  const { sent, replies } = await looked(
    refused,
    refused,
    inJson('a'),
    refused,
    inJson('a'),
    refused,
    inJson('a'),
    refused,
    inJson('a'),
  );

  expect(sent.slice(0, 3)).toEqual(['XML', 'for XML', 'JSON']);
  expect(replies.json.body).toMatchObject({ error: 0 });
  expect(replies.inXml.body).toMatchObject({ error: 400 });
});

test('what somebody changes between two replies and back is looked at again', async () => {
  const { sent, last } = await looked(inJson('a'), inXml('b'), inJson('a'), inXml('a'), inJson('a'));

  expect(sent).toEqual(['XML', 'for XML', 'JSON', 'for XML', 'JSON']);
  expect(last).toMatchObject({ data: { status: 'a' } });
});

test('a difference of the platform is there every time, and left to be judged', async () => {
  const again = [inXml('b'), inJson('a')];
  const { sent, last } = await looked(inJson('a'), ...again, ...again, ...again, ...again, inXml('a'));

  expect(sent).toHaveLength(9);
  expect(last).toMatchObject({ data: { status: 'b' } });
});
