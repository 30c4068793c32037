/**
 * Which values must not leave the process, and which of them cannot be told from other text.
 */
import { operations } from '../../schemas/index.ts';
import { connectionSecrets } from './connection-settings.ts';
import { environmentName, placeVariables, runControls } from './variables/variables.ts';

type Values = Record<string, string>;

/** A secret value, and the variable that it stands in. */
interface Secret {
  variable: string;
  value: string;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray % is a matter for the check of the variable
  }
}

function secretsIn(values: Values): Secret[] {
  const whole = placeVariables
    .filter(({ form }) => form === 'secret')
    .map(({ name }): [string, string | undefined] => [environmentName(name), values[environmentName(name)]]);
  const parts: [string, string | undefined][] = [
    ['ALTCRAFT_AMQP_URL', URL.parse(values.ALTCRAFT_AMQP_URL ?? '')?.password],
    ['ALTCRAFT_HUB_LINK', values.ALTCRAFT_HUB_LINK?.split('?')[1]],
    ...connectionSecrets(values),
  ];
  return [...whole, ...parts].flatMap(([variable, value = '']) =>
    [...new Set([value, decoded(value)])].filter(Boolean).map((text) => ({ variable, value: text })),
  );
}

/** The values that must not leave the process: secrets, and the secret parts of addresses. */
export function secretsOf(values: Values): string[] {
  return [...new Set(secretsIn(values).map(({ value }) => value))];
}

/** What a run writes in any case. */
const ownWords = [
  ...operations.flatMap(({ id, path, summary }) => [id, path, summary]),
  ...[...placeVariables, ...runControls].flatMap(({ name, meaning, example, form }) =>
    form === 'secret' || form === 'passphrase' || form === 'proxy' ? [name, meaning] : [name, meaning, example],
  ),
]
  .join(' ')
  .toLowerCase();

/** Whether a secret is so short or so common a word that the same text stands in places where it is no secret. */
export function isCommon(secret: string): boolean {
  const isWord = /^(?:\p{L}{1,12}|\d{1,12})$/u.test(secret);
  return secret.length < 8 || isWord || ownWords.includes(secret.toLowerCase());
}

/** One warning for each variable whose secret cannot be told from other text. */
export function commonSecretWarnings(values: Values): string[] {
  const names = secretsIn(values)
    .filter(({ value }) => isCommon(value))
    .map(({ variable }) => variable);
  return [...new Set(names)].map(
    (name) =>
      `The secret in ${name} is short or a common word. It is masked and searched for only where a secret stands: in addresses, headers, and fields such as "password". Choose a longer one.`,
  );
}
