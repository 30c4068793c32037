/**
 * Everything that happens by the clock: schedules, launches, plans of campaigns, temporary transactions, tasks.
 */
import { rollBackExpired } from '../loyalty/points.ts';
import { advanceMailings } from '../mailings/launch.ts';
import { advanceCampaigns } from '../scenarios/campaigns.ts';
import type { Work } from '../store/call.ts';
import { finishTasks } from './jobs.ts';

/** Brings the state up to the moment; at the same moment again it changes nothing. */
export function advance(work: Work): void {
  const { state, now, settings } = work;
  advanceCampaigns(state, now);
  rollBackExpired(work);
  finishTasks(work);
  advanceMailings(state, now, settings.taskMs);
}
