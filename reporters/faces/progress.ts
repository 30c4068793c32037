/**
 * Progress of a run: one line on a terminal, a line a minute in a log, both with the time left.
 */
import { callsOfACheck, conventionCalls, durationText } from '../../src/conventions/expected-calls.ts';
import type { Convention } from '../../src/conventions/index.ts';
import type { Config } from '../../src/config/config.ts';
import type { Operation } from '../../schemas/index.ts';
import { purposeOf } from '../../src/observations/call-log.ts';

/** A test of which the calls are counted. */
export interface Planned {
  id: string;
  file: string;
  operation: Operation | null;
}

/** The expected calls of each test, by its id; those of a convention of an operation are spread over its tests. */
function expectedCalls(tests: readonly Planned[], config: Config): Map<string, number> {
  const isNightly = Boolean(process.env.CONTRACT_NIGHTLY);
  const siblings = new Map<string, number>();
  const key = ({ file, operation }: Planned) => `${operation?.id} ${file}`;
  for (const test of tests) siblings.set(key(test), (siblings.get(key(test)) ?? 0) + 1);
  const callsOf = (test: Planned) => {
    const { file, operation } = test;
    if (operation && !config.allow.has(operation.facts.effect)) return 0;
    if (!operation || !/[\\/]conventions[\\/]/.test(file)) return callsOfACheck;
    const all = conventionCalls(operation, purposeOf(file) as Convention, config, isNightly);
    return all / (siblings.get(key(test)) ?? 1);
  };
  return new Map(tests.map((test) => [test.id, callsOf(test)]));
}

/** How far a run is. */
interface Reached {
  /** Checks that ended, and all of them. */
  done: number;
  total: number;
  failed: number;
  /** Expected calls of the checks that ended, and of all. */
  calls: number;
  allCalls: number;
  elapsedMs: number;
}

/** A share below which the time left would be a guess. */
const leastShare = 0.03;

/** `340 of 1,594 checks, 2 failed, 21 %, about 9 min left`. */
export function progressText({ done, total, failed, calls, allCalls, elapsedMs }: Reached): string {
  const share = allCalls > 0 ? calls / allCalls : 0;
  const left = (elapsedMs / share) * (1 - share);
  return [
    `${done} of ${total} checks`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${Math.floor(share * 100)} %`,
    ...(share >= leastShare && share < 1 ? [`about ${durationText(left / 1000)} left`] : []),
  ].join(', ');
}

/** Follows a run from its first check to its last. */
export class Progress {
  #expected = new Map<string, number>();
  #allCalls = 0;
  #calls = 0;
  #failed = 0;
  readonly #ended = new Set<string>();
  #startedAt = Date.now();
  #minute: NodeJS.Timeout | undefined;

  /** @param print takes a line a minute, where there is no terminal */
  begin(tests: readonly Planned[], config: Config, print?: (line: string) => void): void {
    this.#expected = expectedCalls(tests, config);
    this.#allCalls = [...this.#expected.values()].reduce((sum, calls) => sum + calls, 0);
    this.#startedAt = Date.now();
    if (print) this.#minute = setInterval(() => print(this.text()), 60_000).unref();
  }

  /** The calls that the run is going to make, rounded. */
  get allCalls(): number {
    return Math.round(this.#allCalls);
  }

  /** Notes that a test ended; a repeated one counts once. */
  note(id: string, failed: boolean): void {
    if (failed) this.#failed += 1;
    if (this.#ended.has(id)) return;
    this.#ended.add(id);
    this.#calls += this.#expected.get(id) ?? 0;
  }

  /** How far the run is, in words. */
  text(): string {
    return progressText({
      done: this.#ended.size,
      total: this.#expected.size,
      failed: this.#failed,
      calls: this.#calls,
      allCalls: this.#allCalls,
      elapsedMs: Date.now() - this.#startedAt,
    });
  }

  end(): void {
    clearInterval(this.#minute);
  }
}
