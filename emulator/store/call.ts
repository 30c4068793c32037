/**
 * What an operation is given, and what it answers.
 */
import type { OperationId } from '../../schemas/index.ts';
import type { Ids } from '../core/ids.ts';
import type { Parameters, Values } from '../core/parameters.ts';
import type { State } from '../model/state.ts';
import type { StoredFile } from '../model/tasks.ts';

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
export interface Work {
  state: State;
  settings: Settings;
  ids: Ids;
  /** The clock at the beginning of the work. */
  now: number;
}

/** One checked call, as an operation sees it. */
export interface Call extends Work {
  /** Parameters of body, query and path, token left out. */
  parameters: Parameters;
  /** Form of the answer. */
  format: 'json' | 'xml';
}

/** What an operation answers: the fields of a successful reply, or a file. The envelope is added later. */
export type Answer = Values | { file: StoredFile };

/** One operation on the state. It throws a Refusal when the platform would refuse. */
export type OperationFunction = (call: Call) => Answer;

/** Some of the operations, by id: an id that the contract does not have is an error of the compiler. */
export type OperationFunctions = Partial<Record<OperationId, OperationFunction>>;
