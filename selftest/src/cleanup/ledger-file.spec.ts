/**
 * Ledgers that were cut, overwritten or forged: nothing unreadable is deleted, and what can be read is swept.
 */
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readLedgers, strikeOut } from '../../../src/cleanup/ledger-file.ts';
import { test } from '../fake-platform.ts';

const head = JSON.stringify({
  event: 'run',
  run: 'old1',
  target: 'https://panel.example',
  startedAt: '2026-01-01T00:00:00.000Z',
  pid: 2 ** 30,
  host: 'elsewhere',
});
const intent = JSON.stringify({
  event: 'intent',
  key: 'w0-1',
  operation: 'segments.add',
  kind: 'segment',
  match: { name: 'contract-old1-1' },
  aliases: [],
});

function write(folder: string, ...lines: string[]): string {
  mkdirSync(join(folder, '.ledger'), { recursive: true });
  const file = join(folder, '.ledger/old1.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
}

const damaged: [what: string, lines: string[], problem: string][] = [
  [
    'begins in the middle of its first line',
    [head.slice(20), intent],
    'line 1 cannot be read, and no line tells at which address the run was',
  ],
  [
    'begins with NULs',
    ['\0'.repeat(40), intent],
    'line 1 cannot be read, and no line tells at which address the run was',
  ],
  ['has a line null', [head, 'null', intent], 'line 2 cannot be read'],
  ['has a line that is a number', [head, '5', intent], 'line 2 cannot be read'],
  [
    'has an entry without its names',
    [head, '{"event":"intent","key":"w0-2","operation":"x","kind":"segment"}', intent],
    'line 2 cannot be read',
  ],
  ['has an entry cut off before others', [head, intent.slice(0, 30), intent], 'line 2 cannot be read'],
  [
    'has a change without the call that takes it back',
    [head, intent.replace('"segment"', '"change"'), intent],
    'line 2 cannot be read',
  ],
  [
    'has a run of which the name is none',
    [head.replace('old1', 'old1 of somebody'), intent],
    'line 1 cannot be read, and no line tells at which address the run was',
  ],
];

test.describe('a damaged ledger', () => {
  for (const [what, lines, problem] of damaged) {
    test(`that ${what} is kept and named, and what can be read is told`, ({ folder }) => {
      const file = write(folder, ...lines);

      const ledgers = readLedgers(folder);

      expect(ledgers.damaged).toEqual([{ file, problem }]);
      expect(ledgers.leftovers).toMatchObject([{ run: 'old1', entries: [{ key: 'w0-1', kind: 'segment' }] }]);
    });

    test(`that ${what} is kept although everything in it that can be read is gone`, ({ folder }) => {
      const file = write(folder, ...lines);
      const [leftover] = readLedgers(folder).leftovers;
      strikeOut(leftover!, leftover!.entries[0]!);

      const ledgers = readLedgers(folder);

      expect(ledgers.leftovers).toEqual([]);
      expect(ledgers.damaged).toHaveLength(1);
      expect(existsSync(file)).toBe(true);
    });
  }

  test('of nothing at all is kept and named', ({ folder }) => {
    const file = write(folder, '');

    expect(readLedgers(folder).damaged).toEqual([
      { file, problem: 'it is empty, and no line tells at which address the run was' },
    ]);
    expect(existsSync(file)).toBe(true);
  });

  test('that begins with a byte order mark is none', ({ folder }) => {
    write(folder, `\ufeff${head}`, intent);

    const { leftovers, damaged } = readLedgers(folder);

    expect(leftovers).toHaveLength(1);
    expect(damaged).toEqual([]);
  });

  test('that is a folder, or a link to nothing, is named, and the others are read', ({ folder }) => {
    write(folder, head, intent);
    mkdirSync(join(folder, '.ledger/x.jsonl'));
    symlinkSync('/nonexistent/ledger', join(folder, '.ledger/y.jsonl'));

    const { leftovers, damaged } = readLedgers(folder);

    expect(leftovers).toHaveLength(1);
    expect(damaged.map(({ problem }) => problem)).toEqual(['it cannot be read (EISDIR)', 'it cannot be read (ENOENT)']);
  });

  test('that cannot be written is told when an entry is struck out', ({ folder }) => {
    write(folder, head, intent);
    const [leftover] = readLedgers(folder).leftovers;

    const isWritten = strikeOut({ ...leftover!, file: join(folder, 'nowhere/old1.jsonl') }, leftover!.entries[0]!);

    expect(isWritten).toBe(false);
  });
});
