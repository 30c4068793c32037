/**
 * Moments that a platform tells of what a test has just done.
 */
const dayMs = 24 * 60 * 60 * 1000;

/** Whether a moment, in RFC 3339, is of these days, however much the clocks of the platform and of this machine differ. */
export const isOfNow = (moment = ''): boolean => Math.abs(Date.now() - Date.parse(moment)) < dayMs;
