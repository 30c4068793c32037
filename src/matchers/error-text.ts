/**
 * Puts violations of the contract into words: `data[0].Groups must be array, got null`.
 */
import type { Judgement, SchemaError } from '../../schemas/index.ts';
import type { Violation, ViolationKind } from '../deviations/violations.ts';

/** What a value is, in the words of JSON. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'undefined' ? 'nothing' : typeof value;
}

/** `/data/0/Groups` as `data[0].Groups`; the body itself as `the body`. */
function fieldText(pointer: string, name?: string): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (name !== undefined) parts.push(name);
  const path = parts.reduce((place, part) => (/^\d+$/.test(part) ? `${place}[${part}]` : `${place}.${part}`), '');
  return path.replace(/^\./, '') || 'the body';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

interface Described {
  description?: string;
  type?: string;
  properties?: Record<string, Described>;
}

function fact(schema: Described | undefined): string {
  const text = [schema?.type, schema?.description].filter(Boolean).join(': ');
  return text ? ` (documented as ${text.replace(/\.$/, '')})` : '';
}

const wordings: Record<string, (error: SchemaError) => string> = {
  required: ({ instancePath, params, parentSchema }) => {
    const name = String(params.missingProperty);
    return `${fieldText(instancePath, name)} is missing${fact((parentSchema as Described).properties?.[name])}`;
  },
  type: ({ instancePath, params, data }) =>
    `${fieldText(instancePath)} must be ${[params.type].flat().join(' or ')}, got ${typeOf(data)}`,
  const: ({ instancePath, params, data }) =>
    `${fieldText(instancePath)} must be ${shown(params.allowedValue)}, got ${shown(data)}`,
  enum: ({ instancePath, params, data }) =>
    `${fieldText(instancePath)} must be one of ${shown(params.allowedValues)}, got ${shown(data)}`,
  pattern: ({ instancePath, params, data }) =>
    `${fieldText(instancePath)} must match ${String(params.pattern)}, got ${shown(data)}`,
};

function inWords(error: SchemaError): string {
  const wording = wordings[error.keyword];
  if (wording) return wording(error);
  return `${fieldText(error.instancePath)} ${error.message ?? 'is wrong'}, got ${shown(error.data)}`;
}

const kinds: Record<string, ViolationKind> = { required: 'missing-field', type: 'wrong-type' };

function violationOf(error: SchemaError): Violation {
  const { keyword, instancePath, params } = error;
  const missing = keyword === 'required' ? String(params.missingProperty) : undefined;
  return { kind: kinds[keyword] ?? 'wrong-value', path: fieldText(instancePath, missing), text: inWords(error) };
}

/** Made once: a comparison that names its language makes one each time. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** The violations of a judgement, one line each, in the order of the body, none twice. */
export function violations(judgement: Judgement): Violation[] {
  const misspelt = judgement.misspelt.map(({ path, meant }): Violation => {
    return { kind: 'missing-field', path: meant, text: `${meant} is missing; ${path} stands there in other letters` };
  });
  const all = [...judgement.errors.map(violationOf), ...misspelt];
  const byText = new Map(all.map((violation) => [violation.text, violation]));
  return [...byText.values()].sort((one, other) => compare(one.text, other.text));
}
