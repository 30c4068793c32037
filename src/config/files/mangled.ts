/**
 * Values that did not arrive as they were meant: with quotes, with a placeholder that nobody filled in, with letters that
 * only look right. Each is named for what it is, and none is shown.
 */
import type { Environment } from './env-files.ts';
import { isTokenLike, shown } from './shown.ts';
import { environmentName, placeVariables, runControls, type Variable } from '../variables/variables.ts';
import type { VariableForm } from '../variables/variable-form.ts';

/** A value as it arrived. */
interface Arrived {
  value: string;
  form: VariableForm;
  /** Where it came from: a file, or `the shell`. */
  origin: string;
}

/** What may be wrong, the surest sign first; each text follows the name of the variable. */
type Sign = (arrived: Arrived) => string | undefined;

const hasNoFreeText = (form: VariableForm) => form !== 'passphrase' && form !== 'text';

const codeOf = (char: string) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const invisible: Sign = ({ value }) => {
  const found = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|(?! )\p{Zs}/u.exec(value);
  if (!found) return undefined;
  return `has a character that is not seen (${codeOf(found[0])}) at position ${found.index + 1}. Type the value anew, or paste it as plain text.`;
};

const quotes: Sign = ({ value, form, origin }) => {
  const isQuoted = /^(["'`]).*\1$/.test(value);
  if (!isQuoted && !(hasNoFreeText(form) && /^["'`]|["'`]$/.test(value))) return undefined;
  const cause = origin === 'the shell' ? ' docker run --env-file and some CI servers keep quotes.' : '';
  return `has quotes as part of its value.${cause} Write the value without quotes.`;
};

const typographic: Sign = ({ value, form }) =>
  form !== 'passphrase' && /^[“”„‟«»‘’‚‛‹›″′]|[“”„‟«»‘’‚‛‹›″′]$/.test(value)
    ? 'has typographic quotes as part of its value; some editors write them for plain ones. Write the value without quotes, or with plain ones.'
    : undefined;

const placeholders: readonly [form: string, pattern: RegExp][] = [
  ['${…}', /\$\{[^{}]*\}/],
  ['{{…}}', /\{\{.*?\}\}/],
  ['$(…)', /\$\([^()]*\)/],
  ['$[…]', /\$\[[^[\]]*\]/],
  ['#{…}', /#\{[^{}]*\}/],
  ['<…>', /^<[^<>]*>$/],
  ['%…%', /^%\w+%$/],
  ['$…', /^\$[A-Za-z_]\w*$/],
];

const placeholder: Sign = ({ value, form }) => {
  const found = form === 'passphrase' ? undefined : placeholders.find(([, pattern]) => pattern.test(value));
  return (
    found &&
    `still has a placeholder of the form ${found[0]}, which nobody filled in. Write the value itself; .env does not expand variables.`
  );
};

const reference: Sign = ({ value, form }) =>
  form !== 'text' &&
  /^(?:op|vault|awssm|gcpsm|azkv|ref\+\w+|secretref|env):|^arn:aws:|^@Microsoft\.KeyVault\(|^ENC\[/.test(value)
    ? 'holds the reference to a secret store, and not the secret. Let your CI server or the tool of the store fill it in.'
    : undefined;

const comment: Sign = ({ value, form, origin }) =>
  origin === 'the shell' && hasNoFreeText(form) && /\s#/.test(value)
    ? 'has a comment as part of its value; docker run --env-file takes whole lines. Remove what begins with "#".'
    : undefined;

const prefix: Sign = ({ value, form }) => {
  if (/^(?:bearer|basic|token)[\s:=]/i.test(value) && form === 'secret')
    return 'begins with the name of a header. Write the token alone.';
  return /^(?:export\s+)?ALTCRAFT_\w+\s*=/.test(value)
    ? 'holds a whole line, name and value. Write the value alone.'
    : undefined;
};

/** Words of a fixed list, which have no other letters. */
const ofWords = ['allow', 'strict', 'token_in_url', 'deduplication', 'insecure_tls'].map(environmentName);

/** In a part of a host of its own, other letters are a name; among Latin ones they are a mistake. */
const hasMixedPart = (value: string) => value.split(/[./:@-]/).some((part) => /[a-z]/i.test(part));

const lookAlike =
  (name: string): Sign =>
  ({ value, form }) => {
    const found = /(?![\p{ASCII}])[\p{L}\p{N}]/u.exec(value);
    if (!found || !(ofWords.includes(name) || hasNoFreeText(form)) || form === 'file') return undefined;
    const part = value.split(/[./:@-]/).find((one) => one.includes(found[0])) ?? '';
    if ((form === 'address' || form === 'proxy') && !hasMixedPart(part)) return undefined;
    const script = /\p{Script=Cyrillic}/u.test(found[0])
      ? 'Cyrillic'
      : /\p{Script=Greek}/u.test(found[0])
        ? 'Greek'
        : '';
    const what = script ? `a ${script} letter` : 'a letter or digit that is not Latin';
    return `has ${what} (${codeOf(found[0])}) at position ${found.index + 1}; it may look like a Latin one. Type the value anew.`;
  };

/** Names and paths that errors and reports show. */
const named = ['env', 'deviations', 'version'].map(environmentName);

const misplaced =
  (name: string): Sign =>
  ({ value, form }) =>
    (form === 'file' || form === 'address' || named.includes(name)) && isTokenLike(value)
      ? `holds ${shown(value)}, which looks like a token. Was it pasted into the wrong line?`
      : undefined;

function whatIsWrong({ name }: Variable, arrived: Arrived): string | undefined {
  const variable = environmentName(name);
  const signs = [
    invisible,
    typographic,
    quotes,
    prefix,
    placeholder,
    reference,
    comment,
    lookAlike(variable),
    misplaced(variable),
  ];
  for (const sign of signs) {
    const text = sign(arrived);
    if (text !== undefined) return text;
  }
  return undefined;
}

/**
 * Finds values that did not arrive as they were meant.
 *
 * @returns one problem for each, and the values with a good one in the place of each, so that nothing else is said of it
 */
export function findMangled({ values, origins }: Pick<Environment, 'values' | 'origins'>): {
  problems: string[];
  values: Record<string, string>;
} {
  const problems: string[] = [];
  const mended = { ...values };
  for (const variable of [...placeVariables, ...runControls]) {
    const name = environmentName(variable.name);
    const value = values[name];
    if (value === undefined) continue;
    const text = whatIsWrong(variable, { value, form: variable.form, origin: origins[name] ?? '' });
    if (text === undefined) continue;
    problems.push(`${name} ${text}`);
    if (variable.form === 'file' || named.includes(name)) delete mended[name];
    else mended[name] = variable.name === 'token' ? 'x'.repeat(32) : variable.example;
  }
  return { problems, values: mended };
}
