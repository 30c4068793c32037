/**
 * Suppression lists: e-mails, domains and phones that receive nothing from the databases and templates that a list is
 * linked to.
 * https://altcraft.com/help-center/manage-customer-database/suppression-list-how-to-exclude-recipients-from-the-newsletter
 */
import { md5 } from '../core/ids.ts';
import type { State } from '../model/state.ts';
import type { EntryKind, SuppressionList } from '../model/suppression-lists.ts';
import { emailOf, phoneOf } from '../profiles/field-values.ts';

/** How an entry is kept: lower case, phones without punctuation; undefined when the text is no such entry. */
export function entryFrom(kind: EntryKind, text: string): string | undefined {
  if (kind === 'phones') return phoneOf(text);
  const lower = text.toLowerCase();
  if (kind === 'domains') return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(lower) ? lower : undefined;
  return lower === 'localhost' ? undefined : emailOf(lower);
}

/** The entry of a list that a text names: itself or, for e-mails and domains, its MD5 hash. */
export function namedEntry(list: SuppressionList, kind: EntryKind, text: string): string | undefined {
  const entry = entryFrom(kind, text);
  if (entry !== undefined) return list[kind].has(entry) ? entry : undefined;
  if (kind === 'phones') return undefined;
  return [...list[kind]].find((candidate) => md5(candidate) === text.toLowerCase());
}

/** Whether a list holds an e-mail, and whether it holds the domain of it. */
export function emailMatches(list: SuppressionList, email: string): { email: boolean; domain: boolean } {
  const lower = email.toLowerCase();
  return { email: list.emails.has(lower), domain: list.domains.has(lower.slice(lower.indexOf('@') + 1)) };
}

/** Whether a list keeps an e-mail or a phone from receiving messages. */
function isOnList(list: SuppressionList, address: string): boolean {
  if (!address.includes('@')) return list.phones.has(phoneOf(address) ?? address);
  const { email, domain } = emailMatches(list, address);
  return email || domain;
}

/**
 * Whether an e-mail or a phone receives nothing from a database, because the list that is linked to the database has it.
 *
 * @returns false when there is no such database or it has no list
 */
export function isSuppressed(state: State, databaseId: number, address: string): boolean {
  const list = state.suppressionLists.get(state.databases.get(databaseId)?.suppressId ?? 0);
  return list !== undefined && isOnList(list, address);
}
