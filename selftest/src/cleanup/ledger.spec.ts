import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { embeddedTarget, openLedger, type LedgerEntry } from '../../../src/cleanup/ledger.ts';
import { readLedgers, strikeOut } from '../../../src/cleanup/ledger-file.ts';
import { test } from '../fake-platform.ts';

const readLeftovers = (folder: string, own?: string) => readLedgers(folder, own).leftovers;

/** Larger than any process id can be. */
const endedPid = 2 ** 30;

const details = { operation: 'profiles.import', kind: 'profile' as const, db_id: 1, aliases: ['+12025550100'] };
const intent = (email: string) => ({ ...details, match: { email } });
const target = 'https://panel.example';

interface Written {
  run?: string;
  pid?: number;
  host?: string;
  target?: string;
  lines?: object[];
  tail?: string;
}

/** Writes the ledger of a run that has ended, unless its pid tells otherwise. */
function write(folder: string, { run = 'old1', lines = [], tail = '', ...head }: Written): string {
  const file = join(folder, '.ledger', `${run}.jsonl`);
  mkdirSync(join(folder, '.ledger'), { recursive: true });
  const first = {
    event: 'run',
    run,
    target,
    startedAt: '2026-01-01T00:00:00.000Z',
    pid: endedPid,
    host: hostname(),
    ...head,
  };
  writeFileSync(file, [first, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('') + tail);
  return file;
}

const intended = (key: string) => ({ event: 'intent', key, ...intent(`${key}@example.com`) });
const keysOf = (entries: LedgerEntry[] | undefined) => entries?.map(({ key }) => key);

test.describe('ledger of a run', () => {
  test('writes nothing before the first intent', ({ folder }) => {
    openLedger(folder, 'run1', target, 'w0');

    expect(readdirSync(folder)).toEqual([]);
  });

  test('appends intent, id and removal, one line each', ({ folder }) => {
    const ledger = openLedger(folder, 'run1', target, 'w0');

    const entry = ledger.intend(intent('a@example.com'));
    ledger.created(entry, 'p1');
    ledger.removed(entry);

    const lines = readFileSync(join(folder, '.ledger/run1.jsonl'), 'utf8').split('\n').filter(Boolean);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        event: 'run',
        run: 'run1',
        target,
        startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        pid: process.pid,
        host: hostname(),
      },
      { event: 'intent', key: 'w0-1', ...intent('a@example.com') },
      { event: 'created', key: 'w0-1', id: 'p1' },
      { event: 'removed', key: 'w0-1' },
    ]);
  });

  test('owns what it made, by e-mail, phone and id, and nothing else', ({ folder }) => {
    const ledger = openLedger(folder, 'run1', target, 'w0');
    const entry = ledger.intend(intent('a@example.com'));
    const before = ledger.owns('p1', 'profile');
    ledger.created(entry, 'p1');

    const owned = ['a@example.com', '+12025550100', 'p1', 'p2', ''].filter((value) => ledger.owns(value, 'profile'));

    expect(before).toBe(false);
    expect(owned).toEqual(['a@example.com', '+12025550100', 'p1']);
  });

  test('is shared by the workers of the run', ({ folder }) => {
    const one = openLedger(folder, 'run1', target, 'w0');
    const other = openLedger(folder, 'run1', target, 'w1');

    one.intend(intent('a@example.com'));
    other.removed(other.intend(intent('b@example.com')));
    other.intend(intent('c@example.com'));

    const [leftover] = readLeftovers(folder, 'run1');
    expect(keysOf(leftover?.entries)).toEqual(['w0-1', 'w1-2']);
  });
});

