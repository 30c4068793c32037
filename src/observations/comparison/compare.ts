/**
 * Compares two snapshots, wherever they come from: yesterday and today, before and after an upgrade, this installation and another.
 */
import { operations, type Operation } from '../../../schemas/index.ts';
import { isSlower } from '../snapshot/latency.ts';
import { mergedReply } from '../snapshot/merge.ts';
import type { OperationStats, ReplyStats, Snapshot } from '../snapshot/model.ts';
import { difference, type Difference, type DifferenceSubject } from './difference.ts';
import { fieldDifferences } from './fields.ts';
import { severities, type RuleId } from './rules.ts';

/** An operation of which nothing can be said, and why. */
export interface NotCompared {
  operation: string;
  reason: string;
}

/** What two snapshots differ in. */
export interface Comparison {
  /** The worst first. */
  differences: Difference[];
  notCompared: NotCompared[];
  /** Number of operations that were compared. */
  compared: number;
}

/** One operation before and after. */
interface Pair {
  operation: Operation;
  before: OperationStats;
  after: OperationStats;
}

const names = (counts: Record<string, number> | undefined) => Object.keys(counts ?? {}).sort();
const shown = (counts: Record<string, number> | undefined) =>
  Object.entries(counts ?? {})
    .map(([name, count]) => `${name} (${count})`)
    .join(', ');
const repliesOf = ({ replies }: OperationStats) => Object.values(replies).reduce((sum, one) => sum + one.replies, 0);

function told({ operation }: Pair, rule: RuleId, text: string, subject: Partial<DifferenceSubject> = {}): Difference {
  const { evidence } = operation.facts;
  return difference({ rule, operation: operation.id, ...subject }, text, `The contract: reply ${evidence.reply}.`);
}

/** Forms without their variant: `json` of `json · channel: channel`. */
const plainForm = (form: string) => form.split(' · ')[0] ?? form;

function availability(pair: Pair): Difference[] {
  const { before, after } = pair;
  const [old, now] = [repliesOf(before), repliesOf(after)];
  const evidence = `it succeeded before in ${old} of ${before.calls} calls, now in ${now} of ${after.calls}`;
  if (old > 0 && now === 0) return [told(pair, 'operation-gone', `No call succeeds any more: ${evidence}.`)];
  if (old === 0 && now > 0) return [told(pair, 'operation-new', `It works now: ${evidence}.`)];
  const forms = (stats: OperationStats) => [...new Set(Object.keys(stats.replies).map(plainForm))];
  const gone = forms(before).filter((form) => !forms(after).includes(form) && wasAsked(form, before, after));
  const added = forms(after).filter((form) => !forms(before).includes(form) && wasAsked(form, after, before));
  return [
    ...gone.map((form) => told(pair, 'form-gone', `It no longer answers in ${form}.`, { form })),
    ...added.map((form) => told(pair, 'form-new', `It answers in ${form} now.`, { form })),
  ];
}

const accepted = 'accepted';

/** Whether a run made a call again that another one accepted. */
function isRepeated(accepting: OperationStats, { situations }: OperationStats, title = /(?:)/): boolean {
  return Object.entries(accepting.situations).some(
    ([name, answers]) => accepted in answers && name in situations && title.test(name),
  );
}

/** Whether a run asked for a form in which another one was answered; XML is asked for by some checks only. */
const wasAsked = (form: string, answered: OperationStats, other: OperationStats) =>
  form !== 'xml' || isRepeated(answered, other, /\bXML\b/);

function changedCounts(
  pair: Pair,
  rule: RuleId,
  what: string,
  form: string,
  [old, now]: [Record<string, number>, Record<string, number>],
): Difference[] {
  const added = names(now).filter((name) => !names(old).includes(name));
  if (added.length === 0) return [];
  const text = `The ${what} is ${shown(now)}; before it was ${shown(old)}.`;
  return [told(pair, rule, text, { form, detail: added.join(' ') })];
}

function replyDifferences(pair: Pair, form: string, old: ReplyStats, now: ReplyStats): Difference[] {
  return [
    ...changedCounts(pair, 'status-changed', 'HTTP status of a success', form, [old.statuses, now.statuses]),
    ...changedCounts(pair, 'media-type-changed', 'media type of a success', form, [old.mediaTypes, now.mediaTypes]),
    ...fieldDifferences(pair.operation, form, old, now),
  ];
}

function replies(pair: Pair): Difference[] {
  const byForm = Object.entries(pair.before.replies).flatMap(([form, old]) => {
    const now = pair.after.replies[form];
    return now ? replyDifferences(pair, form, old, now) : [];
  });
  const isTold = ({ rule, path }: Difference) => byForm.some((one) => one.rule === rule && one.path === path);
  return [...byForm, ...acrossVariants(pair).filter((one) => !isTold(one))];
}

