/**
 * Suppression lists.
 */
import type { Group } from './databases.ts';

/** What a suppression list holds. */
export type EntryKind = 'emails' | 'domains' | 'phones';

export interface SuppressionList extends Record<EntryKind, Set<string>> {
  id: number;
  name: string;
  description: string;
  isGlobal: boolean;
  uiTags: string[];
  groups: Group[];
}
