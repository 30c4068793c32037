/**
 * Background tasks, the files that they leave, and files that callers stored.
 */
import type { EntryKind } from './suppression-lists.ts';

/** What a task that starts something does in the end. */
export type StartOperation = 'triggerStart' | 'triggerImport' | 'scenarioImport';

export interface Task {
  id: string;
  startedAt: number;
  finishedAt: number;
  job:
    | { kind: 'counters'; databaseId: number; resourceId: number }
    | {
        kind: 'export';
        source: 'database' | 'segment';
        sourceId: number;
        form: 'csv' | 'json';
        filter: Record<string, unknown>;
        file: string;
      }
    | { kind: 'segment-counters'; segmentId: number; databaseId: number; resourceId: number }
    | { kind: 'suppression-export'; listId: number; entries: EntryKind | 'all'; file: string }
    | {
        kind: 'points-export';
        programId: number;
        currencyIid: number;
        /** The period, in milliseconds since 1970. */
        from: number;
        to: number;
        fromId?: string;
        file: string;
      }
    | {
        /** Starts a trigger mailing or a scenario for many profiles. */
        kind: 'start';
        /** The operation that does at once what the task does later. */
        operation: StartOperation;
        values: Record<string, unknown>;
      };
  /** Set when the clock has passed the end of the task; null when there is nothing to show. */
  result?: unknown;
}

export interface StoredFile {
  type: string;
  content: string;
  /** Set when each letter of the content stands for a byte, as in an archive. */
  encoding?: 'latin1';
}

/** A file that a caller stored; of its content only the size is kept. */
export interface StoredUpload {
  file: string;
  name: string;
  type: string;
  size: number;
}
