/**
 * Everything that an emulated installation holds between two requests.
 */
import type { Operation } from '../schemas/index.ts';
import type { LoggedCall } from './core/call-log.ts';
import type { Clock } from './core/clock.ts';
import type { Refusal } from './core/errors.ts';
import type { Ids } from './core/ids.ts';
import type { Fault } from './faults/faults.ts';
import type { Reshape } from './faults/reshaping.ts';
import type { State } from './model/state.ts';
import { createDeduplication, type Deduplication } from './protocol/deduplication.ts';
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
  state: State;
  faults: Fault[];
}

const defaults: Settings = { allowWipe: true, taskMs: 50 };

/** A fresh installation. */
export function createPlatform({ faults, faultsOpen, settings, ...options }: EmulatorOptions): Platform {
  return {
    ...options,
    settings: { ...defaults, ...settings },
    faultsOpen: faultsOpen ?? faults !== undefined,
    route: createRouter(options.contract.operations),
    deduplication: createDeduplication(),
    firstAnswers: new Map(),
    calls: [],
    state: seedState(),
    faults: faults ?? [],
  };
}

/** Back to the seeded installation: state, ids, clock, remembered answers. Faults and the log of calls stay. */
export function resetPlatform(platform: Platform): void {
  platform.state = seedState();
  platform.ids.reset();
  platform.clock.reset();
  platform.deduplication.clear();
  platform.firstAnswers.clear();
}
