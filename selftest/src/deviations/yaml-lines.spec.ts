import { readYaml, YamlError } from '../../../src/deviations/yaml-lines.ts';
import { complaintOf } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

test.describe('YAML with its lines', () => {
  test('is read as texts, each with the line that it starts in', () => {
    const value = readYaml('# first\n- a: 2026-01-02 # day\n  b: [75.10, "x: y"]\n- c: >\n    one\n    two\n');

    expect(value).toEqual({
      line: 2,
      entries: [
        {
          line: 2,
          fields: [
            { name: 'a', line: 2, value: { line: 2, text: '2026-01-02' } },
            {
              name: 'b',
              line: 3,
              value: {
                line: 3,
                entries: [
                  { line: 3, text: '75.10' },
                  { line: 3, text: 'x: y' },
                ],
              },
            },
          ],
        },
        { line: 4, fields: [{ name: 'c', line: 4, value: { line: 5, text: 'one two\n' } }] },
      ],
    });
  });

  test('may have empty values, which stand where their names do', () => {
    const value = readYaml('- a:\n  b: {c: }\n');

    expect(value?.entries?.[0]?.fields).toEqual([
      { name: 'a', line: 1, value: { line: 1, text: '' } },
      { name: 'b', line: 2, value: { line: 2, fields: [{ name: 'c', line: 2, value: { line: 2, text: '' } }] } },
    ]);
  });

  test('may repeat a name, which is for the reader to judge', () => {
    const value = readYaml('a: 1\na: 2\n');

    expect(value?.fields?.map(({ name, line }) => [name, line])).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
  });

  test('is nothing where there are comments only', () => {
    expect(readYaml('# nothing\n')).toBeUndefined();
    expect(readYaml('')).toBeUndefined();
  });

  const mistakes: [what: string, text: string, line: number, message: string][] = [
    ['a list that does not end', '- a: [1\n', 2, 'deficient indentation'],
    ['two values in one line', 'x: 1\na: b: c\n', 2, 'bad indentation of a mapping entry'],
    ['an anchor', '- a: 1\n- &x b\n', 2, 'anchors and aliases are not read; write it out'],
    ['an alias', '- a: 1\n- b: *x\n', 2, 'anchors and aliases are not read; write it out'],
    ['a list for a name', '- a: 1\n- ? [b]\n  : c\n', 2, 'a name must be text'],
    ['a second document', '- a: 1\n---\n- b: 2\n', 3, 'a second document begins; take out the line ---'],
  ];
  for (const [what, text, line, message] of mistakes) {
    test(`tells the line of ${what}`, () => {
      expect(() => readYaml(text)).toThrow(YamlError);
      expect(() => readYaml(text)).toThrow(expect.objectContaining({ line }));
      expect(complaintOf(() => readYaml(text))).toBe(message);
    });
  }
});
