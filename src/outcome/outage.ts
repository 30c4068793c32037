/**
 * The platform as a whole is not there any more: what ended the calls of a run.
 */
import { refusesCalls } from './contact-advice.ts';
import { rendered } from './rendered.ts';

/** What was seen of it. */
export interface Outage {
  /** `unavailable`: a server in front says so. `silent`: no reply comes. `quota`: no more calls are allowed for
   * long. `blocked`: a server in front refuses every call. */
  kind: 'unavailable' | 'silent' | 'quota' | 'blocked';
  /** When it began and when it was last looked, as moments of ISO 8601. */
  from: string;
  to: string;
  /** What came instead of a reply. */
  seen: string;
  /** When calls are allowed again, where the platform says so. */
  back?: string;
}

/** `02:10:05`: the time of day in UTC. */
const timeOf = (moment: string) => moment.slice(11, 19);

const texts: Record<Outage['kind'], (outage: Outage) => string> = {
  unavailable: ({ from, to, seen }) =>
    `The platform was not available from ${timeOf(from)} to ${timeOf(to)} UTC (${seen}), and the run stopped waiting.`,
  silent: ({ from, to, seen }) =>
    `The platform did not answer any more from ${timeOf(from)} to ${timeOf(to)} UTC (${seen}), and the run stopped calling.`,
  blocked: ({ from, seen }) =>
    `Every call is refused since ${timeOf(from)} UTC (${seen}), and the run stopped calling. ${refusesCalls.remedy}`,
  quota: ({ from, seen, back }) =>
    `The platform allows no more calls since ${timeOf(from)} UTC (${seen}). ${back === undefined ? 'Come back later.' : `Come back after ${back.slice(0, 16).replace('T', ' ')} UTC.`}`,
};

/** An outage in a sentence. */
export function outageText(outage: Outage): string {
  return rendered(texts[outage.kind](outage));
}