test.describe('leftovers', () => {
  test('are none where no run ever made anything', ({ folder }) => {
    expect(readLeftovers(folder)).toEqual([]);
  });

  test('are the entries that were not removed, with what is known of them', ({ folder }) => {
    const lines = [
      intended('k1'),
      intended('k2'),
      { event: 'created', key: 'k2', id: 'p2' },
      { event: 'removed', key: 'k1' },
    ];
    const file = write(folder, { lines });

    const leftovers = readLeftovers(folder);

    expect(leftovers).toMatchObject([
      {
        file,
        run: 'old1',
        target,
        startedAt: '2026-01-01T00:00:00.000Z',
        entries: [{ key: 'k2', id: 'p2', db_id: 1 }],
      },
    ]);
    expect(leftovers[0]?.entries).toHaveLength(1);
  });

  test('come in the order of the runs', ({ folder }) => {
    for (const run of ['old2', 'old1', 'old3']) write(folder, { run, lines: [intended('k1')] });

    const leftovers = readLeftovers(folder);

    expect(leftovers.map(({ run }) => run)).toEqual(['old1', 'old2', 'old3']);
  });

  test('of a run that removed everything are none, and its file goes', ({ folder }) => {
    const file = write(folder, { lines: [intended('k1'), { event: 'removed', key: 'k1' }] });

    expect(readLeftovers(folder)).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('of a run that is going on are left alone', ({ folder }) => {
    const file = write(folder, { pid: process.pid, lines: [intended('k1'), { event: 'removed', key: 'k1' }] });

    expect(readLeftovers(folder)).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  test('of the own run are told although it is going on', ({ folder }) => {
    write(folder, { pid: process.pid, lines: [intended('k1')] });

    const leftovers = readLeftovers(folder, 'old1');

    expect(leftovers.map(({ run }) => run)).toEqual(['old1']);
  });

  test('of a killed run whose parent has not looked yet are told', async ({ folder }) => {
    // eslint-disable-next-line playwright/no-skipped-test -- other systems do not tell the state of a process
    test.skip(process.platform !== 'linux', 'Linux tells the state of a process in a file');
    // The shell becomes a process that never asks after its child.
    const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
    const [output] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(output.toString());
    await expect.poll(() => readFileSync(`/proc/${parent.pid}/cmdline`, 'utf8')).toMatch(/^sleep/);
    process.kill(pid);
    await expect.poll(() => readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z ');
    write(folder, { pid, lines: [intended('k1')] });

    const leftovers = readLeftovers(folder);
    parent.kill();

    expect(leftovers).toHaveLength(1);
  });

  test('of another run whose id ends like the own one are left alone while it is going on', ({ folder }) => {
    const file = write(folder, { run: 'xold1', pid: process.pid, lines: [] });

    readLeftovers(folder, 'old1');

    expect(existsSync(file)).toBe(true);
  });

  test('of a run on another machine are told, whatever process has its number here', ({ folder }) => {
    write(folder, { pid: process.pid, host: 'another-machine', lines: [intended('k1')] });

    expect(readLeftovers(folder)).toHaveLength(1);
  });

  test('of an embedded emulator are none, because it ended with its run', ({ folder }) => {
    const file = write(folder, { target: embeddedTarget, lines: [intended('k1')] });

    expect(readLeftovers(folder)).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('of the own run against the embedded emulator are told', ({ folder }) => {
    write(folder, { target: embeddedTarget, lines: [intended('k1')] });

    expect(readLeftovers(folder, 'old1')).toHaveLength(1);
  });

  test('of a run that was killed while writing a line are all that came before', ({ folder }) => {
    write(folder, { lines: [intended('k1')], tail: '{"event":"intent","key":"k2","oper' });

    const [leftover] = readLeftovers(folder);

    expect(keysOf(leftover?.entries)).toEqual(['k1']);
  });

  test('are not looked for in other files', ({ folder }) => {
    write(folder, { lines: [intended('k1')] });
    writeFileSync(join(folder, '.ledger/notes.txt'), 'x');

    expect(readLeftovers(folder)).toHaveLength(1);
  });
});

test.describe('striking out', () => {
  test('takes an entry off the list, and the file with the last one', ({ folder }) => {
    const file = write(folder, { lines: [intended('k1'), intended('k2')] });
    const [leftover] = readLeftovers(folder);

    strikeOut(leftover!, leftover!.entries[0]!);
    const [between] = readLeftovers(folder);
    strikeOut(leftover!, leftover!.entries[1]!);

    expect(keysOf(between?.entries)).toEqual(['k2']);
    expect(readLeftovers(folder)).toEqual([]);
    expect(existsSync(file)).toBe(false);
  });

  test('counts although the run was killed while writing the line before', ({ folder }) => {
    write(folder, { lines: [intended('k1')], tail: '{"event":"intent","key":"k2","oper' });
    const [leftover] = readLeftovers(folder);

    strikeOut(leftover!, leftover!.entries[0]!);

    expect(readLeftovers(folder)).toEqual([]);
  });

  test('of one worker counts although another was killed while writing', ({ folder }) => {
    const ledger = openLedger(folder, 'run1', target, 'w0');
    const entry = ledger.intend(intent('a@example.com'));
    appendFileSync(join(folder, '.ledger/run1.jsonl'), '{"event":"intent","key":"w1-1","oper');

    ledger.removed(entry);

    expect(readLeftovers(folder, 'run1')).toEqual([]);
  });
});
