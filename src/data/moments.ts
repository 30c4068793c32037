/**
 * Moments that a platform tells of what a test has just done.
 */
const dayMs = 24 * 60 * 60 * 1000;

/** Whether a moment, in RFC 3339, is of these days, however much the clocks of the platform and of this machine differ. */
export const isOfNow = (moment = ''): boolean => Math.abs(Date.now() - Date.parse(moment)) < dayMs;

/** An object with its `update_time` to the minute: how long the fraction is, differs from operation to operation. */
export function toTheMinute<Fields extends object>(object: Fields): Fields {
  const { update_time } = object as { update_time?: unknown };
  return typeof update_time === 'string' ? { ...object, update_time: update_time.slice(0, 16) } : object;
}
