/**
 * Queries to external databases. https://guides.altcraft.com/en/developer-guide/datatables/query_segments/add
 */
import type { Values } from '../core/parameters.ts';
import type { Group } from './databases.ts';

/** A connector to an external database, which only the administrator makes. */
export interface Connector {
  id: number;
  name: string;
}

/** A query: its text is kept and never run. */
export interface ExternalQuery {
  id: number;
  name: string;
  shortname: string;
  description: string;
  connectorId: number;
  /** What profiles are matched with; template queries have none. */
  column: string;
  sql: string;
  cacheMinutes: number;
  groups: Group[];
  parameters: Values[];
}
