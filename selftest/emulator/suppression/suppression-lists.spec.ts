import { inflateRawSync } from 'node:zlib';
import { md5 } from '../../../emulator/core/ids.ts';
import { isSuppressed } from '../../../emulator/suppression/entries.ts';
import { install, token } from '../installation.ts';
import { test, expect } from '../../test.ts';

const nouns = [
  { noun: 'email', one: 'email', many: 'emails', entry: 'new@example.org', other: 'other@example.org' },
  { noun: 'domain', one: 'domain', many: 'domains', entry: 'new.example', other: 'other.example' },
  { noun: 'phone', one: 'value', many: 'values', entry: '+12025550192', other: '+12025550193' },
];

for (const { noun, one, many, entry, other } of nouns) {
  test.describe(`${noun} entries`, () => {
    const named = { id: 3, [one]: entry };

    test('are added once, found, and removed', async () => {
      const { call } = install();

      const added = await call(`suppressionLists.${noun}Add`, named);
      const again = await call(`suppressionLists.${noun}Add`, named);
      const found = await call(`suppressionLists.${noun}Check`, named);
      const removed = await call(`suppressionLists.${noun}Remove`, named);
      const gone = await call(`suppressionLists.${noun}Check`, named);

      expect([added.body.data, again.body.data]).toEqual([{ [entry]: true }, { [entry]: false }]);
      expect([found.body.matched, removed.body.error, gone.body.matched]).toEqual([true, 0, false]);
    });

    test('are counted when many are added', async () => {
      const { call } = install();
      await call(`suppressionLists.${noun}Add`, named);

      const reply = await call(`suppressionLists.${noun}sAdd`, { id: 3, [many]: [entry, other, other, 'no entry'] });

      expect(reply.body).toMatchObject({ total_count: 4, total_duplicated: 2, total_imported: 1 });
    });

    test('are refused when they are none', async () => {
      const { call } = install();

      const reply = await call(`suppressionLists.${noun}Add`, { id: 3, [one]: 'no entry' });

      expect(reply.body.error).toBe(400);
    });

    test('are removed all together without those of other kinds', async () => {
      const { call, emulator } = install();

      const reply = await call(`suppressionLists.${noun}sRemove`, { id: 1 });

      const left = emulator.state.suppressionLists.get(1);
      expect(reply.body.error).toBe(0);
      expect((left?.emails.size ?? 0) + (left?.domains.size ?? 0) + (left?.phones.size ?? 0)).toBe(2);
    });

    test('of a list that is not there are refused', async () => {
      const { call } = install();

      const reply = await call(`suppressionLists.${noun}Check`, { ...named, id: 99 });

      expect(reply.body).toEqual({ error: 404, error_text: 'suppression list 99 not found' });
    });
  });
}

test.describe('entries', () => {
  test('that are domains match their addresses', async () => {
    const { call } = install();

    const reply = await call('suppressionLists.emailCheck', { id: 1, email: 'Anyone@Blocked.example' });

    expect(reply.body).toMatchObject({ matched: true, email_matched: false, domain_matched: true });
  });

  test('are removed by their MD5 hash', async () => {
    const { call, emulator } = install();
    const list = emulator.state.suppressionLists.get(1);

    await call('suppressionLists.emailRemove', { id: 1, email: md5('no.more@example.org') });
    await call('suppressionLists.domainRemove', { id: 1, domain: md5('blocked.example') });

    expect([list?.emails.size, list?.domains.size, list?.phones.size]).toEqual([0, 0, 1]);
  });

  test('that cannot be read as phones are counted as invalid', async () => {
    const { call } = install();

    const reply = await call('suppressionLists.phonesAdd', { id: 3, values: ['12025550194', '+12025550194'] });

    expect(reply.body).toMatchObject({ total_imported: 1, total_invalid: 1 });
  });

  test('tell the number of phones when all are removed', async () => {
    const { call } = install();

    const reply = await call('suppressionLists.phonesRemove', { id: 1 });

    expect(reply.body.removed_count).toBe(1);
  });

  test('of domains answer all flags in XML and one in JSON', async () => {
    const { call } = install();
    const blocked = { id: 1, domain: 'blocked.example' };

    const inJson = await call('suppressionLists.domainCheck', blocked);
    const inXml = await call('suppressionLists.domainCheck', { ...blocked, format: 'xml' });

    expect(inJson.body).toEqual({ error: 0, error_text: 'Successful operation', matched: true });
    expect(inXml.text).toContain('<domain_matched>true</domain_matched><email_matched>false</email_matched>');
  });
});

