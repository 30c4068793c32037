/**
 * Lets a person choose, with the arrow keys.
 */
import type { Readable, Writable } from 'node:stream';
import { autocomplete, confirm, isCancel, log, select } from '@clack/prompts';
import { environmentName, placeVariables } from '../../src/config/variables/variables.ts';
import { propose, type Candidate, type Choose, type Offer } from './choice.ts';
import { described } from './report.ts';

/** Where a person sits. */
export interface Terminal {
  input: Readable;
  output: Writable;
}

/** The person left. */
export class Cancelled extends Error {}

const shown = 10;
const none = '';

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}

function lineOf(candidate: Candidate): string {
  const { value, unfit, detail } = candidate;
  const parts = [detail, unfit].filter(Boolean).join('; ');
  return `${value}  ${described({ ...candidate, detail: parts })}`.trimEnd();
}

async function choiceOf({ variable, candidates, unseen, ask }: Offer, proposed: string, terminal: Terminal) {
  const meaning = placeVariables.find(({ name }) => name === variable)?.meaning.split('. ')[0] ?? '';
  const remarks = [ask, unseen].filter(Boolean).join('; ');
  const message = `${environmentName(variable)}: ${meaning}${remarks && ` (${remarks})`}`;
  const objects = candidates.map((candidate) => ({ value: candidate.value, label: lineOf(candidate) }));
  const empty = { value: none, label: 'leave it empty' };
  const options = proposed === none ? [empty, ...objects] : [...objects, empty];
  const prompt = { ...terminal, message, options, initialValue: proposed, maxItems: shown };
  const isLong = options.length > 2 * shown;
  return answered(await (isLong ? autocomplete({ ...prompt, placeholder: 'type to search' }) : select(prompt)));
}

/** Whether a person stays with a database that looks like production though the run may change things. */
async function staysWith({ value, name, caution }: Candidate, isChangeable: boolean, terminal: Terminal) {
  log.warn(`Database ${value} ${name} ${caution}.`, terminal);
  if (!isChangeable) return true;
  const message = 'ALTCRAFT_ALLOW permits changes. Let the run make and change test profiles there?';
  return answered(await confirm({ ...terminal, message, initialValue: false }));
}

/**
 * @param isChangeable whether a run may change anything
 * @returns a function that asks for one variable; what follows from another choice is not asked for
 * @throws Cancelled when the person leaves
 */
export function createAsk(terminal: Terminal, isChangeable: boolean): Choose {
  return async (offer) => {
    const { variable, candidates, follows } = offer;
    const proposal = propose(offer);
    if (candidates.length === 0 || follows) return proposal;
    for (;;) {
      const value = await choiceOf(offer, proposal.chosen?.value ?? none, terminal);
      const chosen = candidates.find((candidate) => candidate.value === value);
      if (!chosen) return { variable, why: 'as you chose' };
      if (!chosen.caution || (await staysWith(chosen, isChangeable, terminal))) return { variable, chosen, why: '' };
    }
  };
}

/** Asks whether to go on. */
export async function agrees(message: string, terminal: Terminal): Promise<boolean> {
  return answered(await confirm({ ...terminal, message, initialValue: true }));
}
