import { HarnessError } from '../../../src/http/errors.ts';
import { differences, readXml, restlessPlaces, writeXml } from '../../../src/http/xml.ts';
import { readXml as readByEmulator } from '../../../emulator/protocol/xml.ts';
import { expect, test } from '../../test.ts';

/** What stands inside of the root. */
const written = (fields: Record<string, unknown>) => /<xml>(.*)<\/xml>/s.exec(writeXml(fields))?.[1];
const reply = (children: string) => readXml(`<?xml version="1.0" encoding="UTF-8" ?><xml>${children}</xml>`);

test.describe('XML as it is written', () => {
  test('has a declaration and the root that the pages show', () => {
    expect(writeXml({ limit: 1 })).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<xml><limit>1</limit></xml>');
  });

  const forms: [what: string, fields: Record<string, unknown>, children: string][] = [
    ['repeats the element of a list', { a: [1, 2] }, '<a array="true">1</a><a array="true">2</a>'],
    ['marks a list of one', { a: [1] }, '<a array="true">1</a>'],
    ['marks a list of one object', { a: [{ b: 1 }] }, '<a array="true"><b>1</b></a>'],
    ['keeps an empty list as an empty element', { a: [] }, '<a array="true"></a>'],
    ['keeps an empty entry of a list', { a: [null, ''] }, '<a array="true"></a><a array="true"></a>'],
    ['marks lists in objects of lists', { a: [{ b: ['x'] }] }, '<a array="true"><b array="true">x</b></a>'],
    ['nests objects', { a: { b: { c: true } } }, '<a><b><c>true</c></b></a>'],
    ['escapes what would be read as XML', { a: '<b>&"\'' }, '<a>&lt;b&gt;&amp;&quot;&apos;</a>'],
    ['writes zero and false as they are', { a: 0, b: false }, '<a>0</a><b>false</b>'],
    ['leaves out what is undefined, as JSON does', { a: undefined, b: 1 }, '<b>1</b>'],
  ];
  for (const [what, fields, children] of forms) {
    test(what, () => {
      expect(written(fields)).toBe(children);
    });
  }

  test('is read by the emulator as it was meant', () => {
    const fields = { a: ['1'], b: [], c: [{ x: '1', y: ['p', 'q'] }], d: { e: '<&">' }, f: '' };

    expect(readByEmulator(writeXml(fields))).toEqual(fields);
  });

  test('has no form for a list in a list', () => {
    expect(() => writeXml({ a: [[1]] })).toThrow(
      new HarnessError('The XML form has no word for a list in a list; send it in JSON.'),
    );
  });
});

test.describe('XML as it is read', () => {
  test('gives texts, and the code of the envelope as a number', () => {
    expect(reply('<error>0</error><error_text>Done</error_text><data><id>7</id></data>')).toEqual({
      error: 0,
      error_text: 'Done',
      data: { id: '7' },
    });
  });

  test('gives repeated elements as a list, and knows nothing of attributes', () => {
    expect(reply('<error>0</error><a array="true">1</a><a>2</a>')).toEqual({ error: 0, a: ['1', '2'] });
  });

  test('leaves a code that is no number as it is', () => {
    expect(reply('<error>none</error>')).toEqual({ error: 'none' });
  });

  test('leaves entities as they are written, also those that the reply declares', () => {
    const text = '<!DOCTYPE xml [<!ENTITY a "b">]><xml><x>&a;&lt;</x></xml>';

    expect(readXml(text)).toEqual({ x: '&a;&lt;' });
  });

  const refused: [what: string, text: string][] = [
    ['nothing', ''],
    ['a text', 'contract'],
    ['JSON', '{"error":0}'],
    ['half of it', '<xml><error>0</error><da'],
    ['elements that cross', '<xml><a><b></a></b></xml>'],
    ['a root without elements', '<xml/>'],
    ['a document type that would open a file', '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///x">]><xml><x>&a;</x></xml>'],
    ['a document type that is broken', '<!DOCTYPE xml [<xml><error>0</error></xml>'],
    ['a thousand levels', `<xml>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</xml>`],
    ['a name that JavaScript needs', '<xml><__proto__>a</__proto__></xml>'],
  ];
  for (const [what, text] of refused) {
    test(`is no reply where it is ${what}`, () => {
      expect(readXml(text)).toBeUndefined();
    });
  }
});

/** Texts of the differences of a JSON value and the children of an XML root. */
const told = (json: unknown, children: string, omits?: string[]) =>
  differences(json, reply(children), omits).map(({ text }) => text);

