/**
 * Everything that happens by the clock: schedules, launches, plans of campaigns, temporary transactions, tasks.
 */
import { settleCampaigns } from '../scenarios/campaign-record.ts';
import type { Surroundings } from '../core/call.ts';
import { settleMailings } from '../mailings/launch.ts';
import { settlePoints } from '../loyalty/points.ts';
import { settleTasks } from './tasks.ts';

/** Brings the state up to the moment; at the same moment again it changes nothing. */
export function settle(work: Surroundings): void {
  const { state, now, settings } = work;
  settleCampaigns(state, now);
  settlePoints(work);
  settleTasks(work);
  settleMailings(state, now, settings.taskMs);
}
