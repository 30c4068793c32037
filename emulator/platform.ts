/**
 * Everything that an emulated installation holds between two requests.
 */
import type { Operation } from '../schemas/index.ts';
import type { LoggedCall } from './core/call-log.ts';
import { type Clock, timestamp } from './core/clock.ts';
import type { Refusal } from './core/errors.ts';
import type { Ids } from './core/ids.ts';
import type { Fault } from './faults/faults.ts';
import type { Reshape } from './faults/reshaping.ts';
import type { State } from './model/state.ts';
import { createDeduplication, type Deduplication } from './protocol/deduplication.ts';
import type { RecordedCall } from './protocol/recording.ts';
import type { EmulatorResponse, RefusalForm } from './protocol/reply.ts';
import type { Contract } from './protocol/request-check.ts';
import { createRouter, type Router } from './protocol/routing.ts';
import { seedState } from './seed/seed.ts';
import type { Settings } from './store/call.ts';

/** What an emulator is made from. */
export interface EmulatorOptions {
  contract: Contract;
  /** The only token that is accepted. */
  token: string;
  clock: Clock;
  ids: Ids;
  refusals: RefusalForm;
  /** Faults to begin with. */
  faults?: Fault[];
  /** Whether faults may be set while it runs; on when `faults` is given. */
  faultsOpen?: boolean;
  settings?: Partial<Settings>;
  /** What it holds at the start and after a reset; the seeded installation by default. */
  start?: State;
  /** Whether the routes of the emulator want the token too, because others than this machine can reach them. */
  isExposed?: boolean;
  /** What the token may not do here, or the tariff does not have; judged after the token and before the request. */
  deny?: (operation: Operation) => Refusal | undefined;
  /** Makes another body of each reply. */
  reshape?: Reshape;
}

export interface Platform {
  readonly contract: Contract;
  readonly token: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly refusals: RefusalForm;
  readonly settings: Settings;
  readonly deny?: (operation: Operation) => Refusal | undefined;
  readonly reshape?: Reshape;
  readonly faultsOpen: boolean;
  readonly route: Router;
  readonly deduplication: Deduplication;
  /** The first successful answer of each operation, for the fault `replay`. */
  readonly firstAnswers: Map<string, EmulatorResponse>;
  readonly calls: LoggedCall[];
  /** The last calls with request and reply. */
  readonly recorded: RecordedCall[];
  readonly isExposed: boolean;
  /** The states that were kept, by name. */
  readonly kept: Map<string, KeptState>;
  /** A fresh copy of what it held at the start. */
  readonly start: () => State;
  state: State;
  /** What it held before the last change, where the fault `stale-read` is set. */
  before?: State;
  faults: Fault[];
}

/** A copy of an installation at one moment. */
export interface KeptState {
  /** RFC 3339, on the emulator's clock. */
  time: string;
  state: State;
  idsMade: number;
  advancedMs: number;
}

const defaults: Settings = { allowWipe: true, taskMs: 50 };

/** A fresh installation. */
export function createPlatform(given: EmulatorOptions): Platform {
  const { faults, faultsOpen, settings, start: first, isExposed = false, ...options } = given;
  const start = first ? () => structuredClone(first) : seedState;
  return {
    ...options,
    settings: { ...defaults, ...settings },
    faultsOpen: faultsOpen ?? faults !== undefined,
    route: createRouter(options.contract.operations),
    deduplication: createDeduplication(),
    firstAnswers: new Map(),
    calls: [],
    recorded: [],
    isExposed,
    kept: new Map(),
    start,
    state: start(),
    faults: faults ?? [],
  };
}

/** Keeps a copy of the installation as it is now. */
export function keepState({ state, ids, clock, kept }: Platform, name: string): KeptState {
  const copy = {
    time: timestamp(clock.now()),
    state: structuredClone(state),
    idsMade: ids.made(),
    advancedMs: clock.advanced(),
  };
  kept.set(name, copy);
  return copy;
}

/**
 * Back to a kept state, or to the start: state, ids, clock. Remembered answers are forgotten, so that the same call runs
 * again. Faults, the log of calls and the kept states stay.
 */
export function resetPlatform(platform: Platform, to?: KeptState): void {
  platform.state = to ? structuredClone(to.state) : platform.start();
  platform.ids.reset(to?.idsMade);
  platform.clock.reset(to?.advancedMs);
  platform.deduplication.clear();
  platform.firstAnswers.clear();
}
