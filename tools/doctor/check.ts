/**
 * What a check of the doctor is: a name, and a question to the installation that is answered in words.
 */
import type { Client } from '../../src/client/client.ts';
import type { Config } from '../../src/config/config.ts';
import type { CallRecord } from '../../src/observations/call-log.ts';
import type { Reply } from '../../src/http/exchange.ts';
import type { PlaceName } from '../../src/config/variables/variables.ts';
import type { NetworkPath } from '../../src/http/connections/network-error.ts';
import type { HostAddress, Network } from './connection/network.ts';

/** `problem` keeps the suite from verifying; a `warning` does not; `skipped` is what could not be asked, or not be seen. */
export type CheckState = 'ok' | 'problem' | 'warning' | 'skipped';

/** What a check found. */
export interface Result {
  state: CheckState;
  /** What was seen, in one line. */
  saw: string;
  /** What it means; where it is not ok. */
  means?: string;
  /** What to do. */
  remedy?: string;
}

/** A call that got a reply, and what the list of a run's calls would tell of it. */
export interface SeenCall {
  reply: Reply;
  record: CallRecord;
}

/** What checks found out for those behind them. */
export interface FoundOut {
  addresses: readonly HostAddress[];
  /** What was met on the way to the address. */
  way?: NetworkPath;
  /** The answer to a call without a token. */
  first?: Reply;
  /** Objects that are there, as a read told them, by their variable. */
  objects: Map<PlaceName, unknown>;
  /** Variables whose object is not there. */
  missing: Set<PlaceName>;
}

/** What checks work with. */
export interface DoctorContext {
  config: Config;
  /** ALTCRAFT_URL as it is written. */
  written: string;
  /** Files that the configuration was read from. */
  files: readonly string[];
  network: Network;
  /** Sends reads only, whatever the configuration allows. */
  client: Client;
  /** The same for another address. */
  clientAt(url: string): Client;
  /** Every call so far. */
  calls: readonly SeenCall[];
  known: FoundOut;
}

/** One check. */
export interface Check {
  name: string;
  /** A problem here makes all further checks pointless. */
  isEssential?: boolean;
  run(context: DoctorContext): Promise<Result> | Result;
}

/** A check that is content. */
export const ok = (saw: string): Result => ({ state: 'ok', saw });

/** A check with something to say. */
export const problem = (saw: string, means: string, remedy: string): Result => ({
  state: 'problem',
  saw,
  means,
  remedy,
});
export const warning = (saw: string, means: string, remedy?: string): Result => ({
  state: 'warning',
  saw,
  means,
  remedy,
});
export const skipped = (saw: string, means?: string, remedy?: string): Result => ({
  state: 'skipped',
  saw,
  means,
  remedy,
});
