import { expect } from '@playwright/test';
import { operationOf } from '../../../schemas/index.ts';
import type { Config } from '../../../src/config/config.ts';
import type { Case } from '../../../src/conventions/cases.ts';
import { createEach } from '../../../src/conventions/each.ts';
import { NoReplyError } from '../../../src/http/errors.ts';
import { exchangeOf } from '../../../src/http/exchange.ts';
import { nonExistent } from '../../../src/contract/identity.ts';
import type { Answer } from '../exchanges.ts';
import { bench, noReplyWith, parametersOf, skip, Skipped, test } from '../fake-platform.ts';

const wipe = operationOf('databases.wipe');
const list = operationOf('databases.list');
const harmless = { name: 'unknown', parameters: { id: nonExistent.id } };
const harmful = { name: 'zero', parameters: { id: 0 } };
const notSent =
  'zero: not sent, databases.wipe would delete data of database 0, and ALTCRAFT_CONFIRM_DESTRUCTIVE does not name it.';

/** The function under test before a fake platform, with what it noted and had judged. */
function eachOf(folder: string, scripts: (Answer | Error)[] = [{}], changes: Partial<Config> = {}) {
  const put = bench(folder, scripts, changes);
  const notes: string[] = [];
  const judged: string[] = [];
  const note = (title: string) => Promise.resolve(void notes.push(title));
  const each = createEach(put.client, note, skip);
  const judge = (_: unknown, { name }: Case) => void judged.push(name);
  return { ...put, notes, judged, each, judge };
}

test.describe('each', () => {
  test('makes the calls in order and hands every reply to be judged with its case', async ({ folder }) => {
    const { each, judge, judged, sent } = eachOf(folder);

    await each(
      list,
      [
        { name: 'a', parameters: { limit: 1 } },
        { name: 'b', parameters: { limit: 2 } },
      ],
      judge,
    );

    expect(sent.map(parametersOf)).toEqual([{ limit: 1 }, { limit: 2 }]);
    expect(judged).toEqual(['a', 'b']);
  });

  test('names a call after its case and takes its options over', async ({ folder }) => {
    const { each, exchanges, sent } = eachOf(folder);

    await each(list, [{ name: 'a', parameters: {}, options: { tokenForm: 'bearer', isOdd: true } }], (reply) =>
      expect(exchangeOf(reply).request).toMatchObject({ title: 'a', isOdd: true }),
    );

    expect(exchanges).toHaveLength(1);
    expect(sent[0]?.headers).toHaveProperty('Authorization');
  });

  test('makes every call, whatever the replies', async ({ folder }) => {
    const { each, sent } = eachOf(folder, [{ status: 500 }, {}]);
    const statuses: number[] = [];

    await each(list, [harmless, harmful], ({ status }) => statuses.push(status));

    expect(statuses).toEqual([500, 200]);
    expect(sent).toHaveLength(2);
  });

  test('notes a call that might do harm, and makes the others', async ({ folder }) => {
    const { each, judge, judged, notes, sent } = eachOf(folder);

    await each(wipe, [harmful, harmless], judge);

    expect(notes).toEqual([notSent]);
    expect(judged).toEqual(['unknown']);
    expect(sent).toHaveLength(1);
  });

  test('skips the check where every call might do harm, because nothing was proved', async ({ folder }) => {
    const { each, judge, notes, sent } = eachOf(folder);

    const called = each(wipe, [harmful], judge);

    await expect(called).rejects.toThrow(new Skipped(notSent.replace('zero: not sent, ', 'not allowed: ')));
    expect(notes).toEqual([notSent]);
    expect(sent).toEqual([]);
  });

  test('skips nothing where there is no case', async ({ folder }) => {
    const { each, judge, sent } = eachOf(folder);

    await each(wipe, [], judge);

    expect(sent).toEqual([]);
  });

  test('skips the check where the effect is not allowed', async ({ folder }) => {
    const { each, judge, notes } = eachOf(folder, [{}], { allow: new Set(['read']) });

    const called = each(wipe, [harmless], judge);

    await expect(called).rejects.toThrow(
      new Skipped('not allowed: databases.wipe has the effect destructive, which ALTCRAFT_ALLOW does not name.'),
    );
    expect(notes).toEqual([]);
  });

  test('ends with a call to which no reply comes', async ({ folder }) => {
    const { each, judge } = eachOf(folder, [noReplyWith('ECONNRESET')]);

    const called = each(list, [{ name: 'a', parameters: {} }], judge);

    await expect(called).rejects.toThrow(NoReplyError);
  });

  test('takes a connection that is broken off for a refusal, where a case says so', async ({ folder }) => {
    const { each, judge, judged, notes } = eachOf(folder, [noReplyWith('EPIPE'), {}]);

    await each(
      list,
      [
        { name: 'huge', parameters: {}, mayBeCutOff: true },
        { name: 'b', parameters: {} },
      ],
      judge,
    );

    expect(notes).toEqual(['huge: the connection was broken off, which is a refusal too']);
    expect(judged).toEqual(['b']);
  });

  test('takes silence of another kind for what it is, whatever a case says', async ({ folder }) => {
    const { each, judge } = eachOf(folder, [noReplyWith('TIMEOUT')]);

    const called = each(list, [{ name: 'huge', parameters: {}, mayBeCutOff: true }], judge);

    await expect(called).rejects.toThrow('no reply came in time');
  });
});
