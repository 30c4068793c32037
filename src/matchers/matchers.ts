/**
 * What specs say about replies: `toMatchContract`, `toBeRefused`, `toFindNothing`, `toBeUniqueBy`.
 *
 * A failure text names the operation, what came, what the contract says, and a command that repeats the call.
 */
import { expect as playwrightExpect } from '@playwright/test';
import { judgeReply } from '../../schemas/index.ts';
import { amountMatchers } from './amounts.ts';
import type { Config } from '../config/config.ts';
import { conventionMatchers, insideShown, showsTrace, uncleanProblems } from './convention-matchers.ts';
import { skip } from '../outcome/annotations.ts';
import type { ContactFailure, ContractRule } from '../outcome/outcome.ts';
import { outcomeText, ruleTexts } from '../outcome/text.ts';
import { rendered } from '../outcome/rendered.ts';
import {
  codeOf,
  exchangeOf,
  isBlocked,
  isRefusal,
  isSuccess,
  statusLineOf,
  refusalText,
  textOf,
  unsupportedReason,
  type Exchange,
  type Reply,
} from '../http/exchange.ts';
import { isPage } from '../http/availability.ts';
import { createKnown, type DeviationLine } from '../deviations/ignore.ts';
import { redactor } from '../safety/redact.ts';
import { reproductionOf } from '../http/curl.ts';
import { violation, type Violation, type ViolationKind } from '../deviations/violations.ts';
import { typeOf, violations } from './error-text.ts';
import { withOutcomes, type ExpectedAnswer, type JudgeExchange, type MatcherResult } from './matcher-result.ts';

function heading({ request, reply }: Exchange, what: string): string {
  const { operation, title } = request;
  const { evidence } = operation.facts;
  return [
    `${operation.id} ${what}`,
    ...(title === undefined ? [] : [`  case: ${title}`]),
    `  ${reply.method} ${reply.path} → ${statusLineOf(reply)}`,
    `  contract: ${operation.file} (reply ${evidence.reply})`,
    `  page: ${operation.page}`,
  ].join('\n');
}

function beginOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

/** The emulator says that it lacks the operation; no platform does, so the fault is in this project. */
function lacksFunction(reply: Reply<unknown>): boolean {
  const text = typeof reply.body === 'string' ? reply.body : textOf(reply);
  return reply.status === 501 && text.startsWith('NotEmulated');
}

/** `suppressionLists` as `suppression-lists`. */
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What is wrong with the envelope of a reply that ought to be JSON of this API, or undefined. */
function envelopeProblem(reply: Reply<unknown>, needsJson = true): Violation | undefined {
  const type = reply.headers['content-type'] ?? 'no content type';
  const wrong = (text: string) => violation('wrong-frame', text);
  if (reply.status >= 300 && reply.status < 400) {
    return wrong(
      `the reply redirects to ${reply.headers.location ?? 'nowhere'}; redirects are not followed. Check scheme and path of ALTCRAFT_URL.`,
    );
  }
  if (lacksFunction(reply)) {
    const [group = ''] = reply.operation.split('.');
    return wrong(
      `the emulator has no function for ${reply.operation}: add it in emulator/operations/, in the file or folder ${kebab(group)}, and name a new file in index.ts there`,
    );
  }
  if (reply.status >= 500) return violation('server-error', `the server failed with HTTP ${reply.status}`);
  if (!needsJson) {
    return type.startsWith('text/html')
      ? wrong(`the reply is a page (${type}); it begins with: ${beginOf(String(reply.body))}`)
      : undefined;
  }
  if (reply.body === '') return wrong('the body is empty');
  if (typeof reply.body === 'string')
    return wrong(`${reply.problem ?? 'the body is not JSON'} (${type}); it begins with: ${beginOf(reply.body)}`);
  return reply.problem === undefined ? undefined : wrong(reply.problem);
}

/** Skips the test where the installation does not offer the operation to this token. */
function skipIfUnsupported(reply: Reply<unknown>): void {
  const reason = unsupportedReason(reply);
  if (reason) skip(reason);
}

