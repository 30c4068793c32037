import { printable } from '../../../src/outcome/printable.ts';
import { expect, test } from '../../test.ts';

const texts: [what: string, text: string, printed: string][] = [
  ['colours', '\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
  ['a title of the window', '\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
  ['a link', '\u001b]8;;https://h.example\u001b\\x', '\\u001b]8;;https://h.example\\u001b\\x'],
  ['a line that is written over', 'FAILED\rpassed', 'FAILED\\u000dpassed'],
  ['letters taken back', 'FAILED\b\b\b', 'FAILED\\u0008\\u0008\\u0008'],
  ['one-byte controls', '\u009b2J\u0085', '\\u009b2J\\u0085'],
  ['an end of text', 'a\u0000b\u007f', 'a\\u0000b\\u007f'],
  ['an order turned round', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
  ['letters without width', 'a\u200bb\u200dc\ufeffd\u00ade', 'a\\u200bb\\u200dc\\ufeffd\\u00ade'],
  ['separators of lines', 'a\u2028::error::b', 'a\\u2028::error::b'],
  ['tags without a picture', 'a\u{e0041}b', 'a\\udb40\\udc41b'],
  ['a command of GitHub', '::stop-commands::x', '\\u003a:stop-commands::x'],
  ['an indented command of GitHub', 'a\n   ::error file=a,line=1::b', 'a\n   \\u003a:error file=a,line=1::b'],
  ['an old command of GitHub', 'a ##[add-path]/tmp', 'a \\u0023#[add-path]/tmp'],
  ['a command of Azure', 'a ##vso[task.setvariable variable=a]b', 'a \\u0023#vso[task.setvariable variable=a]b'],
  ['a command of TeamCity', "##teamcity[buildStop comment='a']", "\\u0023#teamcity[buildStop comment='a']"],
  ['a section of GitLab', 'section_start:1:a', '\\u0073ection_start:1:a'],
  ['a section of Travis', 'travis_fold:start:a', '\\u0074ravis_fold:start:a'],
];

test.describe('printable text', () => {
  for (const [what, text, printed] of texts) {
    test(`shows ${what}`, () => {
      expect(printable(text)).toBe(printed);
    });

    test(`stays as it is where it shows ${what} already`, () => {
      expect(printable(printed)).toBe(printed);
    });
  }

  test('leaves letters of all languages, tabs and lines as they are', () => {
    const text = 'Имя\t→ "café", 名前: 1::2\n  [::1]:80 · a::b ✓ 👍\nfe80::1 ## heading';

    expect(printable(text)).toBe(text);
  });

  test('takes lines of Windows for lines', () => {
    expect(printable('a\r\nb')).toBe('a\nb');
  });

  test('means the same where it is JSON', () => {
    const values = texts.map(([, text]) => text);

    expect(JSON.parse(printable(JSON.stringify(values)))).toEqual(values);
  });
});
