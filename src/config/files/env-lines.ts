/**
 * Lines of a `.env` file that do not say what was meant.
 */
import { parse } from 'dotenv';
import { placeVariables, runControls, environmentName } from '../variables/variables.ts';

function linesThatSet(text: string, name: string): number[] {
  const assignment = new RegExp(`^\\s*(?:export\\s+)?${name.replaceAll('.', '\\.')}\\s*[=:]`);
  return text.split('\n').flatMap((line, index) => (assignment.test(line) ? [index + 1] : []));
}

/** The number of the last line that sets a variable; 0 where it was not found. */
export function lineOf(text: string, name: string): number {
  return linesThatSet(text, name).at(-1) ?? 0;
}

function contradictions(file: string, text: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const lines = linesThatSet(text, name);
    const values = new Set(lines.map((line) => parse(text.split('\n')[line - 1] ?? '')[name]));
    if (values.size < 2) return [];
    return [`${name} is set twice in ${file}, with different values (lines ${lines.join(' and ')}). Keep one.`];
  });
}

/** Variables whose values may hold a `#`. */
const free = [...placeVariables, ...runControls]
  .filter(({ form }) => form === 'secret' || form === 'passphrase' || form === 'proxy' || form === 'text')
  .map(({ name }) => environmentName(name));

const cut = /^\s*(?:export\s+)?(ALTCRAFT_\w+)\s*[=:]\s*(?:[^"'`#\s][^#]*(?<!\s)#|(?<=[=:])#\S)/;

/** Without quotes a value ends before its first `#`, even in the middle of a word. */
function cutValues(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, name = ''] = cut.exec(line) ?? [];
    if (!free.includes(name)) return [];
    return [`${name} is cut off at the "#" in ${file}, line ${index + 1}. Put the value in quotes.`];
  });
}

/** Lines that speak of a variable of ours and set none: `set ALTCRAFT_URL=…`, `$env:ALTCRAFT_URL = …`, no `=`. */
function unreadLines(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const speaksOfUs = /^[^#'"`]{0,12}ALTCRAFT_[A-Z]/.test(line);
    if (!speaksOfUs || Object.keys(parse(line)).length > 0) return [];
    return [`${file}, line ${index + 1}, sets no variable. Write NAME=value, with nothing in front of the name.`];
  });
}

/** What is wrong with the lines of a file. */
export function lineProblems(file: string, text: string): string[] {
  const names = Object.keys(parse(text));
  return [...contradictions(file, text, names), ...cutValues(file, text), ...unreadLines(file, text)];
}
