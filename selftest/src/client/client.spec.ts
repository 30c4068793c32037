import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { createApi } from '../../../src/client/api.ts';
import { NoReplyError } from '../../../src/http/errors.ts';
import { exchangeOf } from '../../../src/http/exchange.ts';
import { mark, run, strangers, type Answer } from '../exchanges.ts';
import { bench, noReplyWith, parametersOf, Skipped, test } from '../fake-platform.ts';

const email = `${mark}1@example.com`;
const creation = { db_id: 1, matching: 'email', email, data: { email, phones: ['+12015550100'] } };
const html = { headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' };
const id = strangers.profile_id;

/** Events of the ledger of the run, without its first line. */
function eventsOf(folder: string): Record<string, unknown>[] {
  const file = join(folder, '.ledger', `${run}.jsonl`);
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(1) : [];
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const kindsOf = (folder: string) => eventsOf(folder).map(({ event }) => event);

test.describe('call', () => {
  test('gives the reply, remembers its request, and tells of the exchange once', async ({ folder }) => {
    const { client, exchanges, sent } = bench(folder, [{ body: { error: 0, data: [] } }]);

    const reply = await client.call('databases.list', { limit: 1 });

    expect(reply).toMatchObject({
      operation: 'databases.list',
      method: 'POST',
      status: 200,
      body: { error: 0, data: [] },
    });
    expect(exchanges).toEqual([exchangeOf(reply)]);
    expect(exchanges[0]).toMatchObject({ asserted: false, problems: [], request: { parameters: { limit: 1 } } });
    expect(parametersOf(sent[0])).toEqual({ limit: 1 });
  });

  test('sends nothing and writes nothing when the gate refuses', async ({ folder }) => {
    const { client, sent } = bench(folder, [{}], { allow: new Set(['read']) });

    const call = client.call('profiles.import', creation);

    await expect(call).rejects.toThrow(
      new Skipped('not allowed: profiles.import has the effect create, which ALTCRAFT_ALLOW does not name.'),
    );
    expect(sent).toEqual([]);
    expect(eventsOf(folder)).toEqual([]);
  });

  test('throws for an operation that the contract does not have', async ({ folder }) => {
    const { client, sent } = bench(folder, [{}]);

    const call = client.call('databases.explode', {});

    await expect(call).rejects.toThrow('The contract has no operation databases.explode');
    expect(sent).toEqual([]);
  });

  const unknown: [what: string, answer: Answer][] = [
    ['HTTP 404', { status: 404, ...html }],
    ['HTTP 405', { status: 405, body: {} }],
    ['HTTP 404 and an envelope without a text', { status: 404, body: { error: 404, error_text: '' } }],
    ['404 in the envelope', { body: { error: 404, error_text: 'no method' } }],
    ['404 in the envelope that tells nothing', { body: { error: 404, error_text: 'not found' } }],
    ['405 in the envelope', { body: { error: 405, error_text: '' } }],
    ['400 and a text that speaks of the method', { body: { error: 400, error_text: 'Unknown API method' } }],
    ['404 and a text that speaks of path and object', { body: { error: 404, error_text: 'no handler for databases' } }],
  ];
  for (const [what, answer] of unknown) {
    test(`is unconfirmed when a path that no page prints is answered with ${what}`, async ({ folder }) => {
      const { client, exchanges } = bench(folder, [answer]);

      const call = client.call('databases.fieldsGet', { id: 1 });

      await expect(call).rejects.toThrow(
        new Skipped(
          'unconfirmed: no page prints /api/v1.1/databases/fields_get/, and this installation does not know it.',
        ),
      );
      expect(exchanges.map(({ asserted }) => asserted)).toEqual([true]);
    });
  }

  const known: [what: string, answer: Answer][] = [
    ['404 and a text that speaks of an object', { body: { error: 404, error_text: 'database 1 not found' } }],
    ['404 and a text that speaks of a scenario', { body: { error: 404, error_text: 'Scenario not found' } }],
    ['HTTP 404 and such a text', { status: 404, body: { error: 404, error_text: 'Database not found' } }],
    ['400 and a text that speaks of a field', { body: { error: 400, error_text: 'field "id" is not valid' } }],
    ['403 and a text that speaks of the method', { body: { error: 403, error_text: 'No access to this method' } }],
    ['HTTP 500', { status: 500, ...html }],
  ];
  for (const [what, answer] of known) {
    test(`is an ordinary reply when a path that no page prints is answered with ${what}`, async ({ folder }) => {
      const { client } = bench(folder, [answer]);

      const reply = await client.call('databases.fieldsGet', { id: 1 });

      expect(reply.status).toBe(answer.status ?? 200);
    });
  }

  test('is an ordinary reply when a documented path is not known', async ({ folder }) => {
    const { client } = bench(folder, [{ status: 404, ...html }]);

    const reply = await client.call('databases.list', {});

    expect(reply.status).toBe(404);
  });
});

/** What the search for the profile of the run answers. */
const shown = (profile_id: string): Answer => ({ body: { error: 0, error_text: '', data: { id: profile_id, email } } });

test.describe('creation', () => {
  test('is in the ledger before the request is sent', async ({ folder }) => {
    const seen: Record<string, unknown>[][] = [];
    const look = () => {
      seen.push(eventsOf(folder));
      return { body: { error: 0, profile_id: id } };
    };
    const { client } = bench(folder, [look, shown(id)]);

    await client.call('profiles.import', creation);

    expect(seen).toEqual([
      [
        {
          event: 'intent',
          key: 'w0-1',
          operation: 'profiles.import',
          kind: 'profile',
          db_id: 1,
          match: { email },
          aliases: ['+12015550100'],
        },
      ],
    ]);
  });

  test('keeps the id that the platform tells, once a read has shown it', async ({ folder }) => {
    const { client, ledger } = bench(folder, [{ body: { error: 0, profile_id: id } }, shown(id)]);

    await client.call('profiles.import', creation);

    expect(eventsOf(folder)[1]).toEqual({ event: 'created', key: 'w0-1', id });
    expect(client.open()).toMatchObject([{ key: 'w0-1', id }]);
    expect(ledger.owns(id, 'profile')).toBe(true);
  });

  const settled: [what: string, answer: Answer | Error, kinds: string[], open: number][] = [
    ['a refusal in the envelope strikes it out', { body: { error: 400, error_text: '' } }, ['intent', 'removed'], 0],
    ['a refusal by HTTP strikes it out', { status: 409, body: { error: 409 } }, ['intent', 'removed'], 0],
    ['a login page keeps it', html, ['intent'], 1],
    ['a page with HTTP 400 keeps it', { status: 400, ...html }, ['intent'], 1],
    ['an empty reply keeps it', { body: '' }, ['intent'], 1],
    ['a server error keeps it', { status: 500, body: { error: 400 } }, ['intent'], 1],
    ['a server error in the envelope keeps it', { body: { error: 500, error_text: '' } }, ['intent'], 1],
    ['an id beside a server error is not believed', { status: 502, body: { error: 0, profile_id: id } }, ['intent'], 1],
    ['a success without an id keeps it', { body: { error: 0 } }, ['intent'], 1],
  ];
  for (const [what, answer, kinds, open] of settled) {
    test(what, async ({ folder }) => {
      const { client } = bench(folder, [answer]);

      await client.call('profiles.import', creation);

      expect(kindsOf(folder)).toEqual(kinds);
      expect(client.open()).toHaveLength(open);
    });
  }

  test('without a reply keeps it and throws', async ({ folder }) => {
    const { client, exchanges, silences } = bench(folder, [noReplyWith('ECONNRESET')]);

    const call = client.call('profiles.import', creation);

    await expect(call).rejects.toThrow(NoReplyError);
    expect(kindsOf(folder)).toEqual(['intent']);
    expect(client.open()).toHaveLength(1);
    expect(exchanges).toEqual([]);
    expect(silences).toEqual(['profiles.import: the connection was broken off']);
  });

  test('that was never sent made nothing', async ({ folder }) => {
    const { client } = bench(folder, [noReplyWith('ECONNREFUSED', 'connecting')]);

    const call = client.call('profiles.import', creation);

    await expect(call).rejects.toThrow(NoReplyError);
    expect(kindsOf(folder)).toEqual(['intent', 'removed']);
    expect(client.open()).toEqual([]);
  });

  test('that was sent once and then no more keeps it', async ({ folder }) => {
    const { client } = bench(folder, [noReplyWith('ECONNRESET'), noReplyWith('ECONNREFUSED', 'connecting')]);

    const call = client.call('profiles.import', creation);

    await expect(call).rejects.toThrow(NoReplyError);
    expect(kindsOf(folder)).toEqual(['intent']);
    expect(client.open()).toHaveLength(1);
  });

  test('of a batch is one entry a row, each with the id of its row', async ({ folder }) => {
    const result = [
      { error: 0, profile_id: 'p1' },
      { error: 400, error_text: 'no' },
      { error: 0, profile_id: 'p3' },
    ];
    const { client } = bench(folder, [{ body: { error: 0, error_text: '', result } }, shown('p1'), shown('p3')]);
    const data = [1, 2, 3].map((number) => ({ email: `${mark}${number}@example.com` }));

    await client.call('profiles.addBatch', { db_id: 1, data });

    expect(kindsOf(folder)).toEqual(['intent', 'intent', 'intent', 'created', 'created']);
    expect(client.open().map((entry) => entry.id)).toEqual(['p1', undefined, 'p3']);
  });

  test('that tells no id takes no text of the reply for one', async ({ folder }) => {
    const { client } = bench(folder, [{ headers: {}, body: 'imported' }]);

    await client.call('profiles.quickImport', { db_id: 1, email });

    expect(kindsOf(folder)).toEqual(['intent']);
    expect(client.open().map((entry) => entry.id)).toEqual([undefined]);
  });

  test('is open in the order of the calls, only for what was made', async ({ folder }) => {
    const made = (profile_id: string) => ({ body: { error: 0, profile_id } });
    const { client } = bench(folder, [made('p1'), shown('p1'), { body: { error: 400 } }, made('p3'), shown('p3')]);

    for (const number of [1, 2, 3]) {
      const own = `${mark}${number}@example.com`;
      await client.call('profiles.import', { db_id: 1, email: own, data: { email: own } });
    }

    expect(client.open().map((entry) => entry.id)).toEqual(['p1', 'p3']);
  });

  const ownObjects: [what: string, sandbox: string, search: Record<string, unknown>][] = [
    ['by its id', id, { matching: 'profile_id', profile_id: id }],
    ['by its e-mail', strangers.email, { matching: 'email', email: strangers.email }],
  ];
  for (const [what, sandbox, search] of ownObjects) {
    test(`is none when an import changes a sandbox profile ${what}, so that it is not removed`, async ({ folder }) => {
      const { client } = bench(folder, [{ body: { error: 0, profile_id: id } }], {
        sandbox: [{ kind: 'profile', id: sandbox }],
      });

      await client.call('profiles.import', { db_id: 1, ...search, data: { _fname: 'Ada' } });

      expect(client.open()).toEqual([]);
      expect(kindsOf(folder)).not.toContain('created');
    });
  }
});

test.describe('api', () => {
  test('names operations by group and name', async ({ folder }) => {
    const { client, sent } = bench(folder, [{ body: { error: 0 } }]);
    const api = createApi(client);

    await api.databases.list({ limit: 2 });
    await api.call('databases.list', { limit: 'two' });

    expect(sent.map(parametersOf)).toEqual([{ limit: 2 }, { limit: 'two' }]);
    expect(api.databases.list.operation).toBe('databases.list');
  });

  test('throws for a name that the contract does not have', ({ folder }) => {
    const api = createApi(bench(folder, [{}]).client) as unknown as Record<string, Record<string, unknown>>;

    expect(() => api.databases?.explode).toThrow('The contract has no operation databases.explode');
  });

  test('can be awaited without being taken for a promise', async ({ folder }) => {
    const api = createApi(bench(folder, [{}]).client);

    expect(await Promise.resolve(api)).toBe(api);
  });
});
