/**
 * An emulated installation for one test: no network, a clock that stands still until it is moved.
 */
import type { Emulator } from '../../emulator/app.ts';
import { createClock } from '../../emulator/core/clock.ts';
import { createIds } from '../../emulator/core/ids.ts';
import { createInstallation, readInstallationProfiles } from '../../emulator/installation-profiles.ts';
import type { EmulatorOptions } from '../../emulator/platform.ts';
import type { MessageKind } from '../../emulator/protocol/messages.ts';
import * as contract from '../../schemas/index.ts';

export const token = '0123456789abcdef0123456789abcdef';
export const json = { 'content-type': 'application/json' };
export const xml = { 'content-type': 'application/xml' };

/** The profile that the seeded variables name. */
export const ada = '650000000000000000000001';

export interface Answered {
  status: number;
  headers: Record<string, string>;
  /** Text of the body. */
  text: string;
  /** The body as an object, empty when it is no JSON. */
  body: Record<string, unknown>;
  fate: string;
}

/** A request as a test writes it; POST unless it says otherwise. */
export interface Sent {
  method?: string;
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Installation {
  emulator: Emulator;
  /** Calls an operation with the token and a Request-ID that is never used again. */
  call: (operation: string, body?: Record<string, unknown>) => Promise<Answered>;
  /** Calls an operation with an XML body. */
  callXml: (operation: string, children: string) => Promise<Answered>;
  /** Sends anything. */
  send: (request: Sent) => Promise<Answered>;
  /** Brings a message of the broker; its answer has no status of its own. */
  sendMessage: (kind: MessageKind, text: string) => Promise<Answered>;
  /** Moves the clock. */
  wait: (milliseconds: number) => void;
}

/** Installs it, with the installation profiles of these names. */
export function install(options: Partial<EmulatorOptions> = {}, profiles: string[] = []): Installation {
  const start = Date.parse('2026-01-01T00:00:00.000Z');
  const clock = createClock(() => start);
  const chosen: EmulatorOptions = { contract, token, clock, ids: createIds(7), refusals: 'envelope', ...options };
  const emulator = createInstallation(chosen, readInstallationProfiles(profiles));
  let requests = 0;

  const send: Installation['send'] = async ({ method = 'POST', ...request }) => {
    const response = await emulator.handle({ method, ...request });
    return { ...response, text: response.body, body: objectIn(response.body) };
  };
  const post = (operation: string, headers: Record<string, string>, body: string) => {
    requests += 1;
    const { path } = contract.operationOf(operation);
    return send({ url: path, headers: { ...headers, 'request-id': `request-${requests}` }, body });
  };
  return {
    emulator,
    send,
    call: (operation, body = {}) => post(operation, json, JSON.stringify({ token, ...body })),
    callXml: (operation, children) => post(operation, xml, `<xml><token>${token}</token>${children}</xml>`),
    sendMessage: async (kind, text) => {
      const answer = (await emulator.takeMessage(kind, text)) ?? '';
      return { status: 200, headers: {}, fate: 'send', text: answer, body: objectIn(answer) };
    },
    wait: (milliseconds) => clock.advance(milliseconds),
  };
}

function objectIn(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
