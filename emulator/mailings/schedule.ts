/**
 * Start schedules: lists of minutes, hours, days, months and years, in UTC. An empty list restricts nothing.
 * https://guides.altcraft.com/en/developer-guide/objects/Start-schedule-object_2195802
 */
import { dayMs } from '../core/clock.ts';
import { isValues, type Values } from '../core/parameters.ts';
import type { Schedule } from '../model/mailings.ts';

const lists = ['start_mins', 'start_hours', 'start_mdays', 'start_wdays', 'start_months', 'start_years'] as const;

const daysAhead = 5 * 366;

const numbersUpTo = (end: number) => Array.from({ length: end }, (_, number) => number);
const fits = (allowed: number[], value: number) => allowed.length === 0 || allowed.includes(value);

/** A schedule as it was sent; what is missing or no number restricts nothing. */
export function scheduleOf(sent: unknown): Schedule {
  const values: Values = isValues(sent) ? sent : {};
  const numbers = (name: string) => [values[name] ?? []].flat().map(Number).filter(Number.isInteger);
  return Object.fromEntries(lists.map((name) => [name, numbers(name)])) as Schedule;
}

/**
 * The first moment after another one at which a schedule starts.
 *
 * @returns undefined when there is none in the next five years, or when the schedule says nothing at all: such a mailing
 *   waits to be launched
 */
export function nextStart(schedule: Schedule, after: number): number | undefined {
  if (lists.every((name) => schedule[name].length === 0)) return undefined;
  const today = Math.floor(after / dayMs) * dayMs;
  for (const day of numbersUpTo(daysAhead)) {
    const start = isStartDay(schedule, today + day * dayMs)
      ? startOnDay(schedule, today + day * dayMs, after)
      : undefined;
    if (start !== undefined) return start;
  }
  return undefined;
}

// Days of the week are presumed to be numbers, Sunday being 0 or 7.
function isStartDay({ start_mdays, start_wdays, start_months, start_years }: Schedule, day: number): boolean {
  const date = new Date(day);
  return (
    fits(start_years, date.getUTCFullYear()) &&
    fits(start_months, date.getUTCMonth() + 1) &&
    fits(start_mdays, date.getUTCDate()) &&
    fits(
      start_wdays.map((number) => number % 7),
      date.getUTCDay(),
    )
  );
}

function startOnDay({ start_hours, start_mins }: Schedule, day: number, after: number): number | undefined {
  const hours = start_hours.length > 0 ? start_hours : numbersUpTo(24);
  const minutes = start_mins.length > 0 ? start_mins : numbersUpTo(60);
  const moments = hours.flatMap((hour) => minutes.map((minute) => day + (hour * 60 + minute) * 60_000));
  const later = moments.filter((moment) => moment > after);
  return later.length > 0 ? Math.min(...later) : undefined;
}
