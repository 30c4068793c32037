import { IncorrectField } from '../../core/errors.ts';
import type { Values } from '../../core/parameters.ts';
import type { EntryKind } from '../../model/suppression-lists.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { suppressionListOf } from '../../store/lookups.ts';
import { emailMatches, entryFrom, namedEntry } from '../../suppression/entries.ts';

/** How the operations on one kind of entries differ. */
interface EntryWords {
  kind: EntryKind;
  /** Parameter of one entry, and of many. */
  one: string;
  many: string;
  /** Why a text is refused. */
  reason: string;
  /** The count that stands in the reply of adding many beside the common ones. */
  count: 'total_updated' | 'total_invalid';
}

const email: EntryWords = {
  kind: 'emails',
  one: 'email',
  many: 'emails',
  reason: 'incorrect email',
  count: 'total_updated',
};
const domain: EntryWords = {
  kind: 'domains',
  one: 'domain',
  many: 'domains',
  reason: 'incorrect domain',
  count: 'total_updated',
};
const phone: EntryWords = {
  kind: 'phones',
  one: 'value',
  many: 'values',
  reason: 'Incorrect phone',
  count: 'total_invalid',
};

/**
 * Operations on the entries of suppression lists;
 * https://guides.altcraft.com/en/developer-guide/suppression-lists/suppression-list-actions/2195633 and its siblings.
 */
export const suppressionEntries = {
  'suppressionLists.emailCheck'({ state, parameters }) {
    const list = suppressionListOf(state, parameters.integer('id'));
    const matches = emailMatches(list, parameters.text('email'));
    return flags({ email_matched: matches.email, domain_matched: matches.domain });
  },

  // The JSON example prints `matched` alone, its XML twin all four flags.
  'suppressionLists.domainCheck'({ state, parameters, format }) {
    const list = suppressionListOf(state, parameters.integer('id'));
    const matched = list.domains.has(parameters.text('domain').toLowerCase());
    return format === 'xml' ? flags({ domain_matched: matched }) : { matched };
  },

  'suppressionLists.phoneCheck'({ state, parameters }) {
    const list = suppressionListOf(state, parameters.integer('id'));
    return flags({ phone_matched: namedEntry(list, 'phones', parameters.text('value')) !== undefined });
  },

  'suppressionLists.emailAdd': (call) => added(call, email),
  'suppressionLists.domainAdd': (call) => added(call, domain),
  'suppressionLists.phoneAdd': (call) => added(call, phone),

  'suppressionLists.emailsAdd': (call) => addedMany(call, email),
  'suppressionLists.domainsAdd': (call) => addedMany(call, domain),
  'suppressionLists.phonesAdd': (call) => addedMany(call, phone),

  // No example of email_remove has `data`; its siblings print null.
  'suppressionLists.emailRemove': (call) => removed(call, email),
  'suppressionLists.domainRemove': (call) => ({ ...removed(call, domain), data: null }),
  'suppressionLists.phoneRemove': (call) => ({ ...removed(call, phone), data: null }),

  // The pages of the first two could not be read, so their replies are the bare envelope.
  'suppressionLists.emailsRemove'(call) {
    emptied(call, email);
    return {};
  },

  'suppressionLists.domainsRemove'(call) {
    emptied(call, domain);
    return {};
  },

  'suppressionLists.phonesRemove': (call) => ({ removed_count: emptied(call, phone) }),
} satisfies OperationFunctions;

function flags(matches: Record<string, boolean>): Values {
  const none = { email_matched: false, domain_matched: false, phone_matched: false };
  return { ...none, ...matches, matched: Object.values(matches).includes(true) };
}

/** @throws IncorrectField when the text is no entry of the kind */
function added({ state, parameters }: Call, { kind, one, reason }: EntryWords) {
  const list = suppressionListOf(state, parameters.integer('id'));
  const text = parameters.text(one);
  const entry = entryFrom(kind, text);
  if (entry === undefined) throw new IncorrectField(one, reason);
  const isNew = !list[kind].has(entry);
  list[kind].add(entry);
  return { data: { [text]: isNew } };
}

function addedMany({ state, parameters }: Call, { kind, many, count }: EntryWords) {
  const entries = suppressionListOf(state, parameters.integer('id'))[kind];
  const sent = parameters.texts(many);
  const valid = sent.map((text) => entryFrom(kind, text)).filter((entry) => entry !== undefined);
  const before = entries.size;
  for (const entry of valid) entries.add(entry);
  const imported = entries.size - before;
  return {
    total_count: sent.length,
    total_duplicated: valid.length - imported,
    total_imported: imported,
    [count]: count === 'total_invalid' ? sent.length - valid.length : 0,
  };
}

// No page documents the reply for an entry that is not there; here it succeeds.
function removed({ state, parameters }: Call, { kind, one }: EntryWords): Values {
  const list = suppressionListOf(state, parameters.integer('id'));
  const entry = namedEntry(list, kind, parameters.text(one));
  if (entry !== undefined) list[kind].delete(entry);
  return {};
}

/** Removes every entry of a kind, and tells how many there were. */
function emptied({ state, parameters }: Call, { kind }: EntryWords): number {
  const entries = suppressionListOf(state, parameters.integer('id'))[kind];
  const count = entries.size;
  entries.clear();
  return count;
}
