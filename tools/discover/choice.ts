/**
 * The rules by which an object is proposed: one whose name tells that it is for trying things out, else the first.
 */
import type { PlaceName } from '../../src/config/variables/variables.ts';

/** An object that a variable may name. */
export interface Candidate {
  /** What is written. */
  value: string;
  name: string;
  /** Kind, size and the like, for people. */
  detail?: string;
  /** What keeps it from being proposed; on a terminal it can be chosen all the same. */
  unfit?: string;
  /** What is to be known before it is chosen. */
  caution?: string;
}

/** What there is to choose from for one variable. */
export interface Offer {
  variable: PlaceName;
  candidates: Candidate[];
  /** Why there is nothing, where there is nothing. */
  nothing?: string;
  /** What was not looked at. */
  unseen?: string;
  /** Follows from another choice, so that nobody is asked. */
  follows?: string;
  /** Why nothing may be chosen without asking. */
  ask?: string;
}

/** What became of one variable. */
export interface Decision {
  variable: PlaceName;
  chosen?: Candidate;
  /** Why this one; or why none. */
  why: string;
}

/** Chooses for one variable. */
export type Choose = (offer: Offer) => Promise<Decision>;

/** `TestDB_2` as ` test db  2 `. */
function wordsOf(name: string): string {
  const apart = name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replaceAll(/[^\p{L}]+/gu, ' ');
  return ` ${apart.toLowerCase()} `;
}

const sandboxWords = / (sandbox(es)?|tests?|testing|contract|demo|песочниц\p{L}*|тест\p{L}*|демо) /u;
const productionWords =
  / (prod|production|live|main|clients?|customers?|subscribers?|crm|прод|продакшн|продакшен|боев\p{L}*|клиент\p{L}*|покупател\p{L}*|подписчик\p{L}*|основн\p{L}*) /u;

/** Whether a name tells that the object is for trying things out. */
export function looksLikeSandbox(name: string): boolean {
  return sandboxWords.test(wordsOf(name)) && !productionWords.test(wordsOf(name));
}

/** Whether a name tells that customers are in there. */
export function looksLikeProduction(name: string): boolean {
  return productionWords.test(wordsOf(name));
}

/** Whether a run of this suite gave the name. Such an object may be gone any moment. */
export function isOfRun(name: string): boolean {
  return /^contract-(?=[a-z]*\d)[0-9a-z]{11}-/.test(name);
}

/** What is proposed of an offer, and why; or why nothing is. */
export function propose({ variable, candidates, nothing, follows, ask, unseen }: Offer): Decision {
  const [any] = candidates;
  const beyond = unseen === undefined ? '' : `; ${unseen}`;
  if (!any) return { variable, why: (nothing ?? 'there is none') + beyond };
  if (ask) return { variable, why: `${ask}; on a terminal you can choose ${[any.value, any.name].join(' ').trim()}` };
  const fit = candidates.filter(({ unfit }) => unfit === undefined);
  const [first] = fit;
  if (!first) return { variable, why: `${any.value} ${any.name}: ${any.unfit ?? ''}` };
  if (follows) return { variable, chosen: first, why: follows };
  const sandbox = fit.find(({ name }) => looksLikeSandbox(name));
  if (sandbox) return { variable, chosen: sandbox, why: 'its name looks like a sandbox' };
  const only = fit.length === 1 && unseen === undefined;
  return { variable, chosen: first, why: only ? 'the only one' : `the first of ${fit.length}${beyond}` };
}
