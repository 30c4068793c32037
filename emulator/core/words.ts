import { closest, distance } from 'fastest-levenshtein';

/** Names the nearest known word when it is near enough to be a slip. */
export function didYouMean(word: string, known: string[]): string {
  const nearest = known.length > 0 ? closest(word, known) : '';
  return nearest && distance(word, nearest) <= Math.max(3, word.length / 2) ? ` Did you mean "${nearest}"?` : '';
}

/** The error for a word that is none of the known ones. */
export function unknownWord(what: string, word: string, known: string[]): Error {
  return new Error(`Unknown ${what} "${word}".${didYouMean(word, known)} Known: ${known.join(', ')}.`);
}