function successProblems(exchange: Exchange, config: Config): { problems: Violation[]; undeclared: string[] } {
  const { reply, request } = exchange;
  const { operation } = request;
  const needsJson = operation.envelope === 'v1.1' || operation.envelope === 'v1.0';
  const only = (problem: Violation) => ({ problems: [problem], undeclared: [] });
  const broken = needsJson || !isRefusal(reply) ? envelopeProblem(reply, needsJson) : undefined;
  if (broken) return only(broken);
  if (isRefusal(reply)) {
    return only(violation('refused', `the call was refused with ${refusalText(reply)}, and success was expected`));
  }
  // 200 is the one status that the pages print for a success. Source: https://guides.altcraft.com/en/developer-guide/api-interaction
  const isOther = isSuccess(reply) ? reply.status !== 200 : !needsJson;
  if (isOther && reply.method !== 'AMQP') return only(violation('wrong-frame', `HTTP ${reply.status} instead of 200`));
  if (!needsJson) return { problems: [], undeclared: [] };
  const judgement = judgeReply(operation, reply.body);
  const problems = violations(judgement);
  if (!isSuccess(reply) && problems.length === 0) {
    const kind = (codeOf(reply) ?? 0) >= 500 ? 'server-error' : 'wrong-frame';
    problems.push(violation(kind, `the reply tells no success: ${statusLineOf(reply)}`));
  }
  // A page that was not readable as a whole says nothing about further fields.
  const undeclared = operation.facts.evidence.reply === 'documented' ? judgement.undeclared : [];
  if (config.strictFields) {
    const undocumented = (path: string): Violation => ({
      kind: 'undeclared-field',
      path,
      text: `${path} is not in the contract`,
    });
    return { problems: [...problems, ...undeclared.map(undocumented)], undeclared };
  }
  return { problems, undeclared };
}

function notRefused({ reply, request }: Exchange): Violation {
  const { envelope } = request.operation;
  const expected = (kind: ViolationKind, text: string) => violation(kind, `${text}; a refusal was expected`);
  const broken = envelope === 'v1.1' || reply.status >= 300 ? envelopeProblem(reply, envelope === 'v1.1') : undefined;
  if (broken) return expected(broken.kind, broken.text);
  const isAccepted = reply.status < 300 && (isSuccess(reply) || envelope !== 'v1.1');
  return isAccepted
    ? expected('accepted', `the call was accepted (${statusLineOf(reply)})`)
    : expected('wrong-frame', `the reply is neither a success nor a refusal (${statusLineOf(reply)})`);
}

function refusalProblems(exchange: Exchange, codes: readonly number[]): Violation[] {
  const { reply, request } = exchange;
  if (reply.status === 413 || isBlocked(reply)) return []; // said by the server in front, which knows nothing of envelopes
  if (!isRefusal(reply)) return [notRefused(exchange)];
  const problems: Violation[] = [];
  const code = codeOf(reply) ?? reply.status;
  if (codes.length > 0 && !codes.includes(code)) {
    const text = `refused with ${refusalText(reply)}, and ${codes.join(' or ')} was expected`;
    problems.push(violation('wrong-code', text));
  }
  const body = typeof reply.body === 'object' && reply.body !== null ? reply.body : {};
  const leaks = ['data', 'result'].filter((name) => body[name] !== undefined && body[name] !== null);
  const leaked = (path: string) => `the refusal carries ${path} (${typeOf(body[path])}); it must not`;
  problems.push(...leaks.map((path): Violation => ({ kind: 'data-given-away', path, text: leaked(path) })));
  if (request.token && JSON.stringify(reply.body).includes(request.token)) {
    problems.push(violation('exposed', 'the refusal repeats the token that was sent; whoever reads logs could use it'));
  }
  if (showsTrace(reply)) problems.push(insideShown);
  const { error_text } = body;
  if (request.operation.envelope === 'v1.1' && typeof error_text !== 'string') {
    const kind = error_text === undefined ? 'missing-field' : 'wrong-type';
    problems.push({ kind, path: 'error_text', text: `error_text must be string, got ${typeOf(error_text)}` });
  }
  return problems;
}

