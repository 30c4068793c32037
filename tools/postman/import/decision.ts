/**
 * Decides which value of which file becomes which variable of `.env`, and why the others do not.
 */
import { formProblem } from '../../../src/config/config.ts';
import {
  environmentName,
  placeVariables,
  type PlaceName,
  type Variable,
} from '../../../src/config/variables/variables.ts';
import { quoted } from '../../discover/env-text.ts';
import type { FoundVariable } from './variables.ts';

type Place = Variable & { name: PlaceName };

/** A value that is taken. */
export interface Taken {
  variable: Place;
  value: string;
  place: string;
  /** It is the value of the vendor's example, which may be right by chance. */
  isExample: boolean;
}

/** A value that is not taken. */
export interface Left {
  variable: Place;
  why: string;
  place: string;
}

/** Two files give two values. */
export interface Conflict {
  variable: Place;
  taken: { value: string; place: string };
  other: { value: string; place: string };
}

/** What becomes of the variables of the files. */
export interface Decision {
  taken: Taken[];
  /** Values of the vendor's example in a collection that nobody filled in. */
  examples: Left[];
  empty: Left[];
  disabled: Left[];
  unfit: Left[];
  conflicts: Conflict[];
  /** Names that mean no variable, each once. */
  unknown: { key: string; place: string }[];
}

/** The variable that a name of Postman means: case, dashes and the prefix of the environment do not count. */
export function variableNamed(key: string): Place | undefined {
  const name = key
    .toLowerCase()
    .replaceAll(/[\s-]/g, '_')
    .replace(/^altcraft_/, '');
  return placeVariables.find((variable) => variable.name === name);
}

/** What people write where a value is to come. */
const isPlaceholder = (value: string) => /^(?:[<[].*[>\]]|your[_ -].*|x{3,}|\.{3}|changeme|todo)$/i.test(value);

/** Examples that nobody has by chance. */
const isUnmistakable = ({ form, example }: Place) =>
  form === 'secret' || form === 'profile id' || /^a(?:Aa|00)/.test(example);

const isExampleOf = ({ example }: Place, value: string) => value === example || isPlaceholder(value);

/** Collections of which nobody filled in the token. */
function untouchedDocuments(found: readonly FoundVariable[]): Set<number> {
  const filled = found.filter(({ key, value }) => {
    const variable = variableNamed(key);
    return variable?.name === 'token' && value !== '' && !isExampleOf(variable, value);
  });
  const touched = new Set(filled.map(({ document }) => document));
  const ofCollections = found.filter(({ precedence }) => precedence === 1 || precedence === 2);
  return new Set(ofCollections.map(({ document }) => document).filter((document) => !touched.has(document)));
}

type Judgement = { kind: 'fit' | 'example' | 'empty' | 'disabled' } | { kind: 'unfit'; why: string };

function judged(variable: Place, found: FoundVariable, untouched: ReadonlySet<number>): Judgement {
  const { value, unresolved } = found;
  if (found.isDisabled) return { kind: 'disabled' };
  if (value === '') return { kind: 'empty' };
  if (isPlaceholder(value)) return { kind: 'example' };
  if (value === variable.example && (isUnmistakable(variable) || untouched.has(found.document)))
    return { kind: 'example' };
  if (unresolved !== undefined)
    return { kind: 'unfit', why: `refers to {{${unresolved}}}, of which no file has the value` };
  const problem = formProblem(variable, value);
  if (problem !== undefined) return { kind: 'unfit', why: problem };
  if (quoted(value) === undefined) return { kind: 'unfit', why: 'has characters that no line of a .env file can hold' };
  return { kind: 'fit' };
}

/** The variables in the order of the contract, not of the files. */
function byVariable(found: readonly FoundVariable[]): [Place, FoundVariable[]][] {
  const named = found.map((one) => ({ one, name: variableNamed(one.key)?.name }));
  return placeVariables.flatMap((variable): [Place, FoundVariable[]][] => {
    const own = named.filter(({ name }) => name === variable.name).map(({ one }) => one);
    return own.length > 0 ? [[variable, own]] : [];
  });
}

/**
 * Decides.
 *
 * @param found the variables of all files, the one that overrides the others last
 * @param notOurs names that have a meaning in Postman only
 */
export function decide(found: readonly FoundVariable[], notOurs: readonly string[]): Decision {
  const untouched = untouchedDocuments(found);
  const result: Decision = { taken: [], examples: [], empty: [], disabled: [], unfit: [], conflicts: [], unknown: [] };
  for (const [variable, own] of byVariable(found)) {
    const verdicts = own.map((one) => ({ ...one, ...judged(variable, one, untouched) }));
    const fit = verdicts.filter(({ kind }) => kind === 'fit');
    const chosen = fit.at(-1);
    for (const { value, place } of fit) {
      if (chosen && value !== chosen.value) result.conflicts.push({ variable, taken: chosen, other: { value, place } });
    }
    if (chosen) {
      const { value, place } = chosen;
      result.taken.push({ variable, value, place, isExample: isExampleOf(variable, value) });
    }
    for (const verdict of verdicts) {
      if (verdict.kind === 'unfit') result.unfit.push({ variable, why: verdict.why, place: verdict.place });
    }
    const last = verdicts.at(-1);
    if (chosen || !last || last.kind === 'unfit' || last.kind === 'fit') continue;
    const list = { example: result.examples, empty: result.empty, disabled: result.disabled }[last.kind];
    list.push({ variable, why: '', place: last.place });
  }
  const parts = found.flatMap(({ refersTo }) => refersTo); // such as the host in an address
  const strangers = found.filter(({ key }) => !variableNamed(key) && ![...notOurs, ...parts].includes(key));
  result.unknown = [...new Map(strangers.map(({ key, place }) => [key, { key, place }])).values()];
  return result;
}

/** The values that are taken, by name in the environment. */
export function takenValues({ taken }: Decision): Record<string, string> {
  return Object.fromEntries(taken.map(({ variable, value }) => [environmentName(variable.name), value]));
}
