/**
 * What a test shows in the report: labels from the contract, one step a call, everything about a failure.
 */
import { stripVTControlCharacters } from 'node:util';
import { test as runner, type TestInfo } from '@playwright/test';
import type { Effect, Evidence, Operation } from '../../schemas/index.ts';
import { operationUnderTest } from '../contract/operation-under-test.ts';
import { statusLineOf, type Exchange, type Request } from '../http/exchange.ts';
import { carriedOutcome } from '../outcome/outcome-error.ts';
import { verdictOf, type BrokenPlace, type Outcome } from '../outcome/outcome.ts';
import { knownAnnotation } from '../deviations/ignore.ts';
import { reproductionOf } from '../http/curl.ts';
import { attachText, tellAllure } from './allure-message.ts';

/** In the words of Allure. */
const severities: Record<Effect, 'minor' | 'normal' | 'critical' | 'blocker'> = {
  read: 'normal',
  task: 'minor',
  export: 'normal',
  create: 'critical',
  update: 'critical',
  delete: 'critical',
  send: 'blocker',
  destructive: 'blocker',
};

const requestLimit = 300;
const bodyLimit = 200_000;
const mostAttached = 10;

/** Labels a test by the contract: group, operation, severity, the vendor's page. */
export function label(test: TestInfo): void {
  const operation = operationUnderTest(test.titlePath);
  const labels = [
    { name: 'epic', value: 'Altcraft Platform HTTP API' },
    { name: 'feature', value: operation?.group ?? test.titlePath.at(-2) ?? 'other' },
  ];
  if (!operation) return tellAllure(test, { type: 'metadata', data: { labels } });
  const { id, facts, page, summary } = operation;
  labels.push({ name: 'story', value: id }, { name: 'severity', value: severities[facts.effect] });
  const links = [{ url: page, name: summary }];
  tellAllure(test, { type: 'metadata', data: { labels, links, description: descriptionOf(operation) } });
}

const evidenceMeans: Record<Evidence, string> = {
  documented: "The reply is checked as the vendor's page prints it.",
  partial: 'The page was readable in part; of the reply only what was seen is checked.',
  unseen: 'No page shows the reply; only its envelope (error, error_text) is checked.',
};

/** What the contract knows of an operation, for whoever reads a result of it. */
function descriptionOf({ method, path, facts, file }: Operation): string {
  const remarks = (facts.remarks ?? []).map((remark) => `- ${remark}`);
  return [`\`${method} ${path}\` (${file})`, '', evidenceMeans[facts.evidence.reply], '', ...remarks].join('\n');
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)} … (${text.length - limit} more characters)` : text;
}

function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

type Redact = (text: string) => string;

/** Masked before it is cut: half a secret would not be found. */
function exchangeText({ request, reply }: Exchange, token: string, redact: Redact): string {
  const headers = Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}`);
  const head = [...reproductionOf(request, token), '', statusLineOf(reply), ...headers].join('\n');
  return `${redact(head)}\n\n${cut(redact(bodyText(reply.body)), bodyLimit)}\n`;
}

/** A step without a place of its own: to find the place of each would cost more than the call. */
function stepOf<Result>({ file, line, column }: TestInfo, title: string, body: () => Promise<Result>): Promise<Result> {
  return runner.step(title, body, { location: { file, line, column } });
}

/** Shows in the report what was not done, and why. */
export async function noteStep(title: string, test: TestInfo = runner.info()): Promise<void> {
  await stepOf(test, title, () => Promise.resolve());
}

/** What an outcome is called in the report: `harnessError: no reply`. The categories of allurerc.mjs are told by it. */
export function outcomeLabel(outcome: Outcome): string {
  return `${verdictOf(outcome)}: ${outcome.cause}`;
}

/** Labels a test with what it ended with. */
export function labelOutcome(test: TestInfo, outcome: Outcome): void {
  tellAllure(test, { type: 'metadata', data: { labels: [{ name: 'outcome', value: outcomeLabel(outcome) }] } });
}

