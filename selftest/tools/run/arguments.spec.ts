import { refuseSwallowed, runArgumentsOf, runOptions } from '../../../tools/run/arguments.ts';
import { UsageError } from '../../../tools/flags.ts';
import { expect, test } from '../../test.ts';

const wrong: [args: string[], text: string][] = [
  [['--grepp', 'x'], 'Unknown option "--grepp". Did you mean --grep?'],
  [['--grep', '(('], '--grep "((": must be a regular expression, for example --grep databases.'],
  [['--grep'], '--grep needs a value.'],
  [['-g', '['], '-g "[": must be a regular expression, for example --grep databases.'],
  [['--shard', '5/2'], '--shard "5/2": must be a part and a number of parts, for example --shard 1/2.'],
  [['--shard=x'], '--shard "x": must be a part and a number of parts, for example --shard 1/2.'],
  [['--workers', '0'], '--workers "0": must be a number from 1, for example --workers 2.'],
  [['--repeat-each=a'], '--repeat-each "a": must be a number from 1, for example --repeat-each 3.'],
];

test.describe('arguments of a run', () => {
  for (const [args, text] of wrong) {
    test(`${args.join(' ')} is refused with its remedy`, () => {
      expect(() => runArgumentsOf(args)).toThrow(new UsageError(text));
    });
  }

  test('go to Playwright but for those of the command itself', () => {
    const args = ['--smoke', 'tests/databases', '--grep=/@read/i', '--nightly', '-j', '50%', '--list'];

    expect(runArgumentsOf(args)).toEqual({
      smoke: true,
      nightly: true,
      emulator: false,
      help: false,
      list: true,
      playwright: ['tests/databases', '--grep=/@read/i', '-j', '50%', '--list'],
    });
  });
});

test.describe('a spec as Windows writes it', () => {
  for (const [given, taken] of [
    ['tests\\databases\\list.spec.ts', 'tests/databases/list.spec.ts'],
    ['.\\tests\\databases', 'tests/databases'],
    ['tests/databases/list\\.spec', 'tests/databases/list\\.spec'],
    ['tests\\/databases', 'tests\\/databases'],
  ] as const) {
    test(`${given} is ${taken} for Playwright`, () => {
      expect(runArgumentsOf([given]).playwright).toEqual([taken]);
    });
  }
});

test.describe('options without -- before them', () => {
  test('are noticed, and the right command is told', () => {
    const environment = { npm_config_shard: '1/2', npm_config_grep: 'true' };

    expect(() => refuseSwallowed('smoke', runOptions, environment)).toThrow(
      new UsageError(
        'npm kept --grep --shard=1/2 for itself. Write -- before the options: npm run smoke -- --grep --shard=1/2',
      ),
    );
  });

  test('are not taken for those that npm has itself', () => {
    expect(() => refuseSwallowed('contract', runOptions, { npm_config_timeout: '5' })).not.toThrow();
  });
});
