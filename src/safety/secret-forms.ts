/**
 * The forms in which a secret may turn up in a text: as it is, percent-encoded, as entities, with escapes, in base64 or hex,
 * and one in the other. Each letter may have its own form, and cases may differ.
 */
import { isCommon } from '../config/secrets.ts';

/** Names of HTML for characters of passwords. */
const entityNames: Record<string, string> = {
  '"': 'quot',
  '&': 'amp',
  "'": 'apos',
  '<': 'lt',
  '>': 'gt',
  '+': 'plus',
  '/': 'sol',
  '=': 'equals',
  _: 'lowbar|UnderBar',
  '-': 'hyphen|dash',
  $: 'dollar',
  '!': 'excl',
  '#': 'num',
  '%': 'percnt',
  '(': 'lpar',
  ')': 'rpar',
  '*': 'ast|midast',
  ',': 'comma',
  '.': 'period',
  ':': 'colon',
  ';': 'semi',
  '?': 'quest',
  '@': 'commat',
  '[': 'lsqb|lbrack',
  '\\': 'bsol',
  ']': 'rsqb|rbrack',
  '^': 'hat',
  '`': 'grave',
  '{': 'lcub|lbrace',
  '|': 'verbar|vert',
  '}': 'rcub|rbrace',
};

const hexOf = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

const literal = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Encoded by its bytes, once or again: `%2B`, `%252b`. */
const percentOf = (char: string) => [...Buffer.from(char)].map((byte) => `%(?:25)*${hexOf(byte, 2)}`).join('');

/** What begins or ends an entity or an escape may be encoded by its byte too. */
const orPercent = (char: string) => `(?:${literal(char)}|${percentOf(char)})`;
const [and, hash, end, backslashes] = [orPercent('&'), orPercent('#'), orPercent(';'), `${orPercent('\\')}+`];

function entitiesOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  const names = entityNames[char];
  return `${and}(?:amp${end})*(?:${hash}0*${code}|${hash}x0*${hexOf(code, 1)}${names ? `|${names}` : ''})${end}`;
}

/** With the escapes of JSON, JavaScript and shells, and those escaped again. */
function escapesOf(char: string): string {
  const units = Array.from({ length: char.length }, (_, index) => char.charCodeAt(index));
  const code = char.codePointAt(0) ?? 0;
  const long = units.map((unit) => `${backslashes}u${hexOf(unit, 4)}`).join('');
  const short = code < 256 ? `|x${hexOf(code, 2)}` : '';
  return `${long}|${backslashes}(?:u\\{0*${hexOf(code, 1)}\\}${short})`;
}

function charPattern(char: string, also = ''): string {
  const plain = char === '\\' ? '\\\\+' : /\w/.test(char) ? char : `\\\\*${literal(char)}`;
  const space = char === ' ' ? '|\\+' : '';
  return `(?:${plain}${space}${also}|${percentOf(char)}|${entitiesOf(char)}|${escapesOf(char)})`;
}

const textPattern = (text: string) => [...text].map((char) => charPattern(char)).join('');

/** Base64 also as addresses spell it. */
const urlSafe: Record<string, string> = { '+': '|-', '/': '|_' };
const base64Pattern = (core: string) => [...core].map((char) => charPattern(char, urlSafe[char])).join('');

/** The part of a text's base64 that depends on the text alone, for each offset at which it may start. */
function base64Cores(text: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(`${'x'.repeat(shift)}${text}`).toString('base64');
    // Characters of 6 bits; the first and the last may hold bits of the neighbours.
    return encoded.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + Buffer.byteLength(text)) * 8) / 6));
  });
}

const leastCore = 6;
const longEnough = (core: string) => core.length >= leastCore;

/** One form of a secret. */
interface Form {
  /** What a text contains that has this form, once it is plain. */
  core: string;
  /** Of the pattern that finds it; long, so made only where it is needed. */
  source: () => string;
}

function formsOf(secret: string): Form[] {
  const inner = new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]);
  const once = [...inner].flatMap(base64Cores);
  const cores = [...once, ...once.flatMap(base64Cores)].filter(longEnough);
  const hex = [...Buffer.from(secret)].map((byte) => hexOf(byte, 2)).join('');
  return [
    { core: secret, source: () => textPattern(secret) },
    { core: hex, source: () => hex },
    ...cores.map((core) => ({ core, source: () => base64Pattern(core) })),
  ];
}

