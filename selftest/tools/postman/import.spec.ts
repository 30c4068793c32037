/**
 * What an import takes from which file, and what it tells about the rest.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { collection, environment, expect, test, token, type Entry } from './files.ts';

const bigEndian = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
const text = JSON.stringify(collection([{ key: 'db_id', value: '7' }]));

const encodings: Record<string, string | Buffer> = {
  'UTF-8': text,
  'UTF-8 with a byte order mark': `\uFEFF${text}`,
  'UTF-16 LE': Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE': bigEndian(text),
  'UTF-16 LE without a byte order mark': Buffer.from(text, 'utf16le'),
};

for (const [encoding, content] of Object.entries(encodings)) {
  test(`a collection in ${encoding} is read`, ({ place }) => {
    place.imported([place.file('a.json', content)]);

    expect(place.env()).toContain('ALTCRAFT_DB_ID=7\n');
  });
}

const seven: Entry[] = [{ key: 'db_id', value: '7' }];

const forms: Record<string, Entry> = {
  'a collection v2.1': collection(seven),
  'a collection v2.0': collection(seven, {}, 'v2.0.0'),
  'a collection as the Postman API wraps it': { collection: collection(seven) },
  'an environment as the Postman API wraps it': { environment: environment(seven) },
  'an environment': environment(seven),
  globals: { values: seven, _postman_variable_scope: 'globals' },
  'a number of the type any': collection([{ key: 'db_id', value: 7, type: 'any' }]),
  'a value with blanks around it': collection([{ key: 'db_id', value: ' 7 ' }]),
  'a current value before the initial one': collection([{ key: 'db_id', value: '1', currentValue: '7' }]),
  'a value of a session before the initial one': environment([{ key: 'db_id', value: '1', sessionValue: '7' }]),
  'an initial value where the current one is empty': collection([{ key: 'db_id', value: '7', currentValue: '' }]),
  'a variable of a nested folder': collection([], {
    item: [{ name: 'A', item: [{ name: 'B', item: [], variable: seven }] }],
  }),
  'a value that refers to a value that refers to another': collection([
    { key: 'db_id', value: '{{a}}' },
    { key: 'a', value: '{{ b }}' },
    { key: 'b', value: '7' },
  ]),
  'a name in capitals with the prefix of .env': collection([{ key: 'ALTCRAFT_DB_ID', value: '7' }]),
};

for (const [form, content] of Object.entries(forms)) {
  test(`the value is taken from ${form}`, ({ place }) => {
    place.imported([place.file('a.json', content)]);

    expect(place.env()).toContain('ALTCRAFT_DB_ID=7\n');
  });
}

const reasons: Record<string, [variable: Entry, told: RegExp]> = {
  'that nobody filled in': [{ key: 'smid', value: 'aAaAaAaAaAaAaAaAaAaAaA' }, /value of the example[^]*ALTCRAFT_SMID/],
  'that says where a value is to come': [
    { key: 'db_id', value: '<your id>' },
    /value of the example[^]*ALTCRAFT_DB_ID/,
  ],
  'that is an empty secret': [{ key: 'rtoken', value: '', type: 'secret' }, /Empty in Postman[^]*ALTCRAFT_RTOKEN/],
  'that is switched off': [{ key: 'db_id', value: '7', disabled: true }, /Switched off[^]*ALTCRAFT_DB_ID/],
  'that cannot be right': [{ key: 'db_id', value: 'seven' }, /ALTCRAFT_DB_ID +must be a whole number/],
  'that refers to what no file has': [
    { key: 'db_id', value: '{{nothing}}' },
    /ALTCRAFT_DB_ID +refers to \{\{nothing\}\}/,
  ],
  'that refers to itself': [{ key: 'db_id', value: '{{db_id}}' }, /ALTCRAFT_DB_ID +refers to \{\{db_id\}\}/],
  'that Postman makes anew each time': [{ key: 'smid', value: '{{$guid}}' }, /ALTCRAFT_SMID +refers to \{\{\$guid\}\}/],
  'that is unknown': [{ key: 'db_idd', value: '7' }, /Unknown here[^]*db_idd .*Did you mean db_id\?/],
  'that gives a permission': [{ key: 'sandbox', value: 'campaign:1' }, /Permissions[^]*here it is ALTCRAFT_SANDBOX/],
};

for (const [reason, [variable, told]] of Object.entries(reasons)) {
  test(`a variable ${reason} is not taken and is named`, ({ place }) => {
    const printed = place.imported([place.file('a.json', collection([variable]))]);

    expect(printed).toMatch(told);
    expect(
      place
        .env()
        .split('\n')
        .filter((line) => line.startsWith('ALTCRAFT_')),
    ).toEqual(['ALTCRAFT_URL=panel.example.com', `ALTCRAFT_TOKEN=${token}`]);
  });
}

test('an environment overrides a collection, and the table names both values and places', ({ place }) => {
  const files = [
    place.file('env.json', environment([{ key: 'db_id', value: '8', enabled: true }])),
    place.file('all.json', collection(seven)),
  ];

  const printed = place.imported(files);

  expect(place.env()).toContain('ALTCRAFT_DB_ID=8\n');
  expect(printed).toContain('ALTCRAFT_DB_ID  8 (env.json, environment), not 7 (all.json, collection)');
});

test('a secret of two values is not printed', ({ place }) => {
  const other = 'deadbeefdeadbeefdeadbeefdeadbeef';
  const files = [
    place.file('all.json', collection([])),
    place.file('env.json', environment([{ key: 'token', value: other, type: 'secret' }])),
  ];

  const printed = place.imported(files);

  expect(place.env()).toContain(`ALTCRAFT_TOKEN=${other}\n`);
  expect(printed).not.toContain(other);
  expect(printed).not.toContain(token);
  expect(printed).toContain('ALTCRAFT_TOKEN  *** (env.json, environment), not *** (all.json, collection)');
});

test('values of .env are kept, with all that stands around them', ({ place }) => {
  place.file('.env', '# mine\r\nALTCRAFT_DB_ID=3 # keep\r\nALTCRAFT_TEMPLATE_ID=\r\n');
  const file = place.file('a.json', collection([...seven, { key: 'template_id', value: '9' }]));

  const printed = place.imported([file]);

  expect(place.env()).toContain('# mine\r\nALTCRAFT_DB_ID=3 # keep\r\nALTCRAFT_TEMPLATE_ID=9\r\n');
  expect(printed).toMatch(
    /Kept as \.env has it \(--overwrite replaces it\):\n {2}ALTCRAFT_DB_ID=3 +a\.json, collection has 7/,
  );
});

test('--overwrite replaces a value, in its quotes or without, and nothing around it', ({ place }) => {
  place.file('.env', 'export ALTCRAFT_DB_ID="3" # keep\nOTHER=1\n');

  const printed = place.imported([place.file('a.json', collection(seven))], { overwrites: true });

  expect(place.env()).toContain('export ALTCRAFT_DB_ID=7 # keep\nOTHER=1\n');
  expect(printed).toContain('a.json, collection; replaces 3');
});

test('--dry-run tells the same and writes nothing', ({ place }) => {
  const printed = place.imported([place.file('a.json', collection(seven))], { dryRun: true });

  expect(printed).toContain('Would be written to .env:');
  expect(printed).toContain('Nothing was written, because of --dry-run.');
  expect(existsSync(join(place.folder, '.env'))).toBe(false);
});

test('a collection that nobody filled in gives nothing', ({ place }) => {
  const untouched = {
    ...collection([]),
    variable: [
      { key: 'url', value: 'ru.altkraft.com' },
      { key: 'db_id', value: '1' },
    ],
  };

  const printed = place.imported([place.file('a.json', untouched)]);

  expect(printed).toContain('Nothing to write: .env was not changed.');
  expect(printed).toContain('Next: write ALTCRAFT_URL and ALTCRAFT_TOKEN into the file by hand, then npm run doctor');
});

test('an id that is the same as the example is taken from a collection that somebody filled in, and named', ({
  place,
}) => {
  const printed = place.imported([place.file('a.json', collection([{ key: 'db_id', value: '1' }]))]);

  expect(place.env()).toContain('ALTCRAFT_DB_ID=1\n');
  expect(printed).toContain('the same as the example: is it yours?');
});

test('references that multiply are given up', ({ place }) => {
  const levels = Array.from({ length: 60 }, (_, level) => ({
    key: `a${level}`,
    value: `{{a${level + 1}}}{{a${level + 1}}}`,
  }));
  const variables = [{ key: 'smid', value: '{{a0}}' }, ...levels, { key: 'a60', value: 'x' }];

  const printed = place.imported([place.file('a.json', collection(variables))]);

  expect(printed).toMatch(/ALTCRAFT_SMID +refers to \{\{a0\}\}/);
});