/** Empty, zero, or a list of results that each tell an error: what a call that found nothing may answer. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === 0 || value === false) return true;
  if (typeof value !== 'object') return false;
  const inner: unknown[] = Object.values(value);
  const isRow = !Array.isArray(value) && typeof (value as { error?: unknown }).error === 'number';
  return isRow ? (value as { error: number }).error !== 0 : inner.every(isEmpty);
}

/** Names under which something that was found may stand. */
const namesOfFindings = /^(data|result|status|.*(count|total|ids?))$/i;

/** A value without single fields that no page mentions, such as a revision: they are nothing that was found. */
function withoutAsides(value: unknown, undeclared: ReadonlySet<string>, place = ''): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => withoutAsides(entry, undeclared, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return value;
  const placeOf = (name: string) => (place ? `${place}.${name}` : name);
  const isAside = (name: string, inner: unknown) =>
    undeclared.has(placeOf(name)) && typeof inner !== 'object' && !namesOfFindings.test(name);
  const kept = Object.entries(value).filter(([name, inner]) => !isAside(name, inner));
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutAsides(inner, undeclared, placeOf(name))]));
}

function findingProblems(exchange: Exchange): Violation[] {
  const { reply, request } = exchange;
  if (!isSuccess(reply)) return refusalProblems(exchange, []);
  if (typeof reply.body === 'string') return []; // where the status tells all, a text is a remark
  const { undeclared } = judgeReply(request.operation, reply.body);
  return Object.entries(withoutAsides(reply.body, new Set(undeclared)) as object)
    .filter(([name, value]) => !['error', 'error_text', 'error text', 'next_from_id'].includes(name) && !isEmpty(value))
    .map(([path, value]) => ({
      kind: 'data-given-away',
      path,
      text: `${path} is not empty (${typeOf(value)}); there must be nothing to find`,
    }));
}

/** Who may not call an operation at all is not told what else would be wrong with the call. */
function skipIfDenied(reply: Reply, expected: readonly number[]): void {
  const code = codeOf(reply) ?? reply.status;
  if (expected.length > 0 && !expected.includes(code) && [402, 403].includes(code)) skipIfUnsupported(reply);
}

/** The three kinds of answers that a negative call may get, each with its judge. */
function answersOf(judge: JudgeExchange) {
  return {
    refusal: (exchange: Exchange, codes: readonly number[] = []) =>
      judge(exchange, 'refusal', refusalProblems(exchange, codes)),
    nothing: (exchange: Exchange) => judge(exchange, 'nothing found', findingProblems(exchange)),
    'clean answer': (exchange: Exchange) => judge(exchange, 'clean answer', uncleanProblems(exchange, envelopeProblem)),
  };
}

/** A reader sees the kind of the mistake in fewer; the table of the report has all. */
const mostShown = 50;

/** The first lines of many, and how many there are besides. */
function shortened(lines: readonly string[]): string[] {
  const further = lines.length - mostShown;
  return further > 0 ? [...lines.slice(0, mostShown), `… and ${further} more`] : [...lines];
}

/** What is met more than once, each once. */
function repeatedOf(values: readonly unknown[]): unknown[] {
  const met = new Set<unknown>();
  return [...new Set(values.filter((value) => met.size === met.add(value).size))];
}

interface Told {
  problems: readonly string[];
  notes: readonly string[];
  /** Left out of the command that repeats the call. */
  token: string;
}

/** What a violation looks like at the terminal and in the report. */
function messageOf(exchange: Exchange, rule: ContractRule, { problems, notes, token }: Told): string {
  return [
    heading(exchange, ruleTexts[rule]),
    '',
    ...shortened(problems).map((problem) => `  ✗ ${problem}`),
    ...shortened(notes).map((note) => `  · ${note}`),
    '',
    ...reproductionOf(exchange.request, token).map((line) => `  ${line}`),
  ].join('\n');
}