test.describe('lists', () => {
  test('are created, changed, listed and deleted', async () => {
    const { call } = install();
    const created = await call('suppressionLists.add', { name: 'Fair' });
    await call('suppressionLists.update', { id: 4, name: 'Great fair' });
    const stored = await call('suppressionLists.get', { id: 4 });
    const listed = await call('suppressionLists.list', { from_id: 4 });
    await call('suppressionLists.delete', { id: 4 });

    const gone = await call('suppressionLists.get', { id: 4 });

    expect(created.body.data).toEqual({ saved_id: 4 });
    expect(stored.body.data).toEqual({ id: 4, name: 'Great fair', is_global: false, description: '' });
    expect(listed.body).toMatchObject({ data: [{ id: 4, name: 'Great fair' }], total_count: 4 });
    expect(gone.body.error).toBe(404);
  });

  test('never get the number of a deleted one', async () => {
    const { call } = install();
    await call('suppressionLists.add', { name: 'One' });
    await call('suppressionLists.delete', { id: 4 });

    const reply = await call('suppressionLists.add', { name: 'Two' });

    expect(reply.body.data).toEqual({ saved_id: 5 });
  });

  test('are filtered by tags and groups', async () => {
    const { call } = install();

    const tagged = await call('suppressionLists.list', { ui_tags: ['tag1'] });
    const grouped = await call('suppressionLists.list', { groups: ['subaccount'] });

    expect(tagged.body).toMatchObject({ data: [{ id: 2 }], total_count: 1 });
    expect(grouped.body.data).toEqual(tagged.body.data);
  });

  test('are taken from databases and templates when they are deleted, but the global one stays', async () => {
    const { call, emulator } = install();

    const deleted = await call('suppressionLists.delete', { id: 2 });
    const refused = await call('suppressionLists.delete', { id: 1 });

    expect([deleted.body.error, refused.body.error]).toEqual([0, 400]);
    expect(emulator.state.databases.get(6)?.suppressId).toBe(0);
    expect(emulator.state.templates.get(2)?.suppressId).toBe(0);
  });

  test('suppress addresses in the databases that they are linked to', () => {
    const { state } = install().emulator;

    const listed = isSuppressed(state, 1, 'no.more@example.org');
    const byDomain = isSuppressed(state, 1, 'anyone@blocked.example');
    const byPhone = isSuppressed(state, 1, '+1 202 555-0190');
    const elsewhere = isSuppressed(state, 6, 'no.more@example.org');

    expect([listed, byDomain, byPhone, elsewhere]).toEqual([true, true, true, false]);
  });
});

test.describe('exports of lists', () => {
  async function exported(body: Record<string, unknown>) {
    const { call, wait, send } = install();
    const { body: started } = await call('suppressionLists.export', body);
    wait(50);
    const { body: status } = await call('tasks.status', started.data as Record<string, unknown>);
    const { result } = status.data as { result: { hashed_file: string; total: number } };
    const url = `/api/download/${result.hashed_file}`;
    return { result, url, send, file: await send({ method: 'GET', url: `${url}?token=${token}` }) };
  }

  test('leave an archive with a CSV file of hashes', async () => {
    const { result, file } = await exported({ id: 3, type: 'domains' });

    const archive = Buffer.from(file.text, 'latin1');
    const name = archive.subarray(30, 30 + archive.readUInt16LE(26)).toString();
    const start = 30 + name.length;

    expect(result).toMatchObject({ is_api: true, regular_file: '', suppress_id: 3, total: 1 });
    expect(result.hashed_file).toMatch(/^suppress\/[0-9a-f-]{36}\/partners\.md5\.zip$/);
    expect(file.headers['content-type']).toBe('application/zip');
    expect(name).toBe('partners.md5.csv');
    expect(inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(18))).toString()).toBe(
      `${md5('partner.example')}\r\n`,
    );
  });

  test('hold every kind unless one is named', async () => {
    const { result } = await exported({ id: 3 });

    expect(result.total).toBe(4);
  });

  test('are handed out with a token and by their whole path only', async () => {
    const { send, url } = await exported({ id: 3 });

    const without = await send({ method: 'GET', url });
    const wrong = await send({ method: 'GET', url: `/api/download/suppress/nothing/partners.md5.zip?token=${token}` });

    expect([without.status, wrong.status]).toEqual([401, 404]);
  });
});
