/**
 * Replies as JSON: what keeps a text from being JSON, and what JSON.parse does not tell of one that it reads.
 */
import { printParseErrorCode, visit } from 'jsonc-parser';

/** A text as data, or why it is none. */
export interface JsonText {
  /** The data; missing where the text is not JSON. */
  body?: unknown;
  /** What is wrong with the text: a clause without a full stop. */
  problem?: string;
  /** Whole numbers beyond 2^53, which are rounded when they are read. */
  rounded?: number;
}

const byteOrderMark = '\ufeff';

/** Up to so many characters before and after a mistake are shown. */
const shownBefore = 20;
const shownAfter = 40;

function around(text: string, offset: number): string {
  return JSON.stringify(text.slice(Math.max(0, offset - shownBefore), offset + shownAfter));
}

/** Where and how a text stops being JSON. */
function mistakeIn(text: string): string | undefined {
  let mistake: string | undefined;
  visit(
    text,
    {
      onError: (error, offset) => {
        mistake ??= `the body is JSON up to character ${offset + 1} of ${text.length} (${printParseErrorCode(error)}), at ${around(text, offset)}`;
      },
    },
    { disallowComments: true },
  );
  return mistake;
}

/** The first name that stands twice in one object, with its place. */
function repeatedName(text: string): string | undefined {
  const objects: Set<string>[] = [];
  let repeated: string | undefined;
  visit(text, {
    onObjectBegin: () => void objects.push(new Set()),
    onObjectEnd: () => void objects.pop(),
    onObjectProperty: (name, offset) => {
      const names = objects.at(-1);
      if (names?.has(name))
        repeated ??= `${JSON.stringify(name)} stands twice in one object, at character ${offset + 1}`;
      names?.add(name);
    },
  });
  return repeated;
}

const isJsonLike = (text: string) => /^\s*[{[]/.test(text);

/** A whole number of more digits than JavaScript keeps apart, outside of strings as far as that is easily told. */
const longNumber = /[:[,]\s*-?\d{16,}\s*(?=[,\]}])/g;

function roundedIn(text: string): number {
  const found = text.match(longNumber) ?? [];
  return found.filter((match) => !Number.isSafeInteger(Number(/-?\d+/.exec(match)?.[0]))).length;
}

/** Reads the text of a reply. */
export function readJson(text: string): JsonText {
  if (text.startsWith(byteOrderMark)) {
    return { problem: 'the body begins with a byte order mark (U+FEFF), with which JSON must not begin' };
  }
  try {
    const body = JSON.parse(text) as unknown;
    const repeated = repeatedName(text);
    const rounded = roundedIn(text);
    return { body, ...(repeated ? { problem: repeated } : {}), ...(rounded > 0 ? { rounded } : {}) };
  } catch {
    return { problem: isJsonLike(text) ? mistakeIn(text) : undefined };
  }
}
