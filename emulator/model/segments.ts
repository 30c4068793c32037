/**
 * Segments and their rules.
 */
import type { Group } from './databases.ts';

/** A rule of a segment: a field or another source, compared with values. */
export interface SegmentRule {
  /** Where the compared value comes from. */
  compo: string;
  name: string;
  operator: string;
  type: string;
  value: { name: string; value: unknown }[];
  /** Rules below this one and how they are combined. */
  child: SegmentRule[];
  condition: string;
}

/** A group of rules over one database. */
export interface SegmentCondition {
  databaseId: number;
  condition: 'and' | 'or';
  /** The most profiles that the group selects; 0 for any number. */
  limit: number;
  percentFrom: number;
  percentTo: number;
  queries: SegmentRule[];
}

export interface Segment {
  id: number;
  name: string;
  /** Database of a static segment, and the first one of the rules of any other. */
  databaseId: number;
  kind: 'static' | 'dynamic' | 'updatable';
  isRefreshDaily: boolean;
  uiTags: string[];
  groups: Group[];
  /** Profiles of a static segment, and those that an updatable one selected last. */
  members: string[];
  /** Rules of a dynamic or updatable segment. */
  conditions: SegmentCondition[];
}
