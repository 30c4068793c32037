/**
 * Writes `.env.example` from the table of variables.
 */
import {
  collectionVariables,
  environmentName,
  furtherVariables,
  runControls,
  type Variable,
} from '../../src/config/variables/variables.ts';

const width = 110;

function comment(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`# ${word}`);
  }
  return lines.join('\n');
}

function entry({ name, meaning, example, fallback }: Variable): string {
  const otherwise = fallback === undefined ? '' : ` If not set: ${fallback}.`;
  return `${comment(`${meaning}${otherwise} Example: ${example}`)}\n${environmentName(name)}=`;
}

const intro = [
  'Copy this file to .env and set ALTCRAFT_URL and ALTCRAFT_TOKEN. Then npm run discover finds most of the ids.',
  'An empty value counts as not set. If no variable of the first two parts is set, the suite runs against the embedded emulator.',
  'Values of .env.<name> override .env if ALTCRAFT_ENV=<name>; values of the shell override both. docs/configuration.md explains the variables by task.',
].join(' ');

/** The text of `.env.example`. */
export function envExampleText(): string {
  return [
    comment(intro),
    comment(
      '---- Part 1: variables of the Postman collection, in its order. If an id is not set, its operations are not verified.',
    ),
    ...collectionVariables.map(entry),
    comment('---- Part 2: further variables that calls need. If one is not set, its operations are not verified.'),
    ...furtherVariables.map(entry),
    comment('---- Part 3: what a run may do, and how.'),
    ...runControls.map(entry),
  ]
    .join('\n\n')
    .concat('\n');
}
