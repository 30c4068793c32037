/**
 * The installation that a seed file describes, with what its calls make.
 */
import { createEmulator, type Emulator } from './app.ts';
import { createIds } from './core/ids.ts';
import { isValues, spelled, type Values } from './core/parameters.ts';
import { unknownWord } from './core/words.ts';
import type { State } from './model/state.ts';
import type { EmulatorOptions } from './platform.ts';
import type { EmulatorResponse } from './protocol/reply.ts';
import type { EmulatorRequest } from './protocol/request.ts';
import { stateOf } from './seed/file/build.ts';
import { type SeedFile, SeedFileError } from './seed/file/read.ts';

type Operation = EmulatorOptions['contract']['operations'][number];

/**
 * Makes the state that an emulator starts with, and comes back to on reset. Faults and installation profiles do not concern it.
 *
 * @throws SeedFileError that names the place in the file
 */
export async function seededState(file: SeedFile, { contract, clock, settings }: EmulatorOptions): Promise<State> {
  // Ids of seeded objects begin with 65 and have a seed of their own, so that no later id is the same or smaller.
  const ids = createIds(-1, '65');
  const work = { ids, now: clock.now(), settings: { allowWipe: true, taskMs: 0, ...settings } };
  const start = stateOf(file, work);
  const token = 'seed-file';
  const emulator = createEmulator({
    contract,
    clock,
    ids,
    token,
    refusals: 'envelope',
    settings: work.settings,
    start,
  });
  for (const index of file.calls.keys()) await perform(emulator, file, { contract, index, token });
  return emulator.state;
}

async function perform(
  emulator: Emulator,
  { path, calls }: SeedFile,
  { contract, index, token }: { contract: EmulatorOptions['contract']; index: number; token: string },
): Promise<void> {
  const { operation: id, body = {} } = calls[index] as SeedFile['calls'][number];
  const place = `${path}: calls[${index}]`;
  const operation = contract.operations.find((candidate) => candidate.id === id);
  if (!operation) {
    const ids = contract.operations.map((candidate) => candidate.id);
    throw new SeedFileError(`${place}.operation: ${unknownWord('operation', id, ids).message.split(' Known:')[0]}`);
  }
  if (operation.transport !== 'http') throw new SeedFileError(`${place}.operation: ${id} is no HTTP call.`);
  const response = await emulator.handle(requestOf(operation, body, { token, index }));
  const problem = problemOf(response);
  if (problem) throw new SeedFileError(`${place} (${id}): ${problem}`);
}

function requestOf(
  { method, path, send }: Operation,
  body: Values,
  { token, index }: { token: string; index: number },
): EmulatorRequest {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const rest = Object.fromEntries(Object.entries(body).filter(([name]) => !inPath.includes(name)));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(spelled(body[name] ?? '')));
  const query = send === 'query' ? `?${new URLSearchParams(rest as Record<string, string>).toString()}` : '';
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'request-id': `seed-${index}`, // equal calls are no duplicates here
  };
  return { method, url: filled + query, headers, ...(send === 'json' ? { body: JSON.stringify(rest) } : {}) };
}

/** Why a call was refused; undefined for a success. */
function problemOf({ status, body, headers }: EmulatorResponse): string | undefined {
  const reply: unknown = headers['content-type']?.includes('json') ? JSON.parse(body) : {};
  const { error = 0, error_text: text = body } = isValues(reply) ? reply : {};
  return status >= 400 || error !== 0 ? `refused with ${spelled(error || status)}: ${spelled(text)}` : undefined;
}
