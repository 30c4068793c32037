import type { Operation } from '../../schemas/index.ts';
import type { Ids } from './ids.ts';
import type { Parameters, Values } from './parameters.ts';
import type { State, StoredFile } from '../model/state.ts';

/** What the emulated installation allows and how it behaves. */
export interface Settings {
  /** Whether databases.wipe works; on a server this is ALLOW_DATA_WIPE in main.json. */
  allowWipe: boolean;
  /** How long a background task takes on the emulator's clock. */
  taskMs: number;
  /** The tariff's limit of profiles in all databases; undefined is no limit. */
  maxProfiles?: number;
}

/** What work on the state needs, whether a call or a background task does it. */
export interface Surroundings {
  state: State;
  settings: Settings;
  ids: Ids;
  /** The clock at the beginning of the work. */
  now: number;
}

/** One checked call, as an operation sees it. */
export interface Call extends Surroundings {
  operation: Operation;
  /** Parameters of body, query and path, token left out. */
  parameters: Parameters;
  /** Form of the answer. */
  format: 'json' | 'xml';
}

/** What an operation answers: the fields of a successful reply, or a file. The frame is added later. */
export type Answer = Values | { file: StoredFile };

/** One operation on the state. It throws a Refusal when the platform would say no. */
export type OperationFunction = (call: Call) => Answer;
