import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { switchesIn, UsageError } from '../../tools/flags.ts';
import { strayProblems } from '../../tools/generate/strays.ts';
import { test } from '../src/fake-platform.ts';

test.describe('generate', () => {
  test('names a contract file that no path leads to, with the line that is missing', ({ folder }) => {
    mkdirSync(join(folder, 'schemas/common'), { recursive: true });
    mkdirSync(join(folder, 'schemas/databases'));
    for (const file of ['common/envelope.yaml', 'databases/get.yaml', 'databases/copy.yaml']) {
      writeFileSync(join(folder, 'schemas', file), '');
    }

    expect(strayProblems(folder, ['schemas/databases/get.yaml'])).toEqual([
      'schemas/databases/copy.yaml stands in no path of schemas/openapi.yaml. Add its line under paths (</the/path>: { $ref: databases/copy.yaml }), or delete the file.',
    ]);
  });
});

const slips: [args: string[], text: string][] = [
  [['--chek'], 'Unknown flag "--chek". Did you mean --check?'],
  [['--nothing-like-it'], 'Unknown flag "--nothing-like-it". Known: --check, --help.'],
  [['-x'], 'Unknown flag "-x". Known: --check, --help.'],
  [['everything'], 'Unexpected word "everything". It takes flags only.'],
  [['--check=1'], '--check takes no value.'],
];

test.describe('flags of a command', () => {
  for (const [args, text] of slips) {
    test(`${args.join(' ')} is refused`, () => {
      expect(() => switchesIn(args, ['check'])).toThrow(new UsageError(text));
    });
  }

  test('are read, -h as --help', () => {
    expect([...switchesIn(['--check', '-h'], ['check'])]).toEqual(['check', 'help']);
  });
});