/** Shows in the report what a test ignored, above what is known of the operation; with a tag to filter by. */
export function showKnown(test: TestInfo): void {
  const known = test.annotations.filter(({ type }) => type === knownAnnotation);
  if (known.length === 0) return;
  const operation = operationUnderTest(test.titlePath);
  const lines = known.map(({ description = '' }) => `**Known deviation:** ${description}`);
  const description = [...lines, ...(operation ? [descriptionOf(operation)] : [])].join('\n\n');
  tellAllure(test, { type: 'metadata', data: { labels: [{ name: 'tag', value: knownAnnotation }], description } });
}

/** What was sent and what came back, in one line. */
function exchangeLine({ request, reply }: Exchange, redact: Redact): string {
  return `${cut(redact(JSON.stringify(request.parameters)), requestLimit)} → ${statusLineOf(reply)}`;
}

/**
 * Shows a call as one step, and in it what was sent and how it was answered. The whole exchange is attached to failed tests.
 *
 * @param redact masks secrets
 */
export async function callStep(
  test: TestInfo,
  request: Request,
  run: () => Promise<Exchange>,
  redact: Redact,
): Promise<Exchange> {
  return stepOf(test, request.title ?? request.operation.id, async () => {
    const exchange = await run();
    for (const reason of exchange.reply.lost ?? []) await noteStep(`repeated, because ${reason}`, test);
    await noteStep(exchangeLine(exchange, redact), test);
    return exchange;
  });
}

/** The exchange that a failure is about which names none: the last one of the operation under test, or at all. */
export function exchangeInQuestion(titlePath: readonly string[], exchanges: readonly Exchange[]): Exchange | undefined {
  const own = operationUnderTest(titlePath)?.id;
  return exchanges.findLast(({ reply }) => reply.operation === own) ?? exchanges.at(-1);
}

function callText({ request, reply }: Exchange, token: string): string {
  const { id, file, page } = request.operation;
  return [
    `  call: ${id}, ${reply.method} ${reply.path} → ${statusLineOf(reply)}`,
    `  contract: ${file}`,
    `  page: ${page}`,
    ...reproductionOf(request, token).map((line) => `  ${line}`),
  ].join('\n');
}

/** Whether the text of an error names its call; that of an expectation does not. */
function explainsItself(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && outcome.cause !== 'expectation not met';
}

/**
 * Masks secrets in the errors of a failed test, and adds to a plain expectation's failure the call that it was about, as
 * the matchers of this suite do of themselves.
 */
export function explainFailure(test: TestInfo, exchanges: readonly Exchange[], token: string, redact: Redact): void {
  const call = exchangeInQuestion(test.titlePath, exchanges);
  for (const error of test.errors) {
    const isExplained = explainsItself(carriedOutcome(error));
    const addition = call && !isExplained ? `\n\n${callText(call, token)}` : '';
    const message = redact(`${stripVTControlCharacters(error.message ?? '')}${addition}`); // expect colours its texts
    error.stack = redact(stripVTControlCharacters(error.stack?.replace(error.message ?? '', () => message) ?? ''));
    error.message = message;
  }
}

function tableOf(problems: readonly BrokenPlace[]): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = problems.map(({ path = '', text }) => [quoted(path), quoted(text)].join(','));
  return ['"where","what is wrong"', ...rows].join('\n');
}

/** Attaches everything about a failed test: each exchange in full, violations as a table. */
export function attachFailure(test: TestInfo, exchanges: readonly Exchange[], token: string, redact: Redact): void {
  const many = exchanges.length > mostAttached;
  for (const exchange of many ? exchanges.filter(({ problems }) => problems.length > 0) : exchanges) {
    const { operation, title } = exchange.request;
    const id = title === undefined ? operation.id : `${operation.id}, ${title}`;
    attachText(test, `${id} in full`, exchangeText(exchange, token, redact), 'text/plain');
    if (exchange.problems.length > 0) {
      attachText(test, `${id} violations`, redact(tableOf(exchange.problems)), 'text/csv');
    }
  }
}
