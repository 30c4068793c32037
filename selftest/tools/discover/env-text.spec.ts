/**
 * Values go into `.env` and nothing else of it changes.
 */
import { parse } from 'dotenv';
import { editEnv, quoted, UnclearTextError } from '../../../tools/discover/env-text.ts';
import { expect, test } from '../../test.ts';

const edited = (text: string, values: Record<string, string>) => editEnv(Buffer.from(text), values).bytes.toString();

/** What each text becomes when ALTCRAFT_DB_ID is 7. */
const texts: [what: string, before: string, after: string][] = [
  ['an empty line', 'ALTCRAFT_DB_ID=\n', 'ALTCRAFT_DB_ID=7\n'],
  ['an empty line without an end', 'A=1\nALTCRAFT_DB_ID=', 'A=1\nALTCRAFT_DB_ID=7'],
  ['an exported line', 'export ALTCRAFT_DB_ID=\n', 'export ALTCRAFT_DB_ID=7\n'],
  ['blanks around', '  ALTCRAFT_DB_ID =  \nB=1\n', '  ALTCRAFT_DB_ID =7  \nB=1\n'],
  ['a colon', 'ALTCRAFT_DB_ID: \nB=1\n', 'ALTCRAFT_DB_ID: 7\nB=1\n'],
  ['empty double quotes', 'ALTCRAFT_DB_ID=""\n', 'ALTCRAFT_DB_ID="7"\n'],
  ['empty single quotes with a comment', "ALTCRAFT_DB_ID='' # main\n", "ALTCRAFT_DB_ID='7' # main\n"],
  ['a comment behind a blank', 'ALTCRAFT_DB_ID= # main\n', 'ALTCRAFT_DB_ID=7 # main\n'],
  ['a comment without a blank', 'ALTCRAFT_DB_ID=# main\n', 'ALTCRAFT_DB_ID=7 # main\n'],
  ['a comment below', 'ALTCRAFT_DB_ID=\n# "quoted\nB=1\n', 'ALTCRAFT_DB_ID=7\n# "quoted\nB=1\n'],
  ['both of two empty lines', 'ALTCRAFT_DB_ID=\nB=1\nALTCRAFT_DB_ID=\n', 'ALTCRAFT_DB_ID=7\nB=1\nALTCRAFT_DB_ID=7\n'],
  ['line ends of Windows', 'A=1\r\nALTCRAFT_DB_ID=\r\nB=2\r\n', 'A=1\r\nALTCRAFT_DB_ID=7\r\nB=2\r\n'],
  ['a byte order mark', '\uFEFFALTCRAFT_DB_ID=\nB=1\n', '\uFEFFALTCRAFT_DB_ID=7\nB=1\n'],
  [
    'a name within a text of several lines',
    'NOTE="\nALTCRAFT_DB_ID=\n"\nALTCRAFT_DB_ID=\n',
    'NOTE="\nALTCRAFT_DB_ID=\n"\nALTCRAFT_DB_ID=7\n',
  ],
  ['a commented line', '# ALTCRAFT_DB_ID=\n', '# ALTCRAFT_DB_ID=\n\n# Found by npm run discover.\nALTCRAFT_DB_ID=7\n'],
  [
    'a similar name',
    'ALTCRAFT_DB_ID_OLD=\n',
    'ALTCRAFT_DB_ID_OLD=\n\n# Found by npm run discover.\nALTCRAFT_DB_ID=7\n',
  ],
  ['no final line end', 'A=1', 'A=1\n\n# Found by npm run discover.\nALTCRAFT_DB_ID=7\n'],
  ['a final blank line', 'A=1\n\n', 'A=1\n\n# Found by npm run discover.\nALTCRAFT_DB_ID=7\n'],
  [
    'no final line end of Windows',
    'A=1\r\nB=2',
    'A=1\r\nB=2\r\n\r\n# Found by npm run discover.\r\nALTCRAFT_DB_ID=7\r\n',
  ],
  ['nothing at all', '', '# Found by npm run discover.\nALTCRAFT_DB_ID=7\n'],
  [
    'what was added before',
    'A=1\n\n# Found by npm run discover.\nALTCRAFT_SEED=3\n',
    'A=1\n\n# Found by npm run discover.\nALTCRAFT_SEED=3\nALTCRAFT_DB_ID=7\n',
  ],
  [
    'what was added before, and more by hand',
    '# Found by npm run discover.\nALTCRAFT_SEED=3\n# mine\n',
    '# Found by npm run discover.\nALTCRAFT_SEED=3\n# mine\n\n# Found by npm run discover.\nALTCRAFT_DB_ID=7\n',
  ],
];

