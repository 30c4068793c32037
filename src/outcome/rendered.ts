/**
 * The one gate of all texts that are made from outcomes. Self-tests close it, to prove that nothing is decided by a text.
 */

import { printable } from './printable.ts';

/** Set by self-tests: every text becomes the same one. */
export const unreadable = 'CONTRACT_UNREADABLE_TEXTS';

/** Stands for every text then. */
export const unreadableText = '[!! ƒøø !!]';

/** A text as it leaves its renderer. */
export function rendered(text: string): string {
  return process.env[unreadable] ? unreadableText : printable(text);
}
