/**
 * The same reply in another notation: what JSON and XML leave to who writes them.
 */
import type { Random } from '../random.ts';

/** How one text of JSON is written. */
interface JsonStyle {
  random: Random;
  /** Probability that a number, a letter or a blank is written otherwise. */
  oddness: number;
}

const blanks = ['', '', ' ', '\n', '\t', '\r\n  '];

function jsonText(text: string, { random, oddness }: JsonStyle): string {
  const plain = JSON.stringify(text);
  if (!random.happens(oddness)) return plain;
  const codeOf = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const written = text.split('').map((letter) => {
    if (letter === '/' && random.happens(0.5)) return '\\/';
    return random.happens(0.2) ? codeOf(letter) : JSON.stringify(letter).slice(1, -1);
  });
  return text.length > 500 ? plain : `"${written.join('')}"`;
}

function jsonNumber(number: number, { random, oddness }: JsonStyle): string {
  const plain = JSON.stringify(number);
  if (/e/.test(plain) || !random.happens(oddness)) return plain;
  const forms = plain.includes('.') ? ['0', 'e0', 'E+0'] : ['.0', 'e0', '.00', '.0E0'];
  return `${plain}${random.oneOf(forms)}`;
}

function jsonValue(value: unknown, style: JsonStyle): string {
  const blank = () => (style.random.happens(style.oddness) ? style.random.oneOf(blanks) : '');
  const list = (begin: string, parts: readonly string[], end: string) =>
    `${begin}${blank()}${parts.join(`${blank()},${blank()}`)}${blank()}${end}`;
  if (typeof value === 'string') return jsonText(value, style);
  if (typeof value === 'number') return jsonNumber(value, style);
  if (Array.isArray(value)) {
    return list(
      '[',
      value.map((entry) => jsonValue(entry, style)),
      ']',
    );
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value);
  const ordered = style.random.happens(style.oddness) ? style.random.shuffled(fields) : fields;
  const parts = ordered.map(
    ([name, inner]) => `${jsonText(name, style)}${blank()}:${blank()}${jsonValue(inner, style)}`,
  );
  return list('{', parts, '}');
}

/** A value as JSON, written in one of the ways that JSON allows. */
export function jsonOf(value: unknown, random: Random): string {
  const oddness = random.oneOf([0, 0.02, 0.3]);
  const outer = () => (random.happens(0.2) ? random.oneOf([' ', '\n', '\r\n\t']) : '');
  return `${outer()}${jsonValue(value, { random, oddness })}${outer()}`;
}

const declarations = ["<?xml version='1.0'?>", '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n', ''];
const attributes = ['', " array='true'", ' array="true" type = "list"', " type='list'\n array='true'"];
const named = new Map(Object.entries({ '&lt;': '&#60;', '&gt;': '&#x3E;', '&quot;': '"', '&apos;': '&#39;' }));

function xmlText(text: string, random: Random): string {
  if (text === '' || !random.happens(0.2)) return text;
  if (random.happens(0.5)) {
    const raw = text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&');
    return raw.includes(']]>') || raw.trim() === '' ? text : `<![CDATA[${raw}]]>`;
  }
  return text
    .replaceAll(/&(lt|gt|quot|apos);/g, (entity) => named.get(entity) ?? entity)
    .replaceAll(/&[^;]*;|[\p{L}\p{So}]/gu, (part) =>
      !part.startsWith('&') && random.happens(0.1) ? `&#x${(part.codePointAt(0) ?? 0).toString(16)};` : part,
    );
}

/**
 * The same document, written in another of the ways that XML allows.
 *
 * @param text as the emulator writes it: without comments, attributes and blanks between elements
 */
export function xmlOf(text: string, random: Random): string {
  if (random.happens(0.2)) return text;
  const isSpaced = random.happens(0.5);
  const between = () => (isSpaced ? random.oneOf(['\n', '\n  ', '', '<!-- a remark -->']) : '');
  const [declaration = '', body = ''] = text.startsWith('<?')
    ? [text.slice(0, text.indexOf('?>') + 2), text.slice(text.indexOf('?>') + 2)]
    : ['', text];
  const written = body.replaceAll(
    /<(\/?)([^\s/<>]+)(\/?)>([^<]*)/g,
    (_, ending: string, name: string, empty: string, inner: string) => {
      const after = inner === '' ? between() : xmlText(inner, random);
      if (ending) return `</${name}${random.happens(0.1) ? ' ' : ''}>${inner === '' ? between() : inner}`;
      const marks = name === 'xml' ? '' : random.happens(0.2) ? random.oneOf(attributes) : '';
      if (empty) return `${random.happens(0.5) ? `<${name}${marks}></${name}>` : `<${name}${marks} />`}${between()}`;
      return `<${name}${marks}>${after}`;
    },
  );
  return `${random.happens(0.5) ? declaration : random.oneOf(declarations)}${written}`;
}