const secretNames = 'pass(?:word|phrase|wd)?|pwd|r?token|secret|authorization';

/**
 * Places where a secret may stand that is also a common word: elsewhere the word is no secret. The word is looked for before
 * what stands in front of it, which would take long for texts without spaces.
 */
function placesOf(secret: string): Form[] {
  const word = textPattern(secret);
  const behind = (before: string, what: string) => `(?=${what})(?<=${before})${what}`;
  const places = [
    `^${word}$`,
    `${behind(`//[^\\s/?#@"'<>]{0,200}:`, word)}(?=@)`,
    `${behind(`(?:${secretNames})\\\\*["']?\\s*[:=]\\s*\\\\*["']?(?:bearer |basic )?`, word)}(?![\\w.-])`,
    `${behind(`bearer |<(?:${secretNames})>`, word)}(?![\\w.-])`,
  ];
  const basic = base64Cores(`:${secret}`).filter(longEnough);
  return [
    ...places.map((source) => ({ core: secret, source: () => source })),
    ...basic.map((core) => ({ core, source: () => behind('basic [a-z0-9+/]{0,200}', base64Pattern(core)) })),
  ];
}

const characters = Object.fromEntries(
  Object.entries(entityNames).flatMap(([char, names]) => names.split('|').map((name) => [name.toLowerCase(), char])),
);

const charOf = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** One layer of encoding less. */
function decodedOnce(text: string): string {
  return text
    .replaceAll(/%([0-9a-f]{2})/g, (_, hex: string) => charOf(Number.parseInt(hex, 16)))
    .replaceAll(
      /\\+(?:u\{0*([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2}))/g,
      (_, braced?: string, long?: string, short?: string) => charOf(Number.parseInt(braced ?? long ?? short ?? '', 16)),
    )
    .replaceAll(
      /&(?:#x([0-9a-f]{1,8})|#(\d{1,8})|([a-z]{2,8}));/g,
      (whole, hex?: string, digits?: string, name = '') =>
        hex || digits ? charOf(hex ? Number.parseInt(hex, 16) : Number(digits)) : (characters[name as string] ?? whole),
    );
}

const mostLayers = 5;

/** A text in lower case, as it is and with one layer of encoding less after the other. */
function layersOf(text: string): string[] {
  const layers = [text.toLowerCase()];
  while (layers.length <= mostLayers) {
    const last = layers.at(-1) ?? '';
    const next = /[%&\\]/.test(last) ? decodedOnce(last).toLowerCase() : last;
    if (next === last) break;
    layers.push(next);
  }
  return layers.map(plain);
}

/** What is the same for all spellings: no backslashes, spaces and the letters of base64 as addresses have them. */
const plain = (text: string) => text.replaceAll('\\', '').replaceAll(/[+ ]/g, '-').replaceAll('/', '_');

/** Letters whose bytes are encoded are not made plain; such a form is looked for in every text. */
const isPlain = (text: string) => /^[\x20-\x7e]*$/.test(text);

/** Finds secrets in texts. */
export interface SecretSearch {
  isIn: (text: string) => boolean;
  /** Replaces every form of every secret. */
  replace: (text: string, mask: string) => string;
}

/** @param secrets the literal values */
export function searchFor(secrets: readonly string[]): SecretSearch {
  // A secret that contains another one comes before it.
  const known = [...new Set(secrets)].filter(Boolean).sort((one, other) => other.length - one.length);
  const forms = known.flatMap((secret) => (isCommon(secret) ? placesOf(secret) : formsOf(secret)));
  const searches = forms.map(({ core, source }) => ({
    core: isPlain(core) ? plain(decodedOnce(core.toLowerCase())) : '',
    raw: plain(core.toLowerCase()),
    source,
    pattern: undefined as RegExp | undefined,
  }));
  // The patterns are slow, and most texts hold no secret: a pattern is tried only where its letters stand.
  const patternsFor = (text: string) => {
    const layers = layersOf(text);
    const near = searches.filter(({ core, raw }) =>
      layers.some((layer) => layer.includes(core) || layer.includes(raw)),
    );
    return near.map((search) => (search.pattern ??= new RegExp(search.source(), 'gi')));
  };
  return {
    isIn: (text) => patternsFor(text).some((pattern) => text.search(pattern) >= 0),
    replace: (text, mask) => patternsFor(text).reduce((masked, pattern) => masked.replaceAll(pattern, mask), text),
  };
}
