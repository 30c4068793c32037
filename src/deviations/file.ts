/**
 * Reads `deviations.yaml`. Every mistake is told with its line, all of them at once: an entry that is not understood would
 * either mute too much or, unseen, nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest, distance } from 'fastest-levenshtein';
import { operations } from '../../schemas/index.ts';
import { dayOf, daysAfter, subjectOf, type Deviation } from './entries.ts';
import { meaningOf, violationKinds, withoutPositions, type ViolationKind } from './violations.ts';
import { readYaml, YamlError, type Lined, type LinedField } from './yaml-lines.ts';

/** Where the entries are looked for when ALTCRAFT_DEVIATIONS names no other place. */
export const deviationsFile = 'deviations.yaml';

/** What stands in the place of a reason until somebody writes one. */
export const reasonToWrite = 'TODO';

/** How far ahead the last day of an entry may be. */
const mostDays = 366;

const entryNames = [
  'operation',
  'kind',
  'path',
  'check',
  'cases',
  'expectation',
  'reason',
  'link',
  'expires',
  'versions',
];
const lists = ['cases', 'versions'];
const kinds = Object.keys(violationKinds);
const sample = 'Each entry is a list item: - operation: databases.get, then kind, path, reason and expires below it.';

/** What was read, and what is wrong with it. */
export interface DeviationsResult {
  deviations: Deviation[];
  problems: string[];
}

/** What an entry is judged by. */
interface Circumstances {
  file: string;
  /** The day of the run. */
  today: string;
  /** ALTCRAFT_VERSION. */
  version: string | undefined;
}

/** A mistake with the line that it is in. */
export type Tell = (line: number, mistake: string) => void;

function didYouMean(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  return distance(word, near) <= Math.max(3, word.length / 3) ? ` Did you mean ${near}?` : '';
}

type Texts = Map<string, { line: number; text: string }>;

/** The fields of an entry as texts, those that are wrong left out. */
export function textsOf(fields: readonly LinedField[], tell: Tell, names: readonly string[] = entryNames): Texts {
  const texts: Texts = new Map();
  const met = new Set<string>();
  for (const { name, line, value } of fields) {
    if (!names.includes(name)) {
      tell(line, `"${name}" is not a word of an entry.${didYouMean(name, names) || ` Known: ${names.join(', ')}.`}`);
    } else if (met.has(name)) tell(line, `${name} stands twice in one entry. Keep one.`);
    else if (lists.includes(name)) texts.set(name, { line, text: '' });
    else if (value.text === undefined) tell(value.line, `${name} must be text.`);
    else if (value.text.trim() === '') tell(line, `${name} is empty.`);
    else texts.set(name, { line, text: value.text.trim() });
    met.add(name);
  }
  return texts;
}

function tellMissing({ line, fields = [] }: Lined, tell: Tell): void {
  const needed = ['operation', 'kind', 'reason', 'expires'];
  const missing = needed.filter((name) => !fields.some((field) => field.name === name));
  if (missing.length > 0) tell(line, `the entry lacks ${missing.join(', ')}.`);
}

function listOf(fields: readonly LinedField[], name: string, example: string, tell: Tell): string[] | undefined {
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return undefined;
  const list = field.value.entries?.map(({ text }) => text?.trim() ?? '') ?? [];
  if (list.length === 0 || list.includes('')) tell(field.line, `${name} must be a list, for example [${example}].`);
  return list;
}

function assertComparable(fields: readonly LinedField[], { version }: Circumstances, tell: Tell): void {
  const field = fields.find(({ name }) => name === 'versions');
  if (!field || version !== undefined) return;
  tell(field.line, 'versions are compared with ALTCRAFT_VERSION, which is not set. Set it, or take versions out.');
}

