/**
 * Writes values into the text of a `.env` file and leaves everything else as it is: comments, order, line ends, quotes.
 */
import { parse } from 'dotenv';

/** A file that cannot be changed by a rule: reading the new text would give something else than was meant. */
export class UnclearTextError extends Error {}

/** What was done with each value. */
export interface Edited {
  bytes: Buffer;
  /** Names whose empty line was filled. */
  filled: string[];
  /** Names that were added at the end. */
  added: string[];
  /** Names that the file gives a value already; they are left, or replaced where that is asked for. */
  kept: string[];
}

/** How a file is edited. */
export interface Editing {
  /** Stands over what is added at the end. */
  heading: string;
  /** Whether a value that the file has is replaced. */
  overwrites?: boolean;
}

const byDiscover: Editing = { heading: '# Found by npm run discover.' };

// An assignment as dotenv reads it, with the place between name and value as a group of its own.
const assignments =
  /^(\s*(?:export\s+)?)([\w.-]+)(\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?(?:$|$)/gm;

interface Assignment {
  name: string;
  /** Where the value begins in the text. */
  start: number;
  /** The value as it is written, with its quotes and the blanks around it. */
  written: string;
  /** What stands behind the value. */
  next: string;
}

function assignmentsIn(text: string): Assignment[] {
  return [...text.matchAll(assignments)].map((match) => {
    const [, lead = '', name = '', separator = '', written = ''] = match;
    const start = match.index + lead.length + name.length + separator.length;
    return { name, start, written, next: text.charAt(start + written.length) };
  });
}

const quotes = ["'", '"', '`'];

/**
 * A value as a line of the file holds it, so that dotenv and a shell both read it back.
 *
 * @returns undefined where no quotes would do
 */
export function quoted(value: string): string | undefined {
  if (/^[\w.:@/+-]+$/.test(value)) return value;
  if (/[\p{Cc}\\]/u.test(value) || value !== value.trim()) return undefined;
  const quote = quotes.find((mark) => !value.includes(mark));
  return quote && `${quote}${value}${quote}`;
}

/** The text of a file has a character a byte, so that any encoding survives. */
const inFile = (text: string) => Buffer.from(text).toString('latin1');

/** A value as it stands in the place of an empty one, in its quotes if it has some. */
function filledIn({ written, next }: Assignment, value: string): string {
  const empty = written.trim();
  const quote = empty.charAt(0);
  const plain = quoted(value) ?? value;
  if (empty !== '') return written.replace(empty, () => inFile(value.includes(quote) ? plain : quote + value + quote));
  // A comment behind the value is one for a shell too only if a blank stands before it.
  return `${inFile(plain)}${written}${written === '' && next === '#' ? ' ' : ''}`;
}

/** A value in the place of another one; the blanks around it stay. */
function replaced({ written }: Assignment, value: string): string {
  const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(written) ?? [];
  return `${before}${inFile(quoted(value) ?? value)}${after}`;
}

const isEmpty = ({ written }: Assignment) => ['', "''", '""', '``'].includes(written.trim());

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Whether the file ends with what was added to it before, so that more can follow without another comment. */
function endsWithAdded(text: string, comment: string): boolean {
  const start = text.lastIndexOf(comment);
  if (start < 0) return false;
  const below = text.slice(start + comment.length).split(/\r\n|\n|\r/);
  return below.every((line) => line === '' || /^ALTCRAFT_\w+=/.test(line));
}

function appended(text: string, lines: string[], comment: string): string {
  if (lines.length === 0) return text;
  const end = lineEndOf(text);
  const above = text === '' || /[\r\n]$/.test(text) ? text : `${text}${end}`;
  const blank = above === '' || above.endsWith(end + end) ? [] : [''];
  const heading = endsWithAdded(text, comment) ? [] : [...blank, comment];
  return above + [...heading, ...lines].map((line) => line + end).join('');
}

function valuesIn(bytes: Buffer): Record<string, string> {
  return parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
}

/** @throws UnclearTextError when the new text does not read as the old one with the new values */
function prove(before: Buffer, after: Buffer, values: Record<string, string>): void {
  const wanted = { ...valuesIn(before), ...values };
  const read = valuesIn(after);
  const names = new Set([...Object.keys(wanted), ...Object.keys(read)]);
  const wrong = [...names].filter((name) => wanted[name] !== read[name]);
  if (wrong.length > 0) throw new UnclearTextError(wrong.join(', '));
}

/**
 * Fills empty lines and adds what has none.
 *
 * @param bytes the file as it is; whatever its encoding, what is not written to stays as it was
 * @param values what to write, by name
 * @param editing what stands over added lines, and whether values are replaced
 * @returns the new file
 * @throws UnclearTextError naming the variables that would not read back as they are meant
 */
export function editEnv(bytes: Buffer, values: Record<string, string>, editing: Editing = byDiscover): Edited {
  const mark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(0, 3) : Buffer.alloc(0);
  let text = bytes.subarray(mark.length).toString('latin1');
  const existing = assignmentsIn(text).filter(({ name }) => values[name] !== undefined);
  const kept = new Set(existing.filter((assignment) => !isEmpty(assignment)).map(({ name }) => name));
  const open = existing.filter(({ name }) => !kept.has(name));
  const written = editing.overwrites ? existing : open;
  for (const assignment of written.toReversed()) {
    const { name, start, written: old } = assignment;
    const value = values[name] ?? '';
    const line = isEmpty(assignment) ? filledIn(assignment, value) : replaced(assignment, value);
    text = text.slice(0, start) + line + text.slice(start + old.length);
  }
  const filled = new Set(open.map(({ name }) => name));
  const added = Object.keys(values).filter((name) => !kept.has(name) && !filled.has(name));
  const lines = added.map((name) => inFile(`${name}=${quoted(values[name] ?? '') ?? values[name]}`));
  const result = Buffer.concat([mark, Buffer.from(appended(text, lines, editing.heading), 'latin1')]);
  const meant = Object.entries(values).filter(([name]) => editing.overwrites || !kept.has(name));
  prove(bytes, result, Object.fromEntries(meant));
  return { bytes: result, filled: Object.keys(values).filter((name) => filled.has(name)), added, kept: [...kept] };
}
