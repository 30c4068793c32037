import type { Connections } from '../../src/http/connections/connections.ts';
import { operations } from '../../schemas/index.ts';
import { NotAsked, readingClient } from '../../tools/reading.ts';
import { configOf } from '../src/exchanges.ts';
import { expect, test } from '../test.ts';

/** A way to nowhere: whatever is sent fails the test. */
const nowhere = new Proxy({} as Connections, {
  get: (_, name) => {
    throw new Error(`Something was sent: ${String(name)}`);
  },
});

const everything = configOf({ allow: new Set(operations.map(({ facts }) => facts.effect)) });

test.describe('the client of tools', () => {
  test('sends nothing but reads, whatever is allowed', async () => {
    const client = readingClient(everything, nowhere);
    const others = operations.filter(({ facts }) => facts.effect !== 'read');

    const ends = await Promise.all(others.map(({ id }) => client.call(id, {}).catch((error: unknown) => error)));

    expect(ends.filter((end) => !(end instanceof NotAsked))).toEqual([]);
  });

  test('says why it asked nothing, without the words of a report', () => {
    const { message } = new NotAsked({ cause: 'path unconfirmed', path: '/a' });

    expect(message).toBe('no page prints /a, and this installation does not know it.');
  });
});
