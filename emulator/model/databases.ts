/**
 * Databases of profiles, resources, their fields and counters.
 */

/** Types of database fields; https://guides.altcraft.com/en/user-guide/profiles-and-databases/types-of-db-fields */
export type FieldType =
  | 'int'
  | 'float'
  | 'string'
  | 'bool'
  | 'date'
  | 'ip'
  | 'tags'
  | 'object'
  | 'arr_object'
  | 'email'
  | 'phones'
  | 'status'
  | 'sex'
  | 'version';

export interface Field {
  name: string;
  title: string;
  type: FieldType;
}

export interface SubscriptionField extends Field {
  category: 'custom' | 'system';
  dictionary?: string;
}

export interface Group {
  id: number;
  name: string;
}

export interface Database {
  id: number;
  name: string;
  description: string;
  suppressId: number;
  uiTags: string[];
  groups: Group[];
  /** Custom fields; the system fields are the same in every database. */
  fields: Field[];
}

export interface Resource {
  id: number;
  name: string;
  url: string;
  trackingDomain: string;
  groups: Group[];
  channels: string[];
  databaseIds: number[];
  categories: string[];
  rtoken: string;
  /** Custom subscription fields, the same for every channel of the resource. */
  fields: Field[];
}

/** Subscription counters of one channel. */
export interface ChannelCounters {
  channel: string;
  status: Record<string, number>;
}