/** Replies of a plain form, whatever their variants. */
function ofPlainForm({ replies: all }: OperationStats, form: string): ReplyStats | undefined {
  const own = Object.entries(all).flatMap(([name, stats]) => (plainForm(name) === form ? [stats] : []));
  return own.length > 0 ? own.reduce(mergedReply) : undefined;
}

/**
 * What differs between replies whatever their variant is: one that lost the field which tells its variant would otherwise be
 * compared with nothing. Where another variant is used, other fields are no news.
 */
function acrossVariants(pair: Pair): Difference[] {
  const forms = Object.keys({ ...pair.before.replies, ...pair.after.replies });
  const varied = new Set(forms.filter((form) => form !== plainForm(form)).map(plainForm));
  if (variants(pair).length > 0) return [];
  return [...varied].flatMap((form) => {
    const [old, now] = [ofPlainForm(pair.before, form), ofPlainForm(pair.after, form)];
    return old && now ? replyDifferences(pair, form, old, now) : [];
  });
}

function variants(pair: Pair): Difference[] {
  return Object.entries(pair.before.variants).flatMap(([subject, old]) => {
    const now = pair.after.variants[subject];
    if (!now || names(old).some((form) => form in now)) return [];
    const text = `${subject}: ${shown(now)}; before: ${shown(old)}. The fields of the two are not compared.`;
    return [told(pair, 'variant-changed', text, { path: subject, detail: names(now).join(' ') })];
  });
}

function situation(pair: Pair, title: string, old: Record<string, number>, now: Record<string, number>): Difference[] {
  if (names(now).some((answer) => answer in old)) return [];
  const text = `"${title}": now ${shown(now)}, before ${shown(old)}.`;
  const rule = accepted in now ? 'now-accepted' : accepted in old ? 'now-refused' : 'refusal-changed';
  return [told(pair, rule, text, { path: title, detail: names(now).join(', ') })];
}

function situations(pair: Pair): Difference[] {
  return Object.entries(pair.before.situations).flatMap(([title, old]) => {
    const now = pair.after.situations[title];
    return now ? situation(pair, title, old, now) : [];
  });
}

function latency(pair: Pair): Difference[] {
  const { before, after } = pair;
  if (!before.latency || !after.latency || !isSlower(before.latency, after.latency)) return [];
  const of = ({ median, p95, count }: NonNullable<OperationStats['latency']>) =>
    `median ${median} ms, 95 % below ${p95} ms in ${count} calls`;
  return [told(pair, 'slower', `It answers more slowly: now ${of(after.latency)}; before ${of(before.latency)}.`)];
}

function operationDifferences(pair: Pair): Difference[] {
  const gone = availability(pair);
  if (gone.some(({ rule }) => rule === 'operation-gone' || rule === 'operation-new')) return gone;
  return [...gone, ...[replies, variants, situations, latency].flatMap((compare) => compare(pair))];
}

function whyNot(before: OperationStats | undefined, after: OperationStats | undefined): string | undefined {
  if (!before && !after) return 'neither run called it';
  if (!before) return 'the first run did not call it';
  return after ? undefined : 'the second run did not call it';
}

/** Why nothing can be said of the successes: a part of a run may have made only calls that are refused. */
function whyNoSuccess({ before, after }: Pair): string | undefined {
  const [old, now] = [repliesOf(before), repliesOf(after)];
  if (old > 0 && now === 0 && !isRepeated(before, after))
    return 'the second run made none of the calls that succeeded in the first';
  if (old === 0 && now > 0 && !isRepeated(after, before))
    return 'the first run made none of the calls that succeed in the second';
  return undefined;
}

/**
 * Compares two snapshots.
 *
 * @returns all differences, and the operations that could not be compared
 */
export function compareSnapshots(before: Snapshot, after: Snapshot): Comparison {
  const differences: Difference[] = [];
  const notCompared: NotCompared[] = [];
  for (const operation of operations) {
    const [old, now] = [before.operations[operation.id], after.operations[operation.id]];
    const pair = old && now && { operation, before: old, after: now };
    const reason = pair ? whyNoSuccess(pair) : whyNot(old, now);
    if (reason) notCompared.push({ operation: operation.id, reason });
    if (pair) differences.push(...(reason ? situations(pair) : operationDifferences(pair)));
  }
  const rank = ({ severity }: Difference) => severities.indexOf(severity);
  differences.sort((one, other) => rank(one) - rank(other));
  return { differences, notCompared, compared: operations.length - notCompared.length };
}
