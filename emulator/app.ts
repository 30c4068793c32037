/**
 * The emulator's pure core: a request goes in, an answer comes out, it knows nothing about sockets.
 */
import { answerAdmin, isAdminPath } from './admin.ts';
import type { LoggedCall } from './core/call-log.ts';
import type { State } from './model/state.ts';
import { respond } from './pipeline.ts';
import { createPlatform, type EmulatorOptions } from './platform.ts';
import { answerMessage, type MessageKind } from './protocol/messages.ts';
import type { EmulatorResponse } from './protocol/reply.ts';
import type { EmulatorRequest } from './protocol/request.ts';

const base = 'http://emulator';

/** A running installation. */
export interface Emulator {
  /** Answers one request, of the API or of the emulator's own routes; never throws. */
  handle: (request: EmulatorRequest) => Promise<EmulatorResponse>;
  /** Answers a message that came over the broker: the text for the queue of answers, if one is wanted; never throws. */
  takeMessage: (kind: MessageKind, text: string) => Promise<string | undefined>;
  /** The platform as it is now. */
  readonly state: State;
  /** Every API call so far. */
  readonly calls: readonly LoggedCall[];
}

/**
 * Makes an emulated installation with the seeded data.
 *
 * @param options the contract that routes and checks requests, the token, clock and ids, and the form of refusals
 */
export function createEmulator(options: EmulatorOptions): Emulator {
  const platform = createPlatform(options);
  const handle = (request: EmulatorRequest): EmulatorResponse => {
    const url = new URL(URL.canParse(request.url, base) ? request.url : '/', base);
    return isAdminPath(url.pathname) ? answerAdmin(platform, request, url) : respond(platform, request, url);
  };
  return {
    handle: (request) => Promise.resolve(handle(request)),
    takeMessage: (kind, text) => Promise.resolve(answerMessage(handle, kind, text)),
    get state() {
      return platform.state;
    },
    calls: platform.calls,
  };
}
