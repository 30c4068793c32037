import type { Call } from '../core/call.ts';
import { IncorrectField } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { EntryKind } from '../model/state.ts';
import { emailMatches, entryFrom, namedEntry, suppressionListOf } from '../suppression/suppression.ts';

/** How the operations on one kind of entries differ. */
interface Noun {
  kind: EntryKind;
  /** Parameter of one entry, and of many. */
  one: string;
  many: string;
  /** Why a text is refused. */
  reason: string;
  /** The count that stands in the reply of adding many beside the common ones. */
  count: 'total_updated' | 'total_invalid';
}

const email: Noun = {
  kind: 'emails',
  one: 'email',
  many: 'emails',
  reason: 'incorrect email',
  count: 'total_updated',
};
const domain: Noun = {
  kind: 'domains',
  one: 'domain',
  many: 'domains',
  reason: 'incorrect domain',
  count: 'total_updated',
};
const phone: Noun = { kind: 'phones', one: 'value', many: 'values', reason: 'Incorrect phone', count: 'total_invalid' };

/**
 * Operations on the entries of suppression lists;
 * https://guides.altcraft.com/en/developer-guide/suppression-lists/suppression-list-actions/2195633 and its siblings.
 */
export const suppressionEntries = {
  emailCheck({ state, parameters }: Call) {
    const list = suppressionListOf(state, parameters.integer('id'));
    const matches = emailMatches(list, parameters.text('email'));
    return flags({ email_matched: matches.email, domain_matched: matches.domain });
  },

  // The JSON example prints `matched` alone, its XML twin all four flags.
  domainCheck({ state, parameters, format }: Call) {
    const list = suppressionListOf(state, parameters.integer('id'));
    const matched = list.domains.has(parameters.text('domain').toLowerCase());
    return format === 'xml' ? flags({ domain_matched: matched }) : { matched };
  },

  phoneCheck({ state, parameters }: Call) {
    const list = suppressionListOf(state, parameters.integer('id'));
    return flags({ phone_matched: namedEntry(list, 'phones', parameters.text('value')) !== undefined });
  },

  emailAdd: (call: Call) => added(call, email),
  domainAdd: (call: Call) => added(call, domain),
  phoneAdd: (call: Call) => added(call, phone),

  emailsAdd: (call: Call) => addedMany(call, email),
  domainsAdd: (call: Call) => addedMany(call, domain),
  phonesAdd: (call: Call) => addedMany(call, phone),

  // No example of email_remove has `data`; its siblings print null.
  emailRemove: (call: Call) => removed(call, email),
  domainRemove: (call: Call) => ({ ...removed(call, domain), data: null }),
  phoneRemove: (call: Call) => ({ ...removed(call, phone), data: null }),

  // The pages of the first two could not be read, so their replies are the bare frame.
  emailsRemove(call: Call) {
    emptied(call, email);
    return {};
  },

  domainsRemove(call: Call) {
    emptied(call, domain);
    return {};
  },

  phonesRemove: (call: Call) => ({ removed_count: emptied(call, phone) }),
};

function flags(matches: Record<string, boolean>): Values {
  const none = { email_matched: false, domain_matched: false, phone_matched: false };
  return { ...none, ...matches, matched: Object.values(matches).includes(true) };
}

/** @throws IncorrectField when the text is no entry of the kind */
function added({ state, parameters }: Call, { kind, one, reason }: Noun) {
  const list = suppressionListOf(state, parameters.integer('id'));
  const text = parameters.text(one);
  const entry = entryFrom(kind, text);
  if (entry === undefined) throw new IncorrectField(one, reason);
  const isNew = !list[kind].has(entry);
  list[kind].add(entry);
  return { data: { [text]: isNew } };
}

function addedMany({ state, parameters }: Call, { kind, many, count }: Noun) {
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

// What is answered for an entry that is not there is not documented; the list is then as it was asked to be.
function removed({ state, parameters }: Call, { kind, one }: Noun): Values {
  const list = suppressionListOf(state, parameters.integer('id'));
  const entry = namedEntry(list, kind, parameters.text(one));
  if (entry !== undefined) list[kind].delete(entry);
  return {};
}

/** Removes every entry of a kind, and tells how many there were. */
function emptied({ state, parameters }: Call, { kind }: Noun): number {
  const entries = suppressionListOf(state, parameters.integer('id'))[kind];
  const count = entries.size;
  entries.clear();
  return count;
}
