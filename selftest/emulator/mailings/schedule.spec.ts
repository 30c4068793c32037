import { nextStart, scheduleOf } from '../../../emulator/mailings/schedule.ts';
import { test, expect } from '../../test.ts';

const at = (text: string) => Date.parse(text);
const newYear = at('2026-01-01T00:00:00Z');

test.describe('start schedules', () => {
  test('that say nothing start nothing', () => {
    expect(nextStart(scheduleOf({}), newYear)).toBeUndefined();
  });

  test('start at the next hour and minute that are named', () => {
    const schedule = scheduleOf({ start_hours: [9, 18], start_mins: [30] });

    expect(nextStart(schedule, newYear)).toBe(at('2026-01-01T09:30:00Z'));
    expect(nextStart(schedule, at('2026-01-01T09:30:00Z'))).toBe(at('2026-01-01T18:30:00Z'));
    expect(nextStart(schedule, at('2026-01-01T18:30:00Z'))).toBe(at('2026-01-02T09:30:00Z'));
  });

  test('wait for the day of the week, of the month, the month and the year', () => {
    const midnight = { start_hours: [0], start_mins: [0] };

    expect(nextStart(scheduleOf({ ...midnight, start_wdays: [7] }), newYear)).toBe(at('2026-01-04T00:00:00Z'));
    expect(nextStart(scheduleOf({ ...midnight, start_mdays: [29], start_months: [2] }), newYear)).toBe(
      at('2028-02-29T00:00:00Z'),
    );
    expect(nextStart(scheduleOf({ ...midnight, start_years: [2027] }), newYear)).toBe(at('2027-01-01T00:00:00Z'));
  });

  test('that lie in the past start nothing', () => {
    expect(nextStart(scheduleOf({ start_years: [2020] }), newYear)).toBeUndefined();
  });
});
