import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readConfig } from '../../../src/config/config.ts';
import { test } from '../fake-platform.ts';

const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';
const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: token };
const shellQuotes =
  'has quotes as part of its value. docker run --env-file and some CI servers keep quotes. Write the value without quotes.';
const placeholder = (form: string) =>
  `still has a placeholder of the form ${form}, which nobody filled in. Write the value itself; .env does not expand variables.`;
const lookAlike = (what: string, position: number) =>
  `has ${what} at position ${position}; it may look like a Latin one. Type the value anew.`;
const invisible = (code: string, position: number) =>
  `has a character that is not seen (${code}) at position ${position}. Type the value anew, or paste it as plain text.`;

const values: [what: string, shell: Record<string, string>, problem: string][] = [
  ['quotes of Docker', { ALTCRAFT_URL: '"panel.example"' }, `ALTCRAFT_URL ${shellQuotes}`],
  ['quotes round a token', { ALTCRAFT_TOKEN: `'${token}'` }, `ALTCRAFT_TOKEN ${shellQuotes}`],
  ['one quote', { ALTCRAFT_DB_ID: '1"' }, `ALTCRAFT_DB_ID ${shellQuotes}`],
  ['a variable', { ALTCRAFT_TOKEN: '${PROD_TOKEN}' }, `ALTCRAFT_TOKEN ${placeholder('${…}')}`],
  ['an expression', { ALTCRAFT_TOKEN: '${{secrets.TOKEN}}' }, `ALTCRAFT_TOKEN ${placeholder('{{…}}')}`],
  ['a variable of Azure', { ALTCRAFT_URL: '$(altcraft.url)' }, `ALTCRAFT_URL ${placeholder('$(…)')}`],
  ['a variable of Postman', { ALTCRAFT_URL: 'https://{{url}}/' }, `ALTCRAFT_URL ${placeholder('{{…}}')}`],
  ['a word in brackets', { ALTCRAFT_TOKEN: '<your-token>' }, `ALTCRAFT_TOKEN ${placeholder('<…>')}`],
  ['a variable of Windows', { ALTCRAFT_DB_ID: '%DB_ID%' }, `ALTCRAFT_DB_ID ${placeholder('%…%')}`],
  ['a variable without brackets', { ALTCRAFT_DB_ID: '$DB_ID' }, `ALTCRAFT_DB_ID ${placeholder('$…')}`],
  [
    'typographic quotes',
    { ALTCRAFT_TOKEN: `“${token}”` },
    'ALTCRAFT_TOKEN has typographic quotes as part of its value; some editors write them for plain ones. Write the value without quotes, or with plain ones.',
  ],
  [
    'a Cyrillic letter in a token',
    { ALTCRAFT_TOKEN: token.replace('c', '\u0441') },
    `ALTCRAFT_TOKEN ${lookAlike('a Cyrillic letter (U+0441)', 1)}`,
  ],
  [
    'a Cyrillic letter in a host',
    { ALTCRAFT_URL: 'https://p\u0430nel.example' },
    `ALTCRAFT_URL ${lookAlike('a Cyrillic letter (U+0430)', 10)}`,
  ],
  [
    'a Greek letter in an id',
    { ALTCRAFT_DB_ID: '1\u039f' },
    `ALTCRAFT_DB_ID ${lookAlike('a Greek letter (U+039F)', 2)}`,
  ],
  [
    'a digit of another script',
    { ALTCRAFT_DB_ID: '\uff11' },
    `ALTCRAFT_DB_ID ${lookAlike('a letter or digit that is not Latin (U+FF11)', 1)}`,
  ],
  [
    'a Cyrillic letter in an effect',
    { ALTCRAFT_ALLOW: 't\u0430sk' },
    `ALTCRAFT_ALLOW ${lookAlike('a Cyrillic letter (U+0430)', 2)}`,
  ],
  ['a character without width', { ALTCRAFT_TOKEN: `${token}\u200b` }, `ALTCRAFT_TOKEN ${invisible('U+200B', 33)}`],
  ['a blank that does not break', { ALTCRAFT_URL: 'panel\u00a0.example' }, `ALTCRAFT_URL ${invisible('U+00A0', 6)}`],
  [
    'a comment',
    { ALTCRAFT_DB_ID: '1 # ours' },
    'ALTCRAFT_DB_ID has a comment as part of its value; docker run --env-file takes whole lines. Remove what begins with "#".',
  ],
  [
    'the name of a header',
    { ALTCRAFT_TOKEN: `Bearer ${token}` },
    'ALTCRAFT_TOKEN begins with the name of a header. Write the token alone.',
  ],
  [
    'a whole line',
    { ALTCRAFT_URL: 'ALTCRAFT_URL=panel.example' },
    'ALTCRAFT_URL holds a whole line, name and value. Write the value alone.',
  ],
  [
    'a reference',
    { ALTCRAFT_TOKEN: 'op://vault/altcraft/token' },
    'ALTCRAFT_TOKEN holds the reference to a secret store, and not the secret. Let your CI server or the tool of the store fill it in.',
  ],
];

