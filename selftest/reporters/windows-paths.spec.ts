/**
 * What a check is for does not depend on the separators of its path.
 */
import { specPath } from '../../reporters/check.ts';
import { purposeOf } from '../../src/observations/call-log.ts';
import { frameBelow } from '../../src/report/ignore-failure.ts';
import { expect, test } from '../test.ts';

const root = 'C:\\Program Files (x86)\\altcraft\\';

test.describe('a path of Windows', () => {
  test('is that of the spec below the project, in either case of the drive', () => {
    expect(specPath(`${root}tests\\hello.spec.ts`, root)).toBe('tests/hello.spec.ts');
    expect(specPath(`c${root.slice(1)}tests\\conventions\\types.spec.ts`, root)).toBe(
      'tests/conventions/types.spec.ts',
    );
    expect(specPath('/home/me/altcraft/tests/hello.spec.ts', '/home/me/altcraft/')).toBe('tests/hello.spec.ts');
  });

  for (const [path, purpose] of [
    ['tests\\hello.spec.ts', 'first contact'],
    ['tests\\conventions\\types.spec.ts', 'types'],
    ['tests\\flows\\campaigns.spec.ts', 'flow'],
    ['tests\\databases\\list.spec.ts', 'check'],
  ] as const) {
    test(`${path} has the purpose ${purpose}`, () => {
      expect(purposeOf(root + path)).toBe(purpose);
      expect(purposeOf(`/home/me/${path.replaceAll('\\', '/')}`)).toBe(purpose);
    });
  }

  test('in a stack is found below the folder of the specs', () => {
    const stack = `Error: x\n    at fn (${root}src\\a.ts:1:2)\n    at ${root}tests\\databases\\get.spec.ts:12:34`;

    expect(frameBelow(`c${root.slice(1)}tests\\`, stack)).toEqual([`${root}tests\\databases\\get.spec.ts`, '12']);
    expect(frameBelow('/home/a (copy)/tests/', 'at f (/home/a (copy)/tests/x.spec.ts:3:4)')).toEqual([
      '/home/a (copy)/tests/x.spec.ts',
      '3',
    ]);
  });
});
