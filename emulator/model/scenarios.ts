/**
 * Campaigns and automation scenarios. They are made in the interface only, never through the API.
 */
import type { Values } from '../core/parameters.ts';
import type { Group } from './databases.ts';

export type CampaignState = 'cloning' | 'inactive' | 'waiting' | 'active' | 'completed' | 'deleted';

/** Ids of what belongs to a campaign, by kind. */
export type Entities = Record<'workflows' | 'triggers' | 'broadcasts' | 'regulars' | 'abns' | 'placements', number[]>;

export interface Campaign {
  id: number;
  name: string;
  description: string;
  state: CampaignState;
  uiTags: string[];
  groups: Group[];
  attributes: Record<string, string[]>;
  createdAt: string;
  updatedAt: string;
  updatedUser: string;
  databaseId: number;
  segmentId: number;
  entities: Entities;
  /** When the state changes by itself. */
  plan: { activateAt?: number; deactivateAt?: number; completeAt?: number };
}

export interface Scenario {
  id: number;
  name: string;
  databaseId: number;
  isActive: boolean;
  uiTags: string[];
  groups: Group[];
  attributes: Record<string, string[]>;
  mode: string;
  nodes: Values[];
  /** What the scenario sends to each profile that enters; without it profiles wait inside. */
  step?: { channel: string; resourceId: number };
  /** Profiles that are inside. */
  inside: string[];
  /** How many profiles ever entered. */
  engaged: number;
}