test.describe('a value that did not arrive as it was meant', () => {
  for (const [what, shell, problem] of values) {
    test(`is named for what it is: ${what}`, ({ folder }) => {
      const result = readConfig(folder, { ...reached, ...shell });

      expect(result).toEqual({ problems: [problem] });
    });
  }

  const lines: [what: string, line: string, problem: string][] = [
    [
      'a token that is cut',
      'ALTCRAFT_TOKEN=c0ffee00#c0ffee00c0ffee',
      'ALTCRAFT_TOKEN is cut off at the "#" in .env, line 1. Put the value in quotes.',
    ],
    [
      'a token that begins with a #',
      'ALTCRAFT_RTOKEN=#c0ffee00c0ffee',
      'ALTCRAFT_RTOKEN is cut off at the "#" in .env, line 1. Put the value in quotes.',
    ],
    [
      'a line of Windows',
      'set ALTCRAFT_DB_ID=1',
      '.env, line 1, sets no variable. Write NAME=value, with nothing in front of the name.',
    ],
    [
      'a line of PowerShell',
      '$env:ALTCRAFT_DB_ID = "1"',
      '.env, line 1, sets no variable. Write NAME=value, with nothing in front of the name.',
    ],
    [
      'a name with a character that is not seen',
      'ALTCRAFT_DB_ID\u200b=1',
      '.env, line 1, sets no variable. Write NAME=value, with nothing in front of the name.',
    ],
  ];
  for (const [what, line, problem] of lines) {
    test(`is named with its line: ${what}`, ({ folder }) => {
      writeFileSync(join(folder, '.env'), `${line}\n`);

      const { problems } = readConfig(folder, reached);

      expect(problems).toEqual([problem]);
    });
  }

  test('is not seen in comments, quotes, and texts that may be so', ({ folder }) => {
    const text = [
      "ALTCRAFT_RTOKEN='c0ffee00#c0ffee' # ours",
      'ALTCRAFT_DB_ID=1 # see ALTCRAFT_URL',
      '# set ALTCRAFT_URL first',
      'ALTCRAFT_URL=https://панель.example',
      'ALTCRAFT_CLIENT_KEY_PASSPHRASE="${it} is \'so\'"',
      'ALTCRAFT_PRODUCT_ID=товар-1',
    ];
    writeFileSync(join(folder, '.env'), text.join('\n'));

    const { problems } = readConfig(folder, { ALTCRAFT_TOKEN: token, ALTCRAFT_SKU_ID: 'item #5' });

    expect(problems).toEqual(['ALTCRAFT_CLIENT_KEY_PASSPHRASE is set, but ALTCRAFT_CLIENT_KEY is not.']);
  });
});

test.describe('a token in the wrong line', () => {
  const places: Record<string, string> = {
    ALTCRAFT_DB_ID: token,
    ALTCRAFT_PROFILE_ID: `${token}x`,
    ALTCRAFT_ALLOW: `read,${token}`,
    ALTCRAFT_STRICT: token,
    ALTCRAFT_SANDBOX: `segment:3,${token}`,
    ALTCRAFT_CONFIRM_SEND: token,
    ALTCRAFT_TIMEOUT_MS: token,
    ALTCRAFT_ENV: token,
    ALTCRAFT_CA_FILE: token,
    ALTCRAFT_DEVIATIONS: token,
    ALTCRAFT_PIXEL_URL: token,
    ALTCRAFT_URL: token,
    ALTCRAFT_PROXY: `ftp://${token}`,
    ALTCRAFT_MIN_VERIFIED: token,
    [`ALTCRAFT_${token}`]: '1',
    [`ALTCRAFT_DB_ID_${token}`]: '1',
  };
  for (const [name, value] of Object.entries(places)) {
    const place = name.replace(token, '<token>');

    test(`is not shown by the error, nor known from elsewhere: ${place}`, ({ folder }) => {
      writeFileSync(join(folder, '.env'), `${name}=${value}\n`);

      const { problems } = readConfig(folder, { ALTCRAFT_TOKEN: 'made-up-token-0123456789' });

      expect(problems.length).toBeGreaterThan(0);
      expect(problems.join('\n').toLowerCase()).not.toContain(token.slice(0, 8));
    });
  }

  test('is found by its line where it is a name', ({ folder }) => {
    writeFileSync(join(folder, '.env'), `# ours\nALTCRAFT_${token}=\nALTCRAFT_X${token}=1\n`);

    const { problems } = readConfig(folder, reached);

    expect(problems).toEqual([
      'ALTCRAFT_… (a name with 33 more characters, not shown because it may be a secret) in .env, line 3 is not a variable of this suite. .env.example lists all variables.',
    ]);
  });

  test('is told by its length', ({ folder }) => {
    const { problems } = readConfig(folder, { ...reached, ALTCRAFT_DB_ID: token });

    expect(problems).toEqual([
      'ALTCRAFT_DB_ID must be a whole number from 1 up, not a value of 32 characters (small letters, digits). Example: 1',
    ]);
  });

  test('that is the value of another variable is masked in every problem', ({ folder }) => {
    const { problems } = readConfig(folder, {
      ...reached,
      ALTCRAFT_TOKEN: 'staging-token-x',
      ALTCRAFT_ENV: 'staging-token-x',
    });

    expect(problems).toEqual(['ALTCRAFT_ENV names ***, but there is no file .env.***.']);
  });
});
