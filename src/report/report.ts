/**
 * What a test shows in the report: labels from the contract, one step a call, everything about a failure.
 */
import { stripVTControlCharacters } from 'node:util';
import type { TestInfo } from '@playwright/test';
import * as allure from 'allure-js-commons';
import type { Effect, Evidence, Operation } from '../../schemas/index.ts';
import { operationUnderTest } from '../contract/operation-under-test.ts';
import { statusLineOf, type Exchange, type Request } from '../http/exchange.ts';
import { carriedOutcome } from '../outcome/outcome-error.ts';
import { verdictOf, type BrokenPlace, type Outcome } from '../outcome/outcome.ts';
import { knownAnnotation } from '../deviations/ignore.ts';
import { reproductionOf } from '../http/curl.ts';

const severities: Record<Effect, allure.Severity> = {
  read: allure.Severity.NORMAL,
  task: allure.Severity.MINOR,
  export: allure.Severity.NORMAL,
  create: allure.Severity.CRITICAL,
  update: allure.Severity.CRITICAL,
  delete: allure.Severity.CRITICAL,
  send: allure.Severity.BLOCKER,
  destructive: allure.Severity.BLOCKER,
};

const shortLimit = 1_500;
const fullLimit = 200_000;
const mostAttached = 10;

/** Labels a test by the contract: group, operation, severity, the vendor's page. */
export async function label(test: TestInfo): Promise<void> {
  const operation = operationUnderTest(test.titlePath);
  await allure.epic('Altcraft Platform HTTP API');
  await allure.feature(operation?.group ?? test.titlePath.at(-2) ?? 'other');
  if (!operation) return;
  await allure.story(operation.id);
  await allure.severity(severities[operation.facts.effect]);
  await allure.link(operation.page, operation.summary);
  await allure.description(descriptionOf(operation));
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
  return text.length > limit ? `${text.slice(0, limit)}\n… (${text.length - limit} more characters)` : text;
}

function bodyText(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body, null, 2);
}

function exchangeText({ request, reply }: Exchange, token: string, limit: number): string {
  const headers = Object.entries(reply.headers).map(([name, value]) => `${name}: ${value}`);
  const shownHeaders = limit === fullLimit ? `${headers.join('\n')}\n\n` : '';
  const call = reproductionOf(request, token).join('\n');
  return `${call}\n\n${statusLineOf(reply)}\n${shownHeaders}${cut(bodyText(reply.body), limit)}\n`;
}

/** Shows in the report what was not done, and why. */
export async function noteStep(title: string): Promise<void> {
  await allure.step(title, () => undefined);
}

/** What an outcome is called in the report: `harnessError: no reply`. The categories of allurerc.mjs are told by it. */
export function outcomeLabel(outcome: Outcome): string {
  return `${verdictOf(outcome)}: ${outcome.cause}`;
}

/** Labels a test with what it ended with. */
export async function labelOutcome(outcome: Outcome): Promise<void> {
  await allure.label('outcome', outcomeLabel(outcome));
}

/** Shows in the report what a test ignored, above what is known of the operation; with a tag to filter by. */
export async function showKnown(test: TestInfo): Promise<void> {
  const known = test.annotations.filter(({ type }) => type === knownAnnotation);
  if (known.length === 0) return;
  const operation = operationUnderTest(test.titlePath);
  const lines = known.map(({ description = '' }) => `**Known deviation:** ${description}`);
  await allure.tag(knownAnnotation);
  await allure.description([...lines, ...(operation ? [descriptionOf(operation)] : [])].join('\n\n'));
}

/**
 * Shows a call as one step: its outcome, and the exchange in short.
 *
 * @param redact masks secrets
 */
export async function callStep(
  request: Request,
  run: () => Promise<Exchange>,
  token: string,
  redact: (text: string) => string,
): Promise<Exchange> {
  return allure.step(request.title ?? request.operation.id, async (step) => {
    const exchange = await run();
    await step.parameter('reply', statusLineOf(exchange.reply));
    for (const reason of exchange.reply.lost ?? []) await noteStep(`repeated, because ${reason}`);
    // Where one check makes many calls, the exchanges are shown only when it fails.
    if (request.title === undefined)
      await allure.attachment('exchange', redact(exchangeText(exchange, token, shortLimit)), 'text/plain');
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
export function explainFailure(
  test: TestInfo,
  exchanges: readonly Exchange[],
  token: string,
  redact: (text: string) => string,
): void {
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
export async function attachFailure(
  exchanges: readonly Exchange[],
  token: string,
  redact: (text: string) => string,
): Promise<void> {
  const many = exchanges.length > mostAttached;
  for (const exchange of many ? exchanges.filter(({ problems }) => problems.length > 0) : exchanges) {
    const { operation, title } = exchange.request;
    const id = title === undefined ? operation.id : `${operation.id}, ${title}`;
    await allure.attachment(`${id} in full`, redact(exchangeText(exchange, token, fullLimit)), 'text/plain');
    if (exchange.problems.length > 0) {
      await allure.attachment(`${id} violations`, redact(tableOf(exchange.problems)), 'text/csv');
    }
  }
}
