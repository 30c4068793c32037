import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { redactor } from '../../../src/safety/redact.ts';
import { findLeaks } from '../../../tools/run/leaks.ts';
import { test } from '../fake-platform.ts';

const awkward = `p"a\\s<s>&'w$o\`r/d+(=)!`;
const redact = redactor(['made-up-secret-1', awkward]);

const carriers: [form: string, carry: (secret: string) => string][] = [
  ['as it is', (secret) => secret],
  ['in a header', (secret) => `authorization: Bearer ${secret}`],
  ['in a part of a URL', (secret) => `https://h.example/?token=${encodeURIComponent(secret)}&x=1`],
  ['in a query of a form', (secret) => new URLSearchParams({ token: secret }).toString()],
  ['in JSON', (secret) => JSON.stringify({ token: secret })],
  [
    'in XML',
    (secret) => `<token>${secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</token>`,
  ],
  ['in quotes of a shell', (secret) => `"${secret.replaceAll(/[\\"$`]/g, '\\$&')}"`],
  ['in JSON in quotes of a shell', (secret) => `"${JSON.stringify({ secret }).replaceAll(/[\\"$`]/g, '\\$&')}"`],
];

test.describe('redaction', () => {
  for (const [form, carry] of carriers) {
    test(`masks a plain secret ${form}`, () => {
      const text = redact(carry('made-up-secret-1'));

      expect(text).toBe(carry('***'));
    });

    test(`masks a secret of special characters ${form}`, () => {
      const text = redact(carry(awkward));

      expect(text).toBe(carry('***'));
    });
  }

  for (const length of [8, 9, 10, 11, 16, 32, 33]) {
    test(`masks a secret of ${length} characters in base64 at every offset`, () => {
      const secret = 'qWx7!zR-4kP0vN_2mT8sYbJ5hC1gD9fLuE6'.slice(0, length);
      const mask = redactor([secret]);
      const before = ['', 'u', 'us', 'use', 'user', 'user:'];
      const carried = before.map((text) => Buffer.from(`${text}${secret}:tail`).toString('base64'));

      const masked = carried.map(mask);

      expect(masked.filter((text) => !text.includes('***'))).toEqual([]);
    });
  }

  test('leaves no legible part of a secret around the mask in base64', () => {
    const secret = 'qWx7zR4kP0vN2mT8';

    const masked = redactor([secret])(Buffer.from(`user:${secret}`).toString('base64'));

    const legible = masked.split('***').map((part) => Buffer.from(part, 'base64').toString('latin1'));
    expect(legible.join(' ')).not.toMatch(/qW|T8/);
  });

  test('masks every occurrence', () => {
    const text = redact('made-up-secret-1 and made-up-secret-1');

    expect(text).toBe('*** and ***');
  });

  test('masks a secret that another one contains as a whole', () => {
    const mask = redactor(['made-up-token', 'made-up-token-and-more']);

    const text = mask('made-up-token-and-more, made-up-token');

    expect(text).toBe('***, ***');
  });

  test('leaves other text as it is', () => {
    const text = 'POST /api/v1.1/databases/list/ → HTTP 200, error 0, made-up-secret, *** and "quotes"';

    const masked = redact(text);

    expect(masked).toBe(text);
  });

  test('shows what would command a terminal or a CI server', () => {
    const text = redact('made-up-secret-1\u001b[2J\n::set-output name=a::b');

    expect(text).toBe('***\\u001b[2J\n\\u003a:set-output name=a::b');
  });

  test('changes nothing without secrets', () => {
    const text = redactor([])('any text');

    expect(text).toBe('any text');
  });
});

test.describe('search for leaks', () => {
  test('names the files that hold a secret in any form, in bytes or in the name', ({ folder }) => {
    writeFileSync(join(folder, 'clean.txt'), 'nothing here');
    writeFileSync(join(folder, 'plain.txt'), 'x made-up-secret-1 x');
    writeFileSync(join(folder, 'base64.bin'), Buffer.from('u:made-up-secret-1').toString('base64'));
    writeFileSync(join(folder, 'made-up-secret-1.txt'), '');

    const leaks = findLeaks([folder, join(folder, 'missing')], ['made-up-secret-1']);

    expect(leaks.map((file) => file.slice(folder.length + 1)).sort()).toEqual([
      'base64.bin',
      'made-up-secret-1.txt',
      'plain.txt',
    ]);
  });

  test('finds nothing without secrets', ({ folder }) => {
    writeFileSync(join(folder, 'plain.txt'), 'made-up-secret-1');

    const leaks = findLeaks([folder], []);

    expect(leaks).toEqual([]);
  });
});
