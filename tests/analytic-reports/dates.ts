const dayMs = 24 * 60 * 60 * 1000;
const day = (daysAgo: number) => new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10);

/** Eight days that are over, so that a report of them changes no more. */
export function recentDays() {
  return { date_from: day(9), date_to: day(2) };
}
