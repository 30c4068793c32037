/**
 * One run at a time in a folder, and no folder that is lost to a run that died.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { LeaseRefused, takeLease, type Holder } from '../../../src/cleanup/lease.ts';
import { test } from '../fake-platform.ts';

const times = { beatMs: 20, watchMs: 400 };
const never = () => undefined;
const fileIn = (folder: string) => join(folder, '.ledger/lease.json');
const holderIn = (folder: string) => JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Holder;

/** Leaves a lease of another machine, or container. */
function leave(folder: string, changes: Partial<Holder> = {}): void {
  mkdirSync(join(folder, '.ledger'), { recursive: true });
  const startedAt = '2026-01-01T00:00:00.000Z';
  const holder = { id: 'other', what: 'run', pid: 1, host: 'node-7', space: 'another', startedAt, beat: 3, ...changes };
  writeFileSync(fileIn(folder), JSON.stringify(holder));
}

/** Takes the lease as another process would, which knows nothing of ours. */
async function takeAsAnother(folder: string, what = 'run') {
  delete process.env.CONTRACT_LEASE;
  return takeLease(folder, what, never, times);
}

test.afterEach(() => {
  delete process.env.CONTRACT_LEASE;
});

test.describe('a lease', () => {
  test('is free again when it is released', async ({ folder }) => {
    const lease = await takeAsAnother(folder);
    lease.release();

    expect(existsSync(fileIn(folder))).toBe(false);
  });

  test('is refused to a second run, with who has it and what to do', async ({ folder }) => {
    const lease = await takeAsAnother(folder);

    const second = takeAsAnother(folder, 'sweep');

    await expect(second).rejects.toThrow(
      `A run is at work in ${folder} (process ${process.pid} on ${hostname()}, since ${holderIn(folder).startedAt}), and nothing was sent. Wait for its end, or start this one in a folder of its own.`,
    );
    lease.release();
  });

  test('is shared with the processes that its holder starts', async ({ folder }) => {
    const lease = await takeAsAnother(folder);
    const inherited = await takeLease(folder, 'run', never, times);
    inherited.release();

    expect(existsSync(fileIn(folder))).toBe(true);
    lease.release();
  });

  test('of another container is respected as long as it is renewed', async ({ folder }) => {
    leave(folder);
    let beat = 3;
    const renewal = setInterval(() => leave(folder, { beat: (beat += 1) }), times.beatMs);

    const second = takeAsAnother(folder);

    await expect(second).rejects.toThrow(LeaseRefused);
    clearInterval(renewal);
  });

  test('of another container that is not renewed any more is taken', async ({ folder }) => {
    leave(folder);

    const lease = await takeAsAnother(folder);

    expect(holderIn(folder)).toMatchObject({ pid: process.pid, what: 'run' });
    lease.release();
  });

  test('of a process that died here is taken at once', async ({ folder }) => {
    const first = await takeAsAnother(folder);
    const { pid } = spawnSync(process.execPath, ['--version']);
    const { space } = holderIn(folder);
    first.release();
    leave(folder, { pid, space });

    const lease = await takeLease(folder, 'run', never, { ...times, watchMs: 3_600_000 });

    expect(holderIn(folder).pid).toBe(process.pid);
    lease.release();
  });

  test('that was cut off while it was written is taken', async ({ folder }) => {
    leave(folder);
    writeFileSync(fileIn(folder), '{"id":"ot');

    const lease = await takeAsAnother(folder);

    expect(holderIn(folder).pid).toBe(process.pid);
    lease.release();
  });

  test('that somebody else has taken meanwhile is told, and stays with him', async ({ folder }) => {
    let isLost = false;
    delete process.env.CONTRACT_LEASE;
    const lease = await takeLease(folder, 'run', () => (isLost = true), times);
    leave(folder);
    await expect.poll(() => isLost).toBe(true);

    lease.release();

    expect(holderIn(folder).id).toBe('other');
  });

  test('in a folder that cannot be written is refused with the reason', async ({ folder }) => {
    writeFileSync(join(folder, '.ledger'), 'a file in its place');

    const lease = takeAsAnother(folder);

    await expect(lease).rejects.toThrow(`The folder ${folder} cannot be written (EEXIST), and nothing was sent.`);
  });
});
