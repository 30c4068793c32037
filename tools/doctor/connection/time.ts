/**
 * The clocks of both sides, and how long answers take.
 */
import { isSuccess } from '../../../src/http/exchange.ts';
import { questions } from '../../../src/preflight/first-contact.ts';
import { slowMs, span } from '../../../reporters/faces/findings.ts';
import { operations } from '../../../schemas/index.ts';
import { ask } from '../ask.ts';
import { ok, skipped, warning, type Check, type Result } from '../check.ts';

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Whether both sides agree on the time. */
export const clock: Check = {
  name: 'clock',
  run({ calls }) {
    const dated = calls.filter(({ reply }) => !Number.isNaN(Date.parse(reply.headers.date ?? '')));
    if (dated.length === 0) return skipped('the replies carry no Date');
    const ahead = median(dated.map(({ record }) => record.clockAhead ?? 0));
    if (ahead === 0) return ok('both sides agree to the minute');
    return warning(
      `the server is ${span(Math.abs(ahead))} ${ahead > 0 ? 'ahead of' : 'behind'} this machine`,
      'What is scheduled, logged or asked for by date seems to lie in the past or in the future.',
      'Set the clock that is wrong by NTP: compare both with a third one. The header Date may also be that of a server in front.',
    );
  },
};

/** Calls that a run makes for one operation, as measured against the emulator. */
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
    const { config, calls } = context;
    const [question = ''] = questions;
    const times = () => calls.filter(({ reply }) => isSuccess(reply)).map(({ reply }) => reply.ms);
    for (let asked = 0; asked < wanted; asked += 1) await ask(context, question, { limit: 1 });
    if (times().length === 0) return skipped('no reply to measure');
    const isReading = [...config.allow].every((effect) => effect === 'read');
    return judgeTimes(times(), { timeoutMs: config.timeoutMs, maxRps: config.maxRps, isReading });
  },
};

const counted = (count: number) => (count === 1 ? 'One call' : `${count} calls`);

/** Whether each call was answered at once. */
export const steadiness: Check = {
  name: 'steadiness',
  run({ calls, config }) {
    const repeated = calls.filter(({ record }) => record.retries !== undefined).length;
    const throttled = calls.filter(({ record }) => record.throttled !== undefined).length;
    if (repeated + throttled === 0) return ok(`each of ${calls.length} reads was answered at once`);
    const means = [
      ...(repeated > 0 ? [`${counted(repeated)} got no reply at first and had to be repeated.`] : []),
      ...(throttled > 0
        ? [
            `${counted(throttled)} came too early for the rate limit of the installation (HTTP 429) and had to wait; a run takes longer for it than told above.`,
          ]
        : []),
    ];
    const remedy = [
      ...(repeated > 0
        ? ['Look for a proxy or balancer that closes idle connections, or for restarts of the platform.']
        : []),
      ...(throttled > 0
        ? [`Lower ALTCRAFT_MAX_RPS (now ${config.maxRps || 'no limit'}), or have this machine let through faster.`]
        : []),
    ];
    return warning(
      `answered late: ${repeated + throttled} of ${calls.length} reads`,
      means.join(' '),
      remedy.join(' '),
    );
  },
};
