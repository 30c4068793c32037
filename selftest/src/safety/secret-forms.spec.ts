import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { redactor } from '../../../src/safety/redact.ts';
import { findLeaks } from '../../../tools/run/leaks.ts';
import { test } from '../fake-platform.ts';

const everyChar = (of: (char: string) => string) => (secret: string) => [...secret].map(of).join('');
const special = (of: (char: string) => string) => everyChar((char) => (/\w/.test(char) ? char : of(char)));
const hexOf = (char: string) => char.charCodeAt(0).toString(16).padStart(2, '0');
const percent = (char: string) => `%${hexOf(char)}`;
const unicode = (char: string) => `\\u00${hexOf(char)}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const named: Record<string, string> = { '+': '&plus;', '"': '&quot;', "'": '&apos;', '=': '&equals;', '/': '&sol;' };

const spellings: [form: string, spell: (secret: string) => string][] = [
  ['with percent signs in lower case', special(percent)],
  ['with percent signs in upper case', special((char) => percent(char).toUpperCase())],
  ['with percent signs twice', (secret) => encodeURIComponent(encodeURIComponent(secret))],
  ['with percent signs three times', (secret) => encodeURIComponent(encodeURIComponent(encodeURIComponent(secret)))],
  ['with every letter encoded', everyChar(percent)],
  ['with decimal entities', special((char) => `&#${char.charCodeAt(0)};`)],
  ['with decimal entities that begin with zeros', special((char) => `&#0${char.charCodeAt(0)};`)],
  ['with hexadecimal entities', special((char) => `&#x${hexOf(char)};`)],
  ['with hexadecimal entities in upper case', special((char) => `&#X${hexOf(char).toUpperCase()};`)],
  ['with named entities', special((char) => named[char] ?? char)],
  ['with entities of entities', special((char) => `&amp;#${char.charCodeAt(0)};`)],
  ['with escapes of JSON', special(unicode)],
  ['with escapes of JSON in upper case', special((char) => `\\u00${hexOf(char).toUpperCase()}`)],
  ['with escapes of JSON in JSON', (secret) => JSON.stringify(special(unicode)(secret)).slice(1, -1)],
  ['with JSON in JSON', (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
  ['with escapes of JavaScript', special((char) => `\\x${hexOf(char)}`)],
  ['with escapes in braces', special((char) => `\\u{${hexOf(char)}}`)],
  ['with escapes of JSON in percent signs', (secret) => encodeURIComponent(special(unicode)(secret))],
  ['in capitals', (secret) => secret.toUpperCase()],
  ['in base64', base64],
  ['in base64 for addresses', (secret) => Buffer.from(secret).toString('base64url')],
  ['in base64 with percent signs', (secret) => encodeURIComponent(base64(secret))],
  ['in base64 of base64', (secret) => base64(base64(`user:${secret}`))],
  ['in base64 of percent signs', (secret) => base64(`u:${encodeURIComponent(secret)}`)],
  ['in base64 of JSON', (secret) => base64(JSON.stringify({ secret }))],
  ['in hex', (secret) => Buffer.from(secret).toString('hex')],
  ['in hex in upper case', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
];

const secret = `k+p"A/9=zQ'7?w&B<x>\\d%4`;

test.describe('forms of a secret', () => {
  for (const [form, spell] of spellings) {
    test(`a secret ${form} is masked`, () => {
      const masked = redactor([secret])(`begin ${spell(secret)} end`);

      expect(masked).toContain('***');
      expect(redactor([secret])(masked)).toBe(masked);
      expect(masked.length).toBeLessThan('begin *** end'.length + 24); // what stands around a secret in base64 stays
    });

    test(`a secret ${form} is found in a file`, ({ folder }) => {
      writeFileSync(join(folder, 'file.txt'), `begin ${spell(secret)} end`);

      const leaks = findLeaks([folder], [secret]);

      expect(leaks).toEqual([join(folder, 'file.txt')]);
    });
  }

  test('a secret of letters that are not Latin is masked', () => {
    const text = redactor(['пароль-7-клиент'])(`${encodeURIComponent('пароль-7-клиент')} пароль-7-клиент`);

    expect(text).toBe('*** ***');
  });

  test('a secret behind a percent sign that encodes nothing is masked', () => {
    const text = redactor(['c0ffee00c0ffee00'])('100%c0ffee00c0ffee00, %25c0ffee00c0ffee00');

    expect(text).toBe('100%***, %25***');
  });

  test('a secret as the name of a field is masked', () => {
    const text = redactor(['c0ffee00c0ffee00'])('{"undeclared":["data.c0ffee00c0ffee00.x"],"C0FFEE00c0ffee00":1}');

    expect(text).toBe('{"undeclared":["data.***.x"],"***":1}');
  });
});

const places: [where: string, before: string, after: string][] = [
  ['in an address', 'amqp://altcraft:altcraft@r.example:1/altcraft', 'amqp://altcraft:***@r.example:1/altcraft'],
  ['in a field', '{"password":"guest","name":"guest"}', '{"password":"***","name":"guest"}'],
  ['in a field of JSON in JSON', '"{\\"token\\":\\"123456\\"}"', '"{\\"token\\":\\"***\\"}"'],
  ['in a header', 'authorization: Bearer 123456', 'authorization: Bearer ***'],
  ['in an element', '<token>123456</token><id>123456</id>', '<token>***</token><id>123456</id>'],
  ['in a query', 'https://h.example/?token=123456&id=123456', 'https://h.example/?token=***&id=123456'],
  ['in base64 behind a user', `Basic ${base64('user:altcraft')}`, 'Basic dXNlcj***A=='],
  ['as the whole text', 'altcraft', '***'],
];

test.describe('a secret that is a common word', () => {
  const mask = redactor(['altcraft', 'guest', '123456']);

  for (const [where, before, after] of places) {
    test(`is masked ${where}, and nowhere else`, () => {
      const masked = mask(before);

      expect(masked).toBe(after);
    });
  }

  test('leaves other text as it is', () => {
    const text =
      'Altcraft Platform at https://altcraft.example:5672/altcraft, 123456 profiles, guest: 7, "name":"altcraft"';

    const masked = mask(text);

    expect(masked).toBe(text);
  });

  test('is not found where it is no secret', ({ folder }) => {
    writeFileSync(join(folder, 'altcraft.txt'), 'altcraft-contract of https://altcraft.example, altcraft');

    const leaks = findLeaks([folder], ['altcraft']);

    expect(leaks).toEqual([]);
  });
});
