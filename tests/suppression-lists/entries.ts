/**
 * The entries of suppression lists: e-mails, domains and phones have the same five operations. How they differ stands in
 * the three tables below; the tests are the same.
 */
import { expect, md5, test, type Arrange, type OperationId, type TestData } from '../../fixtures';

type Fields = Record<string, unknown>;

/** What the pages say of one kind of entries. */
export interface EntryKind {
  check: OperationId;
  add: OperationId;
  addMany: OperationId;
  remove: OperationId;
  removeAll: OperationId;
  /** An entry that nobody else has. */
  fresh: (data: TestData) => string;
  /** How requests name one entry, and many. */
  one: (entry: string) => Fields;
  many: (entries: string[]) => Fields;
  /** What a check tells of an entry on the list, and of one that is not. */
  listed: Fields;
  unlisted: Fields;
  /** Counts of adding two new entries beside the common ones, and of adding one that is there and a new one. */
  countsOfNew: Fields;
  countsOfKnown: Fields;
  /** What stands in the reply to a removal, and to the removal of two entries that are all. */
  removed: Fields;
  emptied: Fields;
}

export const email: EntryKind = {
  check: 'suppressionLists.emailCheck',
  add: 'suppressionLists.emailAdd',
  addMany: 'suppressionLists.emailsAdd',
  remove: 'suppressionLists.emailRemove',
  removeAll: 'suppressionLists.emailsRemove',
  fresh: (data) => data.email(),
  one: (entry) => ({ email: entry }),
  many: (entries) => ({ emails: entries }),
  listed: { matched: true, email_matched: true },
  unlisted: { email_matched: false }, // the domain may match all the same
  countsOfNew: { total_updated: 0 },
  countsOfKnown: {}, // whether as a duplicate or as updated is not clear
  removed: {}, // no page shows data
  emptied: {}, // not documented
};

export const domain: EntryKind = {
  check: 'suppressionLists.domainCheck',
  add: 'suppressionLists.domainAdd',
  addMany: 'suppressionLists.domainsAdd',
  remove: 'suppressionLists.domainRemove',
  removeAll: 'suppressionLists.domainsRemove',
  fresh: (data) => data.domain(),
  one: (entry) => ({ domain: entry }),
  many: (entries) => ({ domains: entries }),
  listed: { matched: true }, // no other flag is certain
  unlisted: { matched: false },
  countsOfNew: { total_updated: 0 },
  countsOfKnown: {},
  removed: {}, // data is null on newer pages and absent on older ones; the contract takes both
  emptied: {},
};

export const phone: EntryKind = {
  check: 'suppressionLists.phoneCheck',
  add: 'suppressionLists.phoneAdd',
  addMany: 'suppressionLists.phonesAdd',
  remove: 'suppressionLists.phoneRemove',
  removeAll: 'suppressionLists.phonesRemove',
  fresh: (data) => data.phone(),
  one: (entry) => ({ value: entry }),
  many: (entries) => ({ values: entries }),
  listed: { matched: true, phone_matched: true, email_matched: false, domain_matched: false },
  unlisted: { phone_matched: false },
  countsOfNew: { total_invalid: 0 },
  countsOfKnown: { total_invalid: 0, total_duplicated: 1 },
  removed: { data: null },
  emptied: { removed_count: 2 },
};

/** Asks the check of an entry, which its own spec judges, and expects the entry to be on the list. */
async function expectListed(arrange: Arrange, kind: EntryKind, id: number, entry: string): Promise<void> {
  const { body } = await arrange.done(kind.check, { id, ...kind.one(entry) });
  expect(body, `${entry} is on the list, says ${kind.check}`).toMatchObject(kind.listed);
}

/** The same for an entry that must not be on a list of the run, nor match through another entry. */
async function expectUnlisted(arrange: Arrange, kind: EntryKind, id: number, entry: string): Promise<void> {
  const { body } = await arrange.done(kind.check, { id, ...kind.one(entry) });
  expect(body, `${entry} is not on the list, says ${kind.check}`).toMatchObject({ ...kind.unlisted, matched: false });
}

/** Tests of the operation that checks one entry. */
export function checksEntries(kind: EntryKind): void {
  test('finds nothing that was never added', async ({ api, data, installation }) => {
    const entry = kind.fresh(data);

    const reply = await api.call(kind.check, { id: installation.suplist_id, ...kind.one(entry) });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject(kind.unlisted);
  });

  test('finds an entry that is on the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const entry = kind.fresh(data);
    await arrange.done(kind.add, { id, ...kind.one(entry) });

    const reply = await api.call(kind.check, { id, ...kind.one(entry) });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject(kind.listed);
  });

  test('does not look at other lists', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const other = await arrange.object('suppression list');
    const entry = kind.fresh(data);
    await arrange.done(kind.add, { id: other, ...kind.one(entry) });

    const reply = await api.call(kind.check, { id, ...kind.one(entry) });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject({ ...kind.unlisted, matched: false });
  });
}

