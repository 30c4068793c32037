/**
 * What the doctor prints: a line for each check, its explanation where it is not ok, and a verdict with the next command.
 */
import type { Config } from '../../src/config/config.ts';
import { discoverable, discoverDoes, remedies } from '../../src/config/variables/discoverable.ts';
import { forEnvironment } from '../../src/config/files/env-files.ts';
import { environmentName } from '../../src/config/variables/variables.ts';
import { callsOfARun, expectationText } from '../../src/conventions/expected-calls.ts';
import type { CheckState } from './check.ts';
import type { Examination, CheckFinding } from './chain.ts';

const marks: Record<CheckState, string> = { ok: '✓', warning: '!', problem: '✗', skipped: '–' };

const nameWidth = 28;
const indent = ' '.repeat(4);

/** Words, and commands as one word. */
const wordsOf = (text: string) => text.split(/(?<!\bnpm(?: run)?) /);

/** Breaks a text into lines; a command, and a word that is longer than a line, stays whole, so that it can be copied. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text behind a first word, with its further lines below its own beginning. */
function hanging(first: string, text: string, width: number): string[] {
  const rest = ' '.repeat(first.length);
  const lines = text.split('\n').flatMap((part) => wrapped(part, width - first.length));
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`);
}

/** How wide to print where no terminal tells. */
export const usualWidth = 110;

/** One check: mark, name, what was seen; below it what that means (where it is not ok) and, behind an arrow, what to do. */
export function findingText({ name, state, saw, means, remedy }: CheckFinding, width = usualWidth): string {
  const lines = hanging(`${marks[state]} ${name.padEnd(nameWidth)} `, saw, width);
  if (means) lines.push(...hanging(indent, means, width));
  if (remedy) lines.push(...hanging(`${indent}→ `, remedy, width));
  return `${lines.join('\n')}\n`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** How an examination ended, for people and machines. */
export interface Conclusion {
  exitCode: 0 | 1;
  /** One sentence. */
  sentence: string;
  /** What to do next, with the command. */
  next: string;
}

const isIdOf = ({ variables }: Config, name: string) =>
  discoverable.some((variable) => environmentName(variable) === name && variables[variable] !== undefined);

function nextStep(problems: readonly CheckFinding[], config: Config): string {
  const { variables } = config;
  if (problems.length > 0 && problems.every(({ name }) => isIdOf(config, name)))
    return 'Correct these variables, or empty them: npm run discover fills them in. Then: npm run doctor';
  if (problems.length > 0) return 'Do what stands behind the arrows, then: npm run doctor';
  if (variables.db_id === undefined || variables.resource_id === undefined)
    return `npm run discover, which ${discoverDoes}. Then again: npm run doctor`;
  const lacking = discoverable.filter((name) => variables[name] === undefined).length;
  const more = lacking > 0 ? `. ${counted(lacking, 'more id')} could be set: ${remedies.discoverable}` : '';
  const all = expectationText(callsOfARun(config), config);
  return `The quick look: npm run smoke. Then everything: npm run contract, ${all}${more}`;
}

/** What was not tried, in short: the checks of single variables are counted. */
function untriedText(names: readonly string[]): string {
  const variables = names.filter((name) => name.startsWith('ALTCRAFT_'));
  const others = names.filter((name) => !name.startsWith('ALTCRAFT_'));
  return [...others, ...(variables.length > 0 ? [counted(variables.length, 'variable')] : [])].join(', ');
}

/**
 * Judges an examination.
 *
 * @param env name of the second file of variables, as ALTCRAFT_ENV has it in the shell
 */
export function verdictOf({ findings, notTried }: Examination, config: Config, env?: string): Conclusion {
  const problems = findings.filter(({ state }) => state === 'problem');
  const warnings = findings.filter(({ state }) => state === 'warning');
  const names = [...new Set(problems.map(({ name }) => name))].join(', ');
  const also = warnings.length > 0 ? `, ${counted(warnings.length, 'warning')}` : '';
  const checks = counted(findings.length, 'check');
  const rest = notTried.length > 0 ? ` Not tried for it: ${untriedText(notTried)}.` : '';
  const sentence =
    problems.length > 0
      ? `Not ready: ${counted(problems.length, 'problem')} (${names})${also}, in ${checks}.${rest}`
      : `Ready: ${checks}, no problem${also}.`;
  const next = nextStep(problems, config);
  return {
    exitCode: problems.length > 0 ? 1 : 0,
    sentence,
    next: forEnvironment(next, env),
  };
}

/** The end of the output. */
export function verdictText({ sentence, next }: Conclusion, width = usualWidth): string {
  return `\n${wrapped(sentence, width).join('\n')}\n${hanging('Next: ', next, width).join('\n')}\n`;
}
