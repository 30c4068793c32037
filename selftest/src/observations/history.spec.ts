import { newLines } from '../../../reporters/faces/night.ts';
import { newSince, type HistoryLine } from '../../../src/observations/history.ts';
import { expect, test } from '../../test.ts';

const steady = ['a.one', 'a.two', 'a.three'];

/** A night of a made-up week; every operation is verified but for those that are named. */
function night(day: number, failed: string[], changes: Partial<HistoryLine> = {}): HistoryLine {
  const verified = [...steady, 'b.flaky'].filter((id) => !failed.includes(id));
  return {
    at: `2026-11-0${day}T02:00:00.000Z`,
    run: `run${day}`,
    target: 'https://panel.example',
    version: day < 5 ? 'v74' : 'v75',
    exitCode: failed.length > 0 ? 1 : 0,
    whole: true,
    verified: verified.length,
    checks: 10,
    calls: 100,
    durationMs: 1000,
    operations: { verified, failed },
    ...changes,
  };
}

/** One flaky operation throughout, a fault from the third to the fifth night, another one from the fifth, an upgrade. */
const week = [
  night(1, ['b.flaky']),
  night(2, []),
  night(3, ['a.two', 'b.flaky']),
  night(4, ['a.two']),
  night(5, ['a.two', 'a.three']),
  night(6, ['a.three', 'b.flaky']),
  night(7, ['a.three']),
];

const told = (day: number) => newLines(newSince(week.slice(0, day - 1), week[day - 1]!) ?? null);

const nights: [day: number, lines: string[]][] = [
  [1, []],
  [2, ['Since the run of 2026-11-01:', '  mended: b.flaky']],
  [3, ['Since the run of 2026-11-02:', '  newly failing: a.two, b.flaky']],
  [
    4,
    [
      'Since the run of 2026-11-03:',
      '  still failing: a.two (since 2026-11-03)',
      '  flaky: b.flaky (failed in 2 of 4 runs)',
    ],
  ],
  [
    5,
    [
      'Since the run of 2026-11-04:',
      '  newly failing: a.three',
      '  still failing: a.two (since 2026-11-03)',
      '  flaky: b.flaky (failed in 2 of 5 runs)',
    ],
  ],
  [
    6,
    [
      'Since the run of 2026-11-05:',
      '  mended: a.two',
      '  still failing: a.three (since 2026-11-05)',
      '  flaky: b.flaky (failed in 3 of 6 runs)',
    ],
  ],
  [
    7,
    [
      'Since the run of 2026-11-06:',
      '  still failing: a.three (since 2026-11-05)',
      '  flaky: b.flaky (failed in 3 of 7 runs)',
    ],
  ],
];

test.describe('a week of nights', () => {
  for (const [day, lines] of nights) {
    test(`tells on day ${day} what is new`, () => {
      expect(told(day)).toEqual(lines);
    });
  }

  test('says so when nothing is new', () => {
    const news = newSince([night(1, [])], night(2, []));

    expect(newLines(news ?? null)).toEqual(['Nothing is new since the run of 2026-11-01.']);
  });

  test('does not mix installations', () => {
    expect(newSince([night(1, ['a.one'], { target: 'https://other.example' })], night(2, []))).toBeUndefined();
  });

  test('names what was verified before and is not any more', () => {
    const now = night(2, [], { operations: { verified: ['a.one'], notConfigured: ['a.two'] } });

    expect(newSince([night(1, [])], now)?.lost).toEqual(['a.three', 'a.two', 'b.flaky']);
  });

  test('takes a smoke run for no loss, and looks behind it for the state of an operation', () => {
    const smoke = night(2, [], { whole: false, operations: { verified: ['a.one'] } });

    expect(newSince([night(1, ['a.two'])], smoke)).toMatchObject({ mended: [], lost: [] });
    expect(newSince([night(1, ['a.two']), smoke], night(3, ['a.two']))?.stillFailing).toEqual([
      { operation: 'a.two', since: '2026-11-01' },
    ]);
  });
});