/** Tests of the operation that adds one entry. */
export function addsEntry(kind: EntryKind): void {
  test('puts an entry on the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const entry = kind.fresh(data);

    const reply = await api.call(kind.add, { id, ...kind.one(entry) });

    expect(reply).toMatchContract();
    await expectListed(arrange, kind, id, entry);
  });

  test('puts no other entry on the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const other = kind.fresh(data);

    const reply = await api.call(kind.add, { id, ...kind.one(kind.fresh(data)) });

    expect(reply).toMatchContract();
    await expectUnlisted(arrange, kind, id, other);
  });
}

/** Tests of the operation that adds many entries. */
export function addsEntries(kind: EntryKind): void {
  test('puts every entry on the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const [first, second] = [kind.fresh(data), kind.fresh(data)];

    const reply = await api.call(kind.addMany, { id, ...kind.many([first, second]) });

    expect(reply).toMatchContract();
    await expectListed(arrange, kind, id, first);
    await expectListed(arrange, kind, id, second);
  });

  test('counts entries that are new', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const entries = [kind.fresh(data), kind.fresh(data)];

    const reply = await api.call(kind.addMany, { id, ...kind.many(entries) });

    expect(reply).toMatchContract();
    const counts = { total_count: 2, total_imported: 2, total_duplicated: 0 };
    expect(reply.body).toMatchObject({ ...counts, ...kind.countsOfNew });
  });

  test('does not count an entry as new that was there', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const known = kind.fresh(data);
    await arrange.done(kind.add, { id, ...kind.one(known) });

    const reply = await api.call(kind.addMany, { id, ...kind.many([known, kind.fresh(data)]) });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject({ total_count: 2, total_imported: 1, ...kind.countsOfKnown });
  });
}

/** Tests of the operation that removes one entry. */
export function removesEntry(kind: EntryKind): void {
  test('takes an entry off the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const entry = kind.fresh(data);
    await arrange.done(kind.add, { id, ...kind.one(entry) });

    const reply = await api.call(kind.remove, { id, ...kind.one(entry) });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject(kind.removed);
    await expectUnlisted(arrange, kind, id, entry);
  });

  test('leaves the other entries', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const [entry, other] = [kind.fresh(data), kind.fresh(data)];
    await arrange.done(kind.addMany, { id, ...kind.many([entry, other]) });

    const reply = await api.call(kind.remove, { id, ...kind.one(entry) });

    expect(reply).toMatchContract();
    await expectListed(arrange, kind, id, other);
  });
}

/** Test of the removals that take the MD5 hash of an entry in its place. */
export function removesEntryByHash(kind: EntryKind): void {
  test('takes the MD5 hash of an entry for the entry', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const entry = kind.fresh(data);
    await arrange.done(kind.add, { id, ...kind.one(entry) });

    const reply = await api.call(kind.remove, { id, ...kind.one(md5(entry)) });

    expect(reply).toMatchContract();
    await expectUnlisted(arrange, kind, id, entry);
  });
}

/**
 * Tests of the operation that removes all entries of a kind.
 *
 * @param others a kind of entries that has to stay
 */
export function removesAllEntries(kind: EntryKind, others: EntryKind): void {
  test('takes every entry off the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const [first, second] = [kind.fresh(data), kind.fresh(data)];
    await arrange.done(kind.addMany, { id, ...kind.many([first, second]) });

    const reply = await api.call(kind.removeAll, { id });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject(kind.emptied);
    await expectUnlisted(arrange, kind, id, first);
    await expectUnlisted(arrange, kind, id, second);
  });

  test('leaves entries of another kind', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const other = others.fresh(data);
    await arrange.done(kind.add, { id, ...kind.one(kind.fresh(data)) });
    await arrange.done(others.add, { id, ...others.one(other) });

    const reply = await api.call(kind.removeAll, { id });

    expect(reply).toMatchContract();
    await expectListed(arrange, others, id, other);
  });

  test('leaves the entries of other lists', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const other = await arrange.object('suppression list');
    const entry = kind.fresh(data);
    await arrange.done(kind.add, { id, ...kind.one(entry) });
    await arrange.done(kind.add, { id: other, ...kind.one(entry) });

    const reply = await api.call(kind.removeAll, { id });

    expect(reply).toMatchContract();
    await expectListed(arrange, kind, other, entry);
  });
}
