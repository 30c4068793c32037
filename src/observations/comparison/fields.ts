/**
 * Compares the fields of replies of one form. What comes and goes with data is no difference: a field counts as "always there" or
 * "never null" only where it was so in every object that was seen, and a rule for "sometimes" needs many objects.
 */
import type { Operation } from '../../../schemas/index.ts';
import { enumerationsOf } from '../snapshot/enumerations.ts';
import type { FieldStats, ReplyStats } from '../snapshot/model.ts';
import { difference, type Difference } from './difference.ts';
import { documentedField, type DocumentedField } from './documented.ts';
import type { RuleId, Severity } from './rules.ts';

/** Objects that are needed on either side before "some of them" says anything. */
const many = 20;

/** Objects that are needed on either side before "all of them" says anything of what the pages allow. */
const several = 5;

/** One field before and after. */
interface Pair {
  operation: Operation;
  form: string;
  path: string;
  before: FieldStats;
  after: FieldStats;
  documented: DocumentedField;
  /** The path of a field whose name differs in the case of its letters only, and which the first snapshot has not. */
  respelt?: string;
}

const without = (counts: Record<string, number> = {}, ...names: string[]) =>
  Object.keys(counts).filter((name) => !names.includes(name));

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function told(pair: Pair, rule: RuleId, text: string, detail?: string, severity?: Severity): Difference {
  const { operation, form, path, documented } = pair;
  const subject = { rule, operation: operation.id, form, path, detail };
  return difference(subject, `${path} ${text}.`, documented.text, severity);
}

/** How often a field has stood: `5 of 5`. */
const share = ({ in: found, of }: Pick<FieldStats, 'in' | 'of'>) => `${found} of ${of}`;

/** Fields of the envelope that hold what a reply has to tell. */
const holders = ['data', 'result'];

/** In how many objects a field would stand now, if it came as often as before. */
const expectedIn = ({ before, after }: Pair) => (before.of === 0 ? 0 : (before.in / before.of) * after.of);

/** Objects of such a list come and go together, with the object that holds the list. */
const isInListOfLists = (path: string) => path.split('[]').length > 2;

function presence(pair: Pair): Difference[] {
  const { before, after, documented, respelt } = pair;
  const evidence = `before in ${share(before)} objects, now in ${share(after)}`;
  if (respelt !== undefined) return [told(pair, 'field-respelt', `is written ${respelt} now: ${evidence}`, respelt)];
  const wasAlways = before.of > 0 && before.in === before.of;
  if (wasAlways && after.in === 0 && after.of > 0) return [told(pair, 'field-gone', `is gone: ${evidence}`)];
  if (after.in === 0 && expectedIn(pair) >= several && !isInListOfLists(pair.path)) {
    return [told(pair, 'field-no-longer-seen', `is no longer met: ${evidence}`)];
  }
  if (before.in === 0 && before.of > 0 && after.in === after.of && after.of > 0) {
    // A reply that held nothing and holds something may be the one to another call.
    const severity = holders.includes(pair.path) ? 'warning' : undefined;
    return [told(pair, 'field-new', `is new: ${evidence}`, undefined, severity)];
  }
  const isRarer = wasAlways && after.in < after.of && Math.min(before.of, after.of) >= many;
  const isAllowed = documented.isDeclared && documented.mayBeMissing;
  return isRarer && !isAllowed ? [told(pair, 'field-sometimes-missing', `is missing at times: ${evidence}`)] : [];
}

const isNumber = (type: string) => type === 'integer' || type === 'number';

const isTopLevel = (path: string) => /^[^.[\]]+$/.test(path);

/**
 * A field that was always null and has a value now. Values come with data, so this says something only where the contract
 * lists other types, or where the field is the answer to a change, which no data decides.
 */
function fromNull(pair: Pair, now: readonly string[]): Difference[] {
  const { operation, form, path, before, after, documented } = pair;
  if (form.startsWith('xml')) return []; // an element without content is null there, and has no other type
  const isListed = (type: string) =>
    documented.types.includes(type) || (type === 'integer' && documented.types.includes('number'));
  const isUnlisted = documented.types.length > 0 && !now.every(isListed);
  const isAnswer = operation.facts.effect !== 'read' && isTopLevel(path) && after.types.null === undefined;
  if (before.in === 0 || !(isUnlisted || isAnswer)) return [];
  const evidence = `null before in ${before.in} of ${before.in}, now ${now.join(' or ')}`;
  const severity = isUnlisted ? undefined : 'warning';
  return [told(pair, 'type-changed', `has another type: ${evidence}`, [...now].sort().join(' '), severity)];
}

function types(pair: Pair): Difference[] {
  const { before, after } = pair;
  const [old, now] = [without(before.types, 'null'), without(after.types, 'null')];
  if (now.length === 0) return [];
  if (old.length === 0) return fromNull(pair, now);
  const added = now.filter((type) => !old.includes(type) && !(type === 'integer' && old.includes('number')));
  if (added.length === 0) return [];
  const evidence = `before ${old.join(' or ')}, now ${now.join(' or ')}`;
  if (added.every((type) => type === 'number') && old.every(isNumber)) {
    // An amount of 10 and one of 10.50 are the same field.
    return pair.documented.types.includes('number') || !pair.documented.isDeclared
      ? []
      : [told(pair, 'number-now-fraction', `can be a fraction: ${evidence}`)];
  }
  const isOther = now.every((type) => added.includes(type));
  return [told(pair, isOther ? 'type-changed' : 'type-added', `has another type: ${evidence}`, added.sort().join(' '))];
}

