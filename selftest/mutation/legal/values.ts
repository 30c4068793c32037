/**
 * Values that a field may have by its contract, other than the one that was met.
 */
import type { Random } from '../random.ts';

/** Texts that customers and platforms write. */
const texts = [
  '',
  ' ',
  'a',
  'Имя',
  '名前 で す',
  'مرحبا بالعالم',
  'שלום \u202Eעולם\u202C',
  '😀👩‍👩‍👧 🇷🇺',
  'e\u0301 ≠ é',
  'Line\nbreak\ttab',
  'quote " and \\ and /',
  "O'Brien & Söhne <b>",
  '<a href="https://example.com/?a=1&amp;b=2">x</a>',
  '{{ name }} %s ${x}',
  'null',
  'true',
  '0',
  '007',
  '1e3',
  '12345678901234567890',
  '2024-01-02',
  'panic: at the disco',
  'SQLSTATE[',
  'Internal error',
  'not found',
  'token',
  '[object Object]',
  '../../etc/passwd',
  'x'.repeat(7_000),
];

/** Texts of a kind that XML can hold; line breaks and outer spaces are not told from others there. */
const control = /\p{Cc}/u;

const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => random.below(16).toString(16)).join('');

const uuid = (random: Random) =>
  [hex(random, 8), hex(random, 4), `4${hex(random, 3)}`, `a${hex(random, 3)}`, hex(random, 12)].join('-');

const two = (number: number) => String(number).padStart(2, '0');

/** Moments with and without fractions of a second, in Greenwich and elsewhere; and the one of nothing, as Go has it. */
function moment(random: Random): string {
  if (random.happens(0.05)) return '0001-01-01T00:00:00Z';
  const day = `${1971 + random.below(120)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  const time = `${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
  const fraction = random.oneOf(['', '.1', '.123', '.123456789', '.000']);
  return `${day}T${time}${fraction}${random.oneOf(['Z', 'Z', '+03:00', '-11:30', '+00:00'])}`;
}

/** What fits the patterns of the contract, by their source. */
const ofPattern = new Map<string, (random: Random) => string>([
  ['^-?\\d+(\\.\\d+)?$', (random) => random.oneOf(['0', '0.00', '12', '399.50', '-7.125', '123456789012345678901.5'])],
  ['^[0-9a-f]+$', (random) => hex(random, 1 + random.below(20))],
  [
    '^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d))?$',
    (random) => (random.happens(0.3) ? '' : moment(random)),
  ],
]);

function fitting(pattern: string, met: string, random: Random): string {
  const digits = /^\^\[0-9a-f\]\{(\d+)\}\$$/.exec(pattern)?.[1];
  if (digits !== undefined) return hex(random, Number(digits));
  return ofPattern.get(pattern)?.(random) ?? met;
}

/** What a contract asks of a plain value, all its schemas taken together. */
export interface Rules {
  types: readonly string[];
  members?: readonly unknown[];
  format?: string;
  pattern?: string;
  /** Bounds of a number. */
  least: number;
  most: number;
  shortest: number;
}

/** Another text that keeps the rules. */
export function legalText(met: string, { members, format, pattern, shortest }: Rules, random: Random): string {
  const listed = members?.filter((member) => typeof member === 'string');
  if (members) return listed && listed.length > 0 ? random.oneOf(listed) : met;
  if (format === 'date-time') return moment(random);
  if (format === 'uuid') return uuid(random);
  if (format !== undefined) return met;
  if (pattern !== undefined) return fitting(pattern, met, random);
  const text = random.oneOf(texts);
  return text.length < shortest ? met : text;
}

/** Another number that keeps the rules. */
export function legalNumber(met: number, { types, members, least, most }: Rules, random: Random): number {
  if (members) return met;
  const whole = [0, 1, 7, met, met + 1, 65_536, 2 ** 31, 2 ** 40, Number.MAX_SAFE_INTEGER, -1, -(2 ** 31)];
  const fractions = types.includes('number') ? [0.5, 1e-7, 12.345, -0.25, 1.5e21] : [];
  return random.oneOf([...whole, ...fractions].filter((number) => number >= least && number <= most));
}

const isElementName = (name: string) => /^[A-Za-z_][\w.-]*$/.test(name);

/** Whether a value can stand in XML so that it reads the same there. */
export function fitsXml(value: unknown): boolean {
  if (typeof value === 'string') return !control.test(value);
  if (Array.isArray(value)) return value.every((entry) => !Array.isArray(entry) && fitsXml(entry));
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => isElementName(name) && fitsXml(inner));
}
