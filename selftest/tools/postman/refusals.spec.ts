/**
 * Files that cannot be imported: each is refused with the place and the remedy, and `.env` stays as it is.
 */
import { closeSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { collection, expect, test } from './files.ts';

const whole = JSON.stringify(collection([]), null, 2);

const refused: Record<string, [content: string | Buffer, told: RegExp]> = {
  'JSON with a comma too many': [
    '{\n  "info": {},\n  "item": [],,\n}',
    /is not JSON: .*, line 3, column 14\. Mend that place/,
  ],
  'a cut file': [whole.slice(0, 80), /is not JSON: .*, line 4, column \d+\. The file is cut off; export it again\./],
  'a file with a comment': ['{ // mine\n "item": [] }', /is not JSON: .*line 1, column 3/],
  'an HTML page': ['<!DOCTYPE html><html></html>', /is an HTML page, not an exported file\. In Postman, open/],
  'a zip archive': [Buffer.from('PK\u0003\u0004....', 'latin1'), /is a zip archive\. Unpack it/],
  'an OpenAPI file in JSON': ['{"openapi":"3.1.0","info":{},"paths":{}}', /is an OpenAPI file, which has no variables/],
  'an OpenAPI file in YAML': ['# ours\nopenapi: 3.1.0\ninfo: {}\n', /is an OpenAPI file, which has no variables/],
  'a collection v1': [
    '{"id":"1","name":"Old","order":[],"requests":[]}',
    /is a collection of format v1\. .*"Collection v2\.1"/,
  ],
  'a dump of all data': [
    '{"version":1,"collections":[],"environments":[]}',
    /is a dump of all data of Postman\. Export/,
  ],
  'an error of the Postman API': [
    '{"error":{"name":"AuthenticationError"}}',
    /is an error that the Postman API answered/,
  ],
  'other JSON': ['{"a":1}', /neither a collection nor an environment of Postman/],
  'a JSON list': ['[1]', /is JSON, but no object/],
  'a .env file': ['ALTCRAFT_URL=a\n', /is a \.env file already/],
  'an empty file': ['', /is empty\. Export it again\./],
  'a file of a code page': [
    Buffer.from('{"name":"\u00e4\u00f6"}', 'latin1'),
    /is neither UTF-8 nor UTF-16\. Save it as UTF-8/,
  ],
};

for (const [what, [content, told]] of Object.entries(refused)) {
  test(`${what} is refused, and .env stays`, ({ place }) => {
    place.file('.env', 'ALTCRAFT_DB_ID=3\n');
    const files = [place.file('good.json', whole), place.file('bad.json', content)];

    expect(() => place.imported(files)).toThrow(told);

    expect(place.env()).toBe('ALTCRAFT_DB_ID=3\n');
  });
}

test('a folder and a missing file are refused at once, each with its remedy', ({ place }) => {
  mkdirSync(join(place.folder, 'all'));

  const files = [join(place.folder, 'all'), join(place.folder, 'nothing.json')];

  expect(() => place.imported(files)).toThrow(
    /all is a folder\. Name the exported JSON files in it\.\n.*does not exist\. Check/,
  );
});

test('a file of more than 50 MB is refused without being read', ({ place }) => {
  const path = place.file('large.json', '');
  const file = openSync(path, 'r+');
  ftruncateSync(file, 50 * 1024 * 1024 + 1);
  closeSync(file);

  expect(() => place.imported([path])).toThrow(/has 51 MB, and 50 MB are the most\. Remove saved responses/);
});

test('a collection of almost 50 MB is read', ({ place }) => {
  const response = { name: 'saved', body: 'x'.repeat(49 * 1024 * 1024) };

  place.imported([place.file('large.json', collection([{ key: 'db_id', value: '7' }], { item: [response] }))]);

  expect(place.env()).toContain('ALTCRAFT_DB_ID=7\n');
});

test('a .env in UTF-16 is refused', ({ place }) => {
  place.file('.env', Buffer.from('\uFEFFALTCRAFT_DB_ID=3\n', 'utf16le'));

  expect(() => place.imported([place.file('a.json', whole)])).toThrow('.env is saved as UTF-16. Save it as UTF-8.');
});
