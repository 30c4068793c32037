/**
 * Runs `npm run discover` in this process against an emulator, in a folder of its own.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { createEmulator, type Emulator } from '../../../emulator/app.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { parseFault } from '../../../emulator/faults/faults.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import { jsonResponse } from '../../../emulator/protocol/reply.ts';
import { serve } from '../../../emulator/http-server.ts';
import * as contract from '../../../schemas/index.ts';
import { discover, type Circumstances, type Wish } from '../../../tools/discover/command.ts';
import { test as base } from '../../test.ts';

/** A token that is met nowhere else, so that a search for it is a proof. */
export const token = 'c0ffee00c0ffee00c0ffee00c0ffee00';

/** How the installation differs from the seeded one. */
export interface Manner {
  /** Codes and texts that operations are refused with, or other replies of theirs. */
  replies?: Record<string, Record<string, unknown>>;
  faults?: string[];
}

/** How the command ended. */
export interface Ended {
  code: number;
  printed: string;
  complained: string;
}

/** An installation, and a folder with the `.env` that names it. */
export interface Session {
  url: string;
  folder: string;
  emulator: Emulator;
  /** Writes a file of the folder; `.env` begins with address and token. */
  configure: (lines: string, file?: string) => void;
  run: (wish?: Partial<Wish>, surroundings?: Partial<Circumstances>) => Promise<Ended>;
  text: (file?: string) => string;
  values: (file?: string) => Record<string, string>;
}

function answering(emulator: Emulator, replies: Record<string, Record<string, unknown>>): Emulator {
  const byPath = new Map(contract.operations.map(({ id, path }) => [path.replace(/\/$/, ''), replies[id]]));
  return {
    ...emulator,
    state: emulator.state,
    handle(request) {
      const reply = byPath.get(request.url.replace(/\/?(\?.*)?$/, ''));
      return reply ? Promise.resolve(jsonResponse(200, reply)) : emulator.handle(request);
    },
  };
}

function runIn(folder: string): Session['run'] {
  return async (wish = {}, surroundings = {}) => {
    const printed: string[] = [];
    const complained: string[] = [];
    const code = await discover(
      { yes: false, dryRun: false, ...wish },
      {
        folder,
        shell: {},
        print: (text) => printed.push(text),
        complain: (text) => complained.push(text),
        progress: () => undefined,
        ...surroundings,
      },
    );
    return { code, printed: printed.join('\n'), complained: complained.join('\n') };
  };
}

async function open({ replies = {}, faults = [] }: Manner) {
  const emulator = createEmulator({
    contract,
    token,
    clock: createClock(),
    ids: createIds(0),
    refusals: 'envelope',
    faults: faults.map((fault) => parseFault(fault, contract.operations)),
  });
  const server = await serve(answering(emulator, replies));
  const folder = mkdtempSync(join(tmpdir(), 'contract-discover-'));
  const text = (file = '.env') => readFileSync(join(folder, file), 'utf8');
  const session: Session = {
    url: server.url,
    folder,
    emulator,
    configure: (lines, file = '.env') => {
      const access = `ALTCRAFT_URL=${server.url}\nALTCRAFT_TOKEN=${token}\nALTCRAFT_MAX_RPS=0\n`;
      writeFileSync(join(folder, file), file === '.env' ? access + lines : lines);
    },
    run: runIn(folder),
    text,
    values: (file) => parse(text(file)),
  };
  session.configure('');
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { session, close };
}

/** Starts installations; they and their folders are gone after the test. */
export const test = base.extend<{ installation: (manner?: Manner) => Promise<Session> }>({
  installation: async ({}, use) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (manner = {}) => {
      const { session, close } = await open(manner);
      ends.push(close);
      return session;
    });
    for (const end of ends) await end();
  },
});

export { expect } from '@playwright/test';