function nulls(pair: Pair): Difference[] {
  const { before, after, documented } = pair;
  const [old, now] = [before.types.null ?? 0, after.types.null ?? 0];
  if (old > 0 || now === 0 || before.in === 0) return [];
  const evidence = `null before in 0 of ${before.in}, now in ${now} of ${after.in}`;
  const isAllowed = documented.isDeclared && documented.mayBeNull;
  if (now === after.in) {
    if (!isAllowed) return [told(pair, 'always-null', `is always null: ${evidence}`)];
    // Null is what the pages allow for nothing; that all of several have nothing now, and had something, is worth a look.
    return Math.min(before.in, after.in) >= several
      ? [told(pair, 'always-null', `is always null: ${evidence}`, undefined, 'warning')]
      : [];
  }
  const isMuch = Math.min(before.in, after.in) >= many;
  return isMuch && !isAllowed ? [told(pair, 'sometimes-null', `is null at times: ${evidence}`)] : [];
}

/** Forms that a program gives a text. A text of another form may look like any of them by chance. */
const strictForms = [
  'date-time',
  'date-time without zone',
  'date-time with a space',
  'date',
  'uuid',
  '24 hex digits',
  '16 hex digits',
];

function formats(pair: Pair): Difference[] {
  const [old, now] = [without(pair.before.formats, 'empty'), without(pair.after.formats, 'empty')];
  if (now.length === 0) {
    const [wasText, isText] = [sumOf(pair.before.formats ?? {}), sumOf(pair.after.formats ?? {})];
    const wasNeverEmpty = old.length > 0 && (pair.before.formats?.empty ?? 0) === 0;
    const evidence = `empty before in 0 of ${wasText}, now in ${isText} of ${isText}`;
    return wasNeverEmpty && Math.min(wasText, isText) >= many
      ? [told(pair, 'always-empty', `is always empty: ${evidence}`)]
      : [];
  }
  if (old.length === 0 || !old.every((form) => strictForms.includes(form))) return [];
  const added = now.filter((form) => !old.includes(form)).sort();
  if (added.length === 0) return [];
  const evidence = `before ${old.join(' or ')}, now ${now.join(' or ')}`;
  return [told(pair, 'format-changed', `has another format: ${evidence}`, added.join(' '))];
}

function values(pair: Pair): Difference[] {
  const { operation, path, before, after } = pair;
  const listed = enumerationsOf(operation).get(path);
  if (!listed) return [];
  const added = (after.values ?? []).filter((value) => !listed.has(value) && !before.values?.includes(value));
  return added.map((value) =>
    told(pair, 'value-unlisted', `has the value ${value}, which the contract does not list`, value),
  );
}

const nothing = (objects: number): FieldStats => ({ in: 0, of: objects, types: {} });

/** Where a field would stand: the number of objects that could have it. */
function objectsFor(path: string, fields: Record<string, FieldStats>): number {
  if (path === '' || path.endsWith('[]') || path.endsWith('*')) return 0;
  return fields[path.slice(0, Math.max(0, path.lastIndexOf('.')))]?.types.object ?? 0;
}

/** Whether something that holds the field differs already, so that the field would only repeat it. */
function isTold(path: string, gone: readonly string[]): boolean {
  return gone.some((holder) => holder !== path && (path.startsWith(`${holder}.`) || path.startsWith(`${holder}[]`)));
}

/** What was seen of a field; a name such as toString is none that every record has. */
const statsAt = (fields: Record<string, FieldStats>, path: string) =>
  Object.hasOwn(fields, path) ? fields[path] : undefined;

/** The path that a field has now, where only the case of its letters is another. */
function respelling(path: string, before: ReplyStats, after: ReplyStats): string | undefined {
  if (!statsAt(before.fields, path)?.in || statsAt(after.fields, path)?.in) return undefined;
  const isAlike = (other: string) =>
    other !== path && other.toLowerCase() === path.toLowerCase() && !statsAt(before.fields, other)?.in;
  return Object.keys(after.fields).find(isAlike);
}

const ofHolder: readonly RuleId[] = [
  'field-gone',
  'field-respelt',
  'field-no-longer-seen',
  'field-new',
  'type-changed',
  'always-null',
];

/** Differences of all fields of one form of replies; of a field that went, those in it are not told again. */
export function fieldDifferences(
  operation: Operation,
  form: string,
  before: ReplyStats,
  after: ReplyStats,
): Difference[] {
  const paths = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])].sort();
  const found: Difference[] = [];
  const newSpellings = paths.map((path) => respelling(path, before, after));
  for (const path of paths) {
    if (newSpellings.includes(path)) continue;
    const holders = found.filter(({ rule }) => ofHolder.includes(rule)).map((one) => one.path ?? '');
    if (isTold(path, holders)) continue;
    const pair: Pair = {
      operation,
      form,
      path,
      before: statsAt(before.fields, path) ?? nothing(objectsFor(path, before.fields)),
      after: statsAt(after.fields, path) ?? nothing(objectsFor(path, after.fields)),
      documented: documentedField(operation, path),
      respelt: respelling(path, before, after),
    };
    found.push(...[presence, types, nulls, formats, values].flatMap((compare) => compare(pair)));
  }
  return found;
}
