/**
 * Goals that were reached, and the pixels that they belong to.
 * https://guides.altcraft.com/en/developer-guide/goals/2195843
 */
import { NotFound } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { State } from '../model/state.ts';

export interface Pixel {
  id: number;
  name: string;
}

/** One goal that a profile reached. */
export interface GoalEvent {
  pixelId: number;
  databaseId: number;
  profileId: string;
  goal: string;
  value: number | null;
  date: string;
  isTest: boolean;
  vendor: string;
  data: Values;
}

/** @throws NotFound */
export function pixelOf(state: State, id: number): Pixel {
  const pixel = state.pixels.get(id);
  if (!pixel) throw new NotFound(`pixel ${id} not found`);
  return pixel;
}
