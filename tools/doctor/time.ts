/**
 * The clocks of both sides, and how long answers take.
 */
import { isSuccess } from '../../fixtures/exchange.ts';
import { questions } from '../../fixtures/first-contact.ts';
import { operations } from '../../schemas/index.ts';
import { ask } from './ask.ts';
import { ok, skipped, warning, type Check, type Result, type Timed } from './check.ts';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** How far the clock of the server is ahead, after the header Date, which is cut to whole seconds; undefined without one. */
function aheadMs({ exchange, endedAt }: Timed): number | undefined {
  const date = Date.parse(exchange.reply.headers.date ?? '');
  return Number.isNaN(date) ? undefined : date + 500 - (endedAt - exchange.reply.ms / 2);
}

function spanText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ');
}

const toleratedMs = 60_000;

/** Whether both sides agree on the time. */
export const clock: Check = {
  name: 'clock',
  run({ exchanges }) {
    const ahead = exchanges.flatMap((timed) => aheadMs(timed) ?? []);
    if (ahead.length === 0) return skipped('the replies carry no Date');
    const difference = median(ahead);
    const size = Math.abs(difference);
    if (size <= toleratedMs) return ok(size < 2000 ? 'both sides agree' : `${spanText(size)} apart`);
    return warning(
      `the server is ${spanText(size)} ${difference > 0 ? 'ahead of' : 'behind'} this machine`,
      'Dates in calls and in replies seem to lie in the past or in the future, and so do certificates.',
      'Set the clock that is wrong by NTP: compare both with a third one. The header Date may also be that of a server in front.',
    );
  },
};

/** Calls that a run makes for one operation, as measured against the emulator: 1513 of reads, 5892 in all, for 117. */
const callsForEach = { reads: 13, all: 50 };
const workers = 2;

/** About how long `npm run contract` will take. */
function runText(medianMs: number, { maxRps, isReading }: { maxRps: number; isReading: boolean }): string {
  const calls = operations.length * (isReading ? callsForEach.reads : callsForEach.all);
  const seconds = Math.max((calls * medianMs) / 1000 / workers, maxRps > 0 ? calls / maxRps : 0);
  const minutes = Math.ceil(seconds / 60);
  const span = minutes >= 120 ? `${Math.round(minutes / 60)} h` : minutes <= 1 ? 'a minute' : `${minutes} min`;
  return `a full run will take about ${span}`;
}

const slowMs = 2000;

/**
 * Judges how long answers took.
 *
 * @param times of all replies so far, in milliseconds
 */
export function judgeTimes(
  times: readonly number[],
  limits: { timeoutMs: number; maxRps: number; isReading: boolean },
): Result {
  const middle = median(times);
  const most = Math.max(...times);
  const saw = `${middle} ms (median of ${times.length} reads, ${most} ms the longest); ${runText(middle, limits)}`;
  const enough = Math.ceil((most * 10) / 10_000) * 10_000;
  const raise =
    enough > limits.timeoutMs ? ` Set ALTCRAFT_TIMEOUT_MS=${enough}, as long lists take longer than these reads.` : '';
  if (middle > slowMs)
    return warning(
      saw,
      'Answers are slow; a run is no failure for that, but long.',
      `Run the suite nearer to the platform, or at night.${raise}`,
    );
  if (most > limits.timeoutMs / 3)
    return warning(
      saw,
      `The longest answer took a good part of the ${limits.timeoutMs} ms that a call may take.`,
      raise.trim() || 'Raise ALTCRAFT_TIMEOUT_MS.',
    );
  return ok(saw);
}

const wanted = 5;

/** Whether the platform answers in time. */
export const speed: Check = {
  name: 'speed',
  async run(context) {
    const { config, exchanges } = context;
    const [question = ''] = questions;
    const times = () =>
      exchanges.filter(({ exchange }) => isSuccess(exchange.reply)).map(({ exchange }) => exchange.reply.ms);
    for (let asked = 0; asked < wanted; asked += 1) await ask(context, question, { limit: 1 });
    if (times().length === 0) return skipped('no reply to measure');
    const isReading = [...config.allow].every((effect) => effect === 'read');
    return judgeTimes(times(), { timeoutMs: config.timeoutMs, maxRps: config.maxRps, isReading });
  },
};
