/**
 * Makes `.env.example` from the table of variables.
 */
import {
  collectionVariables,
  environmentName,
  furtherVariables,
  runControls,
  type Variable,
} from '../../src/config/variables.ts';

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
  const otherwise = fallback === undefined ? '' : ` Without it: ${fallback}.`;
  return `${comment(`${meaning}${otherwise} Example: ${example}`)}\n${environmentName(name)}=`;
}

const intro =
  `Copy this file to .env, and set address and token; npm run discover finds most of the ids. An empty value counts as not set. With none of the
collection's variables set, the suite runs against the embedded emulator. A second file, .env.<name>, is read when
ALTCRAFT_ENV=<name>; the shell wins over both, and the run says so.`.replaceAll('\n', ' ');

/** The text of `.env.example`. */
export function envExampleText(): string {
  return [
    comment(intro),
    comment(
      '---- The variables of the Postman collection, in its order. A missing id means: its operations are not verified.',
    ),
    ...collectionVariables.map(entry),
    comment('---- What calls need beyond the collection. A missing one means: its operations are not verified.'),
    ...furtherVariables.map(entry),
    comment('---- What the run may do, and how.'),
    ...runControls.map(entry),
  ]
    .join('\n\n')
    .concat('\n');
}