/** What tells one deviation from another has to be there, and nothing that never fits. */
function assertExact(line: number, kind: ViolationKind, has: (name: string) => boolean, tell: Tell): void {
  const { path, everywhere } = meaningOf(kind);
  const wanted = [
    ...(path === 'always' ? ['path'] : []),
    ...(everywhere ? [] : ['check']),
    ...(kind === 'behaviour' ? ['expectation'] : []),
  ];
  const missing = wanted.filter((name) => !has(name));
  if (missing.length > 0) tell(line, `${kind} needs ${missing.join(' and ')}, so that the entry fits nothing else.`);
  if (path === undefined && has('path')) tell(line, `${kind} is about no field: take path out.`);
  if (kind !== 'behaviour' && has('expectation')) tell(line, 'expectation goes with the kind behaviour only.');
  if (has('cases') && !has('check')) tell(line, 'cases need check: the convention or title of the check they are of.');
}

function judgeWords(texts: Texts, line: number, tell: Tell): void {
  const ids = operations.map(({ id }) => id);
  const operation = texts.get('operation');
  if (operation && !ids.includes(operation.text)) {
    const hint = operation.text.includes('*') ? ' An entry is about one operation.' : didYouMean(operation.text, ids);
    tell(operation.line, `"${operation.text}" is not an operation.${hint || ' docs/coverage.md lists them.'}`);
  }
  const kind = texts.get('kind');
  if (kind && kinds.includes(kind.text)) assertExact(line, kind.text as ViolationKind, (name) => texts.has(name), tell);
  else if (kind) {
    tell(kind.line, `"${kind.text}" is not a kind.${didYouMean(kind.text, kinds) || ` Known: ${kinds.join(', ')}.`}`);
  }
  const path = texts.get('path');
  if (path && withoutPositions(path.text) !== path.text) {
    tell(path.line, `path has no positions: write ${withoutPositions(path.text)}.`);
  } else if (path?.text.includes('*')) tell(path.line, `path must be exact: "${path.text}" stands for several fields.`);
  const link = texts.get('link');
  if (link && !/^https?:\/\/\S+$/.test(link.text)) tell(link.line, `link must be an address, not "${link.text}".`);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && daysAfter(text, 0) === text;
}

/** Whether nobody has written the reason yet. */
export const isUnwritten = (reason: string) => reason.startsWith(reasonToWrite);

/** Tells what is wrong with the reason of an entry and with its last day. */
export function judgeReasonAndDate(texts: Texts, { today }: Pick<Circumstances, 'today'>, tell: Tell): void {
  const reason = texts.get('reason');
  if (reason && !isUnwritten(reason.text) && reason.text.split(/\s+/).length < 3) {
    tell(reason.line, `"${reason.text}" is no reason: write in a sentence why this is accepted.`);
  }
  const expires = texts.get('expires');
  if (!expires) return;
  const { line, text } = expires;
  if (!isDay(text)) tell(line, `expires must be a day, for example ${daysAfter(today, 30)}, not "${text}".`);
  else if (text > daysAfter(today, mostDays)) {
    tell(line, `expires is more than a year ahead (${text}). Choose a day until which somebody looks at it again.`);
  }
}

function entryOf(entry: Lined, circumstances: Circumstances, tell: Tell): Deviation | undefined {
  const { line, fields } = entry;
  if (!fields) {
    tell(line, `this is not an entry. ${sample}`);
    return undefined;
  }
  const texts = textsOf(fields, tell);
  tellMissing(entry, tell);
  const versions = listOf(fields, 'versions', 'v75, v76', tell);
  const cases = listOf(fields, 'cases', '"limit: a text"', tell);
  assertComparable(fields, circumstances, tell);
  judgeWords(texts, line, tell);
  judgeReasonAndDate(texts, circumstances, tell);
  const of = (name: string) => texts.get(name)?.text;
  const expires = of('expires') ?? '';
  const { file, today, version } = circumstances;
  return {
    line,
    place: `${file} line ${line}`,
    operation: of('operation') ?? '',
    kind: (of('kind') ?? '') as ViolationKind,
    path: of('path'),
    check: of('check'),
    cases,
    expectation: of('expectation'),
    reason: of('reason') ?? '',
    link: of('link'),
    expires,
    versions,
    isExpired: expires < today,
    isOfVersion: versions === undefined || versions.includes(version ?? ''),
  };
}