test.describe('differences', () => {
  const same: [what: string, json: unknown, children: string][] = [
    ['types', { a: 1, b: true, c: 1.5 }, '<a>1</a><b>true</b><c>1.5</c>'],
    ['the way to write a number', { a: 1, b: 1e21 }, '<a>1.0</a><b>1e+21</b>'],
    ['names in another case', { Groups: [{ Id: 1 }], x: 1 }, '<groups><id>1</id></groups><X>1</X>'],
    ['a leading underscore', { _fname: 'Ada' }, '<fname>Ada</fname>'],
    ['quotes around a text', { a: 'text' }, '<a>"text"</a>'],
    ['quotes around a text, escaped', { a: 'text' }, '<a>&#34;text&#34;</a>'],
    ['elements left out because they are empty', { a: '', b: null, c: [], d: {}, e: 1 }, '<e>1</e>'],
    ['empty elements', { a: '', b: null, c: [], d: {}, e: 1 }, '<a/><b></b><c/><d/><e>1</e>'],
    ['a list of one', { a: [{ b: 1 }] }, '<a><b>1</b></a>'],
    ['further elements', { a: 1 }, '<a>1</a><b>2</b>'],
    ['the order of elements', { b: 1, a: [1, 2] }, '<a>1</a><a>2</a><b>1</b>'],
    ['spaces around a text', { a: ' x ' }, '<a>x</a>'],
    ['the five entities', { a: `<&>"'b` }, '<a>&lt;&amp;&gt;&quot;&apos;b</a>'],
    ['characters by number', { a: "x\ny\tz — '" }, '<a>x&#xA;y&#9;z &#8212; &#39;</a>'],
    ['the kind of line breaks', { a: 'x\r\ny' }, '<a>x\ny</a>'],
    ['a text that looks escaped', { a: 'x &lt;b&gt; &amp;c' }, '<a>x &amp;lt;b&amp;gt; &amp;amp;c</a>'],
    ['a text in CDATA, where nothing is escaped', { a: '<b> &amp; c' }, '<a><![CDATA[<b> &amp; c]]></a>'],
    ['a text of which a part is in CDATA', { a: 'x & y < z' }, '<a>x &amp; <![CDATA[y < z]]></a>'],
    ['an entity that nobody knows', { a: 'x &constructor; y' }, '<a>x &constructor; y</a>'],
  ];
  for (const [what, json, children] of same) {
    test(`are not ${what}`, () => {
      expect(told(json, children)).toEqual([]);
    });
  }

  const other: [what: string, json: unknown, children: string, texts: string[]][] = [
    ['another value', { a: { b: 'x' } }, '<a><b>y</b></a>', ['a.b is "x" in JSON and "y" in XML']],
    ['another number', { a: 12 }, '<a>13</a>', ['a is 12 in JSON and "13" in XML']],
    ['a number that is none', { a: 0 }, '<a>zero</a>', ['a is 0 in JSON and "zero" in XML']],
    ['a text that only counts the same', { a: '007' }, '<a>7</a>', ['a is "007" in JSON and "7" in XML']],
    ['a field that is missing', { a: 1, b: 2 }, '<a>1</a>', ['b is missing in XML']],
    ['an object that is missing', { a: { b: 1 }, c: 1 }, '<c>1</c>', ['a is missing in XML']],
    ['a plain value for an object', { a: { b: 1 } }, '<a>1</a>', ['a is a plain value in XML']],
    ['a longer list', { a: [1, 2] }, '<a>1</a><a>2</a><a>3</a>', ['a holds 2 entries in JSON and 3 in XML']],
    ['a list cut to one', { a: [{ b: 1 }, { b: 2 }] }, '<a><b>1</b></a>', ['a holds 2 entries in JSON and one in XML']],
    ['a list for one', { a: { b: 1 } }, '<a><b>1</b></a><a><b>2</b></a>', ['a holds one entry in JSON and 2 in XML']],
    [
      'an entry of a list',
      { a: [{ b: 1 }, { b: 2 }] },
      '<a><b>1</b></a><a><b>3</b></a>',
      ['a[1].b is 2 in JSON and "3" in XML'],
    ],
    ['two names that are nearly one', { id: 1, _id: 2 }, '<_id>2</_id><id>3</id>', ['id is 1 in JSON and "3" in XML']],
  ];
  for (const [what, json, children, texts] of other) {
    test(`are ${what}`, () => {
      expect(told(json, children)).toEqual(texts);
    });
  }

  test('are not fields that the XML form leaves out by documentation, wherever they stand', () => {
    const json = {
      data: [
        { id: 1, Groups: [1] },
        { id: 2, Groups: [1] },
      ],
      Groups: 'x',
    };

    expect(told(json, '<data><id>1</id></data><data><id>2</id></data>', ['Groups'])).toEqual([]);
  });

  test('are fields whose text only names one that is left out', () => {
    expect(told({ a: 'the .Groups of' }, '<a>other</a>', ['Groups'])).toEqual([
      'a is "the .Groups of" in JSON and "other" in XML',
    ]);
  });

  test('are the whole where nothing came', () => {
    expect(differences({ a: 1 }, undefined)).toEqual([{ place: '', text: 'the reply is missing in XML' }]);
  });
});

test.describe('restless places', () => {
  test('are those that differ between two replies, or stand in one of them', () => {
    const before = { total: 1, data: { a: 1, b: 2 }, same: [1, 2] };
    const after = { total: 2, data: { a: 1, c: 3 }, same: [1, 2] };

    expect(restlessPlaces(before, after).sort()).toEqual(['data.b', 'data.c', 'total', 'total']);
  });

  test('are a list as a whole where its length changed', () => {
    expect(new Set(restlessPlaces({ data: [1, 2] }, { data: [2, 3, 4] }))).toEqual(new Set(['data']));
  });
});