/**
 * Makes `expect` with the matchers of this suite.
 *
 * @param config whose token is sent and must not be shown, whose known deviations are ignored, and how strict to be
 * @param record is told of every violation
 */
export function createExpect(config: Config, record: (line: DeviationLine) => void = () => undefined) {
  const redact = redactor(config.secrets);
  const known = createKnown(config.deviations, redactor(config.secrets), record);

  const judge: JudgeExchange = (exchange, rule, found, notes = []) => {
    exchange.asserted = true;
    const { operation, title } = exchange.request;
    const unknown = known.ignore(found, { operation: operation.id, case: title }, !isPage(exchange.reply)); // an outage is nothing to accept
    const problems = unknown.map(({ text }) => text);
    const message = () => rendered(redact(messageOf(exchange, rule, { problems, notes, token: config.token })));
    const violations = unknown.map(({ kind, path, text }) => ({ kind, path, text: redact(text) }));
    for (const one of violations) exchange.problems.push(one); // too many for the arguments of one call
    const shown = violations.slice(0, mostShown);
    const outcome = { cause: 'contract broken', operation: operation.id, rule, violations: shown } as const;
    return { pass: problems.length === 0, message, outcome };
  };

  const answers = answersOf(judge);

  const matchers = {
    ...conventionMatchers(judge, answers['clean answer'], envelopeProblem, skipIfUnsupported),
    ...amountMatchers,

    /** The platform answers, accepts the token and has what is configured: nothing failed at the first contact. */
    toBeMet(failure: ContactFailure | undefined): MatcherResult {
      if (failure === undefined) return { pass: true, message: () => 'the platform was met, and was not to be' };
      return { pass: false, message: () => redact(outcomeText(failure)), outcome: failure };
    },

    /** The call succeeded and the reply has the documented shape. */
    toMatchContract(reply: Reply<unknown>): MatcherResult {
      const exchange = exchangeOf(reply);
      exchange.asserted = true;
      skipIfUnsupported(reply);
      const { problems, undeclared } = successProblems(exchange, config);
      const notes = config.strictFields
        ? []
        : undeclared.map((place) => `${place} is not in the contract (a note only)`);
      return judge(exchange, 'shape', problems, notes);
    },

    /**
     * The call was refused, in one of the two legal forms, and the reply carries no data.
     * Codes are given only where a page documents them.
     */
    toBeRefused(reply: Reply<unknown>, ...codes: number[]): MatcherResult {
      const exchange = exchangeOf(reply);
      skipIfDenied(exchange.reply, codes);
      return answers.refusal(exchange, codes);
    },

    /**
     * What was asked for is not there: the call was refused, or it succeeded with nothing in it. Which of the two is not
     * documented.
     */
    toFindNothing(reply: Reply<unknown>): MatcherResult {
      return answers.nothing(exchangeOf(reply));
    },

    /** The answer is of the kind that a case of a convention asks for. */
    toBeAnsweredWith(reply: Reply<unknown>, expected: ExpectedAnswer = 'refusal'): MatcherResult {
      return answers[expected](exchangeOf(reply));
    },

    /** No two entries of a list have the same value of a field, or of several, separated by spaces. */
    toBeUniqueBy(list: readonly object[], field: string): MatcherResult {
      const valueOf = (entry: object, name: string) => (entry as Record<string, unknown>)[name];
      const several = field.split(' ');
      const values = list.map((entry) =>
        several.length > 1 ? several.map((name) => String(valueOf(entry, name))).join(' ') : valueOf(entry, field),
      );
      const repeated = repeatedOf(values);
      return {
        pass: repeated.length === 0,
        message: () =>
          `${field} is met more than once: ${repeated.map((value) => JSON.stringify(value) ?? 'nothing').join(', ')}`,
      };
    },
  };

  return playwrightExpect.extend(withOutcomes(matchers));
}
