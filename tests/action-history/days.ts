/**
 * Days around a moment. Whether the last day belongs to a period, and in which time zone, is on no page, so periods are made
 * a day wider at both ends, and judged as if they were.
 */
const oneDay = 86_400_000;

/** The day of a moment, as calls take it; `shift` days later. */
export function dayOf(moment: string | number, shift = 0): string {
  return new Date(new Date(moment).getTime() + shift * oneDay).toISOString().slice(0, 10);
}

/** A period with a moment in its middle. */
export function periodAround(moment: string) {
  return { date_from: dayOf(moment, -1), date_to: dayOf(moment, 1) };
}

/** The moments that lie outside a period and the day before and after it. No more of the entries: they may be customers'. */
export function outside(
  entries: { datetime: string }[],
  { date_from, date_to }: { date_from: string; date_to: string },
): string[] {
  const [first, last] = [dayOf(date_from, -1), dayOf(date_to, 1)];
  return entries
    .map(({ datetime }) => datetime)
    .filter((datetime) => dayOf(datetime) < first || dayOf(datetime) > last);
}

/** Who did what and when, and nothing else of a customer. */
export function inShort(entries: { profile_id: string; action: string; datetime: string }[]): string[] {
  return entries.map(({ profile_id, action, datetime }) => `${profile_id} ${action} ${datetime}`);
}