/** What two entries that overlap have in common: the subject, and a case, or that they name none. */
function keysOf({ cases, ...entry }: Deviation): string[] {
  const subject = subjectOf(entry);
  return cases ? cases.map((name) => `${subject}\n${name}`) : [subject];
}

const meet = (one?: readonly string[], other?: readonly string[]) =>
  one === undefined || other === undefined || one.some((entry) => other.includes(entry));

function listAt<Entry>(lists: Map<string, Entry[]>, key: string): Entry[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function tellRepeated(entries: readonly Deviation[], tell: Tell): void {
  const earlier = new Map<string, Deviation[]>();
  for (const entry of entries) {
    const known = keysOf(entry).map((key) => listAt(earlier, key));
    const alike = known.flatMap((list) => list.find(({ versions }) => meet(versions, entry.versions)) ?? []);
    if (alike.length > 0 && entry.operation && kinds.includes(entry.kind)) {
      const first = Math.min(...alike.map(({ line }) => line));
      tell(entry.line, `this entry is about the same as that of line ${first}. Keep one.`);
    }
    known.forEach((list) => list.push(entry));
  }
}

/** Entries as the run wrote them are many, and lack but one thing. */
function unwritten(entries: readonly Deviation[], file: string): string[] {
  const lines = entries.filter(({ reason }) => isUnwritten(reason)).map(({ line }) => line);
  if (lines.length === 0) return [];
  const where = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`;
  return [`${file} ${where}: reason still says ${reasonToWrite}. Write in a sentence why this is accepted.`];
}

/**
 * Reads the entries of a text.
 *
 * @param circumstances what they are judged by
 * @returns the entries, and all mistakes, each beginning with the file and the line
 */
export function parseDeviations(text: string, circumstances: Circumstances): DeviationsResult {
  const { file } = circumstances;
  const mistakes: { line: number; text: string }[] = [];
  const tell: Tell = (line, mistake) => void mistakes.push({ line, text: `${file} line ${line}: ${mistake}` });
  try {
    const root = readYaml(text.replace(/^\uFEFF/, ''));
    if (!root) return { deviations: [], problems: [] };
    if (!root.entries) tell(root.line, `the file must be a list. ${sample}`);
    const read = (root.entries ?? []).map((entry) => entryOf(entry, circumstances, tell));
    const entries = read.filter((entry) => entry !== undefined);
    tellRepeated(entries, tell);
    const problems = mistakes.sort((one, other) => one.line - other.line).map((mistake) => mistake.text);
    return { deviations: entries, problems: [...problems, ...unwritten(entries, file)] };
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    return { deviations: [], problems: [`${file} line ${error.line}: this is not read as YAML: ${error.message}.`] };
  }
}

/**
 * Reads the file of a folder, if there is one.
 *
 * @param folder where `.env` lies
 * @param named what ALTCRAFT_DEVIATIONS says
 * @param today the day of the run
 */
export function readDeviations(
  folder: string,
  { named, version, today = dayOf(new Date()) }: { named?: string; version?: string; today?: string },
): DeviationsResult {
  const file = named ?? deviationsFile;
  const path = resolve(folder, file);
  if (!existsSync(path)) {
    const problems = named ? [`ALTCRAFT_DEVIATIONS names ${named}, but there is no such file.`] : [];
    return { deviations: [], problems };
  }
  try {
    return parseDeviations(readFileSync(path, 'utf8'), { file, today, version });
  } catch (error) {
    return { deviations: [], problems: [`${file} cannot be read: ${(error as Error).message}`] };
  }
}
