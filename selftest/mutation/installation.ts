/**
 * An emulated installation that can be damaged: each mutant gets a fresh one behind the same address.
 */
import { randomBytes } from 'node:crypto';
import { createEmulator, type Emulator } from '../../emulator/app.ts';
import { createClock, type Clock } from '../../emulator/core/clock.ts';
import { createIds } from '../../emulator/core/ids.ts';
import type { Values } from '../../emulator/core/parameters.ts';
import { type Fault } from '../../emulator/faults/faults.ts';
import { extended, type Reshape } from '../../emulator/faults/reshaping.ts';
import { serve, type EmulatorServer } from '../../emulator/http-server.ts';
import type { EmulatorResponse } from '../../emulator/protocol/reply.ts';
import * as contract from '../../schemas/index.ts';
import type { OperationId } from '../../schemas/index.ts';

/** What is wrong with the replies of one operation. */
export interface Damage {
  operation: OperationId;
  /** Makes another body of that of a success, before it is written as JSON or XML. */
  body?: (body: Values) => Values;
  /** Makes another body of that of a refusal. */
  refusal?: (body: Values) => Values;
  /** Changes what goes over the wire of a success. */
  response?: (response: EmulatorResponse) => EmulatorResponse;
  /** Changes what goes over the wire of a refusal. */
  refusedResponse?: (response: EmulatorResponse) => EmulatorResponse;
  /** Faults of the emulator itself: of its state and of what it checks. */
  faults?: Fault[];
}

/** Where the installation listens, and how it is replaced. */
export interface Installation {
  url: string;
  token: string;
  clock: Clock;
  /** Puts a fresh installation behind the address. */
  renew: (damage?: Damage) => void;
  /** Is told of the parameters in the body of every call. */
  onSent?: (operation: string, names: string[]) => void;
  /** Is told of the body of every success. */
  onSuccess?: (operation: string, body: Values, format: 'json' | 'xml') => void;
  /** Whether every object has a field that no page mentions. */
  hasFurtherFields?: boolean;
  close: () => Promise<void>;
}

const isSuccessful = (body: Values, envelope: contract.Operation['envelope']) =>
  envelope === 'v1.1' ? body.error === 0 : body.error === undefined;

/** Names of the parameters in a body of JSON. */
function namesIn(body: unknown): string[] {
  try {
    return Object.keys(JSON.parse(String(body)) as object);
  } catch {
    return [];
  }
}

/**
 * Opens an installation.
 *
 * @param serveIt puts it behind an address
 */
export async function openInstallation(
  serveIt: (emulator: Emulator) => Promise<EmulatorServer> = serve,
): Promise<Installation> {
  const token = randomBytes(16).toString('hex');
  const clock = createClock();
  let emulator: Emulator;
  let damage: Damage | undefined;
  const reshape: Reshape = (plain, operation, format) => {
    const body = installation.hasFurtherFields ? extended(plain, operation, format) : plain;
    if (!operation) return body;
    const isSuccess = isSuccessful(body, operation.envelope);
    if (isSuccess) installation.onSuccess?.(operation.id, body, format);
    if (operation.id !== damage?.operation) return body;
    const change = isSuccess ? damage.body : damage.refusal;
    return change ? change(structuredClone(body)) : body;
  };
  const handle: Emulator['handle'] = async (request) => {
    const response = await emulator.handle(request);
    const last = emulator.calls.at(-1);
    if (installation.onSent && last?.operation && (last.error ?? 0) === 0)
      installation.onSent(last.operation, namesIn(request.body));
    if (!damage || last?.operation !== damage.operation) return response;
    const change = (last.error ?? 0) === 0 ? damage.response : damage.refusedResponse;
    return change ? change(response) : response;
  };
  const renew = (next?: Damage) => {
    damage = next;
    const faults = next?.faults ?? [];
    const ids = createIds(0);
    const settings = { taskMs: 0 };
    emulator = createEmulator({ contract, token, clock, ids, refusals: 'envelope', faults, settings, reshape });
  };
  renew();
  const front: Emulator = {
    handle,
    takeMessage: (...given) => emulator.takeMessage(...given),
    get state() {
      return emulator.state;
    },
    get calls() {
      return emulator.calls;
    },
  };
  const server = await serveIt(front);
  const installation: Installation = { url: server.url, token, clock, renew, close: () => server.close() };
  return installation;
}