for (const [what, before, after] of texts) {
  test(`a text with ${what} is changed in that place alone`, () => {
    expect(edited(before, { ALTCRAFT_DB_ID: '7' })).toBe(after);
  });
}

/** Lines that an .env may hold, to be put together in every order. */
const lines = [
  '# a comment',
  '',
  'A="x # y"',
  "export B='1'",
  'ALTCRAFT_DB_ID=',
  'ALTCRAFT_URL=u # c',
  'C=`"`',
  '\tD: 1',
];

function orders(items: string[]): string[][] {
  return items.map((_, turn) => [...items.slice(turn), ...items.slice(0, turn)]);
}

for (const end of ['\n', '\r\n']) {
  test(`whatever the order of lines that end with ${JSON.stringify(end)}, all others stay and all values read back`, () => {
    const values = { ALTCRAFT_DB_ID: '7', ALTCRAFT_DB_CUSTOM_FIELD: "it's #1", ALTCRAFT_SKU_ID: 'артикул 5' };

    const results = orders(lines).map((order) => {
      const before = order.join(end);
      const after = edited(before, values);
      return {
        reads: parse(after),
        wanted: { ...parse(before), ...values },
        others: after.split(end).slice(0, order.length),
        order: order.map((line) => (line === 'ALTCRAFT_DB_ID=' ? 'ALTCRAFT_DB_ID=7' : line)),
      };
    });

    expect(results.map(({ reads }) => reads)).toEqual(results.map(({ wanted }) => wanted));
    expect(results.map(({ others }) => others)).toEqual(results.map(({ order }) => order));
  });
}

test('bytes that are no UTF-8 stay as they are', () => {
  const comment = Buffer.from([0x23, 0xef, 0xf0, 0xee, 0xe4, 0xa0, 0x85, 0x0a]); // a comment in Windows-1251

  const { bytes } = editEnv(Buffer.concat([comment, Buffer.from('ALTCRAFT_SKU_ID=\n')]), { ALTCRAFT_SKU_ID: 'ключ' });

  expect(bytes).toEqual(Buffer.concat([comment, Buffer.from("ALTCRAFT_SKU_ID='ключ'\n")]));
});

test('a value that is there already is left and told', () => {
  const text = 'ALTCRAFT_DB_ID=1\nALTCRAFT_RESOURCE_ID=\n';

  const result = editEnv(Buffer.from(text), {
    ALTCRAFT_DB_ID: '7',
    ALTCRAFT_RESOURCE_ID: '8',
    ALTCRAFT_SUPLIST_ID: '9',
  });

  expect(result).toMatchObject({
    kept: ['ALTCRAFT_DB_ID'],
    filled: ['ALTCRAFT_RESOURCE_ID'],
    added: ['ALTCRAFT_SUPLIST_ID'],
  });
  expect(parse(result.bytes)).toEqual({ ALTCRAFT_DB_ID: '1', ALTCRAFT_RESOURCE_ID: '8', ALTCRAFT_SUPLIST_ID: '9' });
});

test('an empty line beside one with a value is left, because the two would contradict each other', () => {
  const text = 'ALTCRAFT_DB_ID=\nALTCRAFT_DB_ID=1\n';

  expect(edited(text, { ALTCRAFT_DB_ID: '7' })).toBe(text);
});

test('a text whose other lines would read otherwise is refused by their names', () => {
  const change = () => editEnv(Buffer.from('NOTE:'), { ALTCRAFT_DB_ID: '7' });

  expect(change).toThrow(new UnclearTextError('NOTE'));
});

test('values are quoted where they have to be, and those that no quotes can hold are told', () => {
  const values = ['7', 'a-b.c', 'two words', "it's", `it's "so"`, 'a#b', ' a', 'line\nline', 'back\\n', '\'"`', ''];

  expect(values.map(quoted)).toEqual([
    '7',
    'a-b.c',
    "'two words'",
    `"it's"`,
    '`it\'s "so"`',
    "'a#b'",
    undefined,
    undefined,
    undefined,
    undefined,
    "''",
  ]);
});
