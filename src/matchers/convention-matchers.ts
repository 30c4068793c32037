/**
 * What the conventions say about replies. Each matcher gives its violations; `matchers.ts` makes the texts.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  codeOf,
  exchangeOf,
  isBlocked,
  isRefusal,
  isSuccess,
  statusLineOf,
  refusalText,
  textOf,
  type Exchange,
  type Reply,
} from '../http/exchange.ts';
import { violation, type Violation } from '../deviations/violations.ts';
import { differences, restlessPlaces } from '../http/xml.ts';
import type { JudgeExchange, MatcherResult } from './matcher-result.ts';

/** What a server shows of itself when it breaks: traces of Go, Java, Python, PHP, Node, and of databases. */
const traces = [
  /goroutine \d+ \[/,
  /\bpanic: /,
  /runtime error: /,
  /Traceback \(most recent call last\)/,
  /\bat [\w.$<>]+ ?\([^)]*:\d+(:\d+)?\)/,
  /\.go:\d+/,
  /Fatal error: .* on line \d+/,
  /SQLSTATE\[|syntax error at or near|You have an error in your SQL syntax/,
  /MongoError|BSONTypeError/,
];

const insideText = 'the reply shows the inside of the server (a stack trace or an error of its database)';
export const insideShown: Violation = violation('exposed', insideText);

/** Whether the text of a reply shows the inside of the server. What customers wrote may look so, and a success tells it. */
export function showsTrace(reply: Reply<unknown>): boolean {
  if (isSuccess(reply)) return traces.some((trace) => trace.test(textOf(reply)));
  const text = typeof reply.body === 'string' ? reply.body : (JSON.stringify(reply.body) ?? '');
  return traces.some((trace) => trace.test(text));
}

/** What a server in front of the platform says of a request that is too large or looks like an attack. */
const saidInFront = [403, 406, 413, 414, 415, 431];

function isSaidInFront(reply: Reply<unknown>): boolean {
  return isBlocked(reply) || (saidInFront.includes(reply.status) && typeof reply.body === 'string');
}

type EnvelopeProblem = (reply: Reply) => Violation | undefined;

/** Why a reply is neither a sound refusal nor a sound success; nothing when it is one of them. */
export function uncleanProblems(exchange: Exchange, envelopeProblem: EnvelopeProblem): Violation[] {
  const { reply, request } = exchange;
  const code = codeOf(reply);
  if (showsTrace(reply)) {
    return [insideShown];
  }
  if (reply.status >= 500) return [violation('server-error', `the server failed with HTTP ${reply.status}`)];
  if (code !== null && code >= 500) return [violation('server-error', `the server failed with error ${code}`)];
  if (isRefusal(reply) || isSuccess(reply) || isSaidInFront(reply)) return [];
  const isPlain = request.operation.envelope === 'file' || request.operation.envelope === 'status';
  const neither = `the reply is neither a success nor a refusal (${statusLineOf(reply)})`;
  return [(isPlain ? undefined : envelopeProblem(reply)) ?? violation('wrong-frame', neither)];
}

/** Whether a place is one that changed of itself, or lies in one. */
function isRestless(place: string, restless: readonly string[]): boolean {
  return restless.some(
    (outer) => outer === '' || place === outer || place.startsWith(`${outer}.`) || place.startsWith(`${outer}[`),
  );
}

const unlike = (text: string) => violation('other-in-xml', text);

/** What a reply in XML lacks against the same reply in JSON, which was asked for before it and after it. */
export function xmlProblems({ request, reply }: Exchange, before: Reply<unknown>, after: Reply<unknown>): Violation[] {
  const type = reply.headers['content-type'] ?? 'no content type';
  const [inJson, inXml] = [codeOf(before), codeOf(reply)];
  const otherCode = unlike(`the call is answered with error ${inJson} in JSON and with error ${inXml} in XML`);
  // No page tells in which form a refusal comes to whom asked for XML.
  if (isRefusal(before)) return inJson === inXml ? [] : [otherCode];
  if (!/\bxml\b/i.test(type)) return [unlike(`the Content-Type is ${type}, and XML was asked for`)];
  if (typeof reply.body !== 'object') return [unlike('the body is not well-formed XML')];
  if (inJson !== inXml) return [otherCode];
  const restless = restlessPlaces(before.body, after.body);
  return differences(before.body, reply.body, request.operation.facts.xml?.omits)
    .filter(({ place }) => !isRestless(place, restless))
    .map(({ place, text }) => ({ ...unlike(text), ...(place ? { path: place } : {}) }));
}

/** What a reply in JSON lacks that was asked for in XML. */
function jsonProblems({ reply }: Exchange, first: Reply<unknown>): Violation[] {
  const type = reply.headers['content-type'] ?? 'no content type';
  if (!/\bjson\b/i.test(type)) return [unlike(`the Content-Type is ${type}, and JSON was asked for`)];
  const [before, now] = [codeOf(first), codeOf(reply)];
  return before === now
    ? []
    : [unlike(`the call is answered with error ${before} when sent in JSON and with error ${now} when sent in XML`)];
}

/** Whether a reply says of itself that it repeats an earlier one; older installations say so with an `X-`. */
function isMarkedDuplicate({ headers }: Reply<unknown>): boolean {
  return [headers['duplicate-request'], headers['x-duplicate-request']].includes('true');
}

/** Why a reply to a repeated request is not the first reply again. */
function repetitionProblems({ request, reply }: Exchange, first: Reply<unknown>): Violation[] {
  const isListed = request.operation.facts.deduplicated === true;
  const marked = isMarkedDuplicate(reply);
  const problems: string[] = [];
  if (isListed && !marked) {
    problems.push(
      'the reply to a known Request-ID has no header Duplicate-Request: true. If this installation does not deduplicate, set ALTCRAFT_DEDUPLICATION=off',
    );
  }
  if ((isListed || marked) && !isDeepStrictEqual(reply.body, first.body)) {
    const [was, is] = [JSON.stringify(first.body), JSON.stringify(reply.body)];
    problems.push(`a known Request-ID is answered anew, so the call ran again: first ${was}, now ${is}`);
  }
  return problems.map((text) => violation('not-repeated', text));
}

/**
 * The matchers of the conventions.
 *
 * @param judge makes the result of a matcher of the violations that it found
 * @param answersCleanly ends the matcher that other matchers share
 * @param envelopeProblem what is wrong with the envelope of a reply, if anything
 * @param skipIfUnsupported skips the test where the installation does not offer the operation to this token
 */
export function conventionMatchers(
  judge: JudgeExchange,
  answersCleanly: (exchange: Exchange) => MatcherResult,
  envelopeProblem: EnvelopeProblem,
  skipIfUnsupported: (reply: Reply<unknown>) => void,
) {
  return {
    /** The platform kept its composure: a sound refusal or a sound success, and nothing of its inside shown. */
    toBeAnsweredCleanly(reply: Reply<unknown>): MatcherResult {
      return answersCleanly(exchangeOf(reply));
    },

    /** None of the calls without a valid token was refused in the words that the valid token gets: it was looked at. */
    toBeRefusedUnlike(replies: readonly Reply<unknown>[], usual: Reply<unknown> | undefined): MatcherResult {
      const [code, said] = usual ? [codeOf(usual), textOf(usual)] : [];
      const alike = replies.find((reply) => usual && codeOf(reply) === code && textOf(reply) === said);
      if (!alike || !usual) return { pass: true, message: () => 'the token makes a difference, and was not to' };
      const text = `refused with ${refusalText(alike)}, and with the valid token too: the token makes no difference`;
      return judge(exchangeOf(alike), 'refusal', [violation('accepted', text)]);
    },

    /** The token was accepted in each form: whatever else the platform says, it is not that nobody is there. */
    toAcceptToken(replies: readonly Reply<unknown>[], usual: Reply<unknown>): MatcherResult {
      const codeIn = (reply: Reply<unknown>) => codeOf(reply) ?? reply.status;
      for (const reply of replies) exchangeOf(reply).asserted = true;
      const unlikeUsual = replies.find((reply) => codeIn(reply) !== codeIn(usual));
      if (!unlikeUsual) return { pass: true, message: () => 'the token is accepted in each form, and was not to' };
      const text = `answered with ${refusalText(unlikeUsual)}, and in its usual form with ${codeIn(usual)}`;
      return judge(exchangeOf(unlikeUsual), 'token accepted', [violation('wrong-code', text)]);
    },

    /** A reply in XML says what the replies in JSON said before it and after it, where those two agree. */
    toSayInXml(reply: Reply<unknown>, before: Reply<unknown>, after: Reply<unknown>): MatcherResult {
      const exchange = exchangeOf(reply);
      return judge(exchange, 'same in XML', xmlProblems(exchange, before, after));
    },

    /** A call that asked for XML succeeded, and its reply is XML. */
    toSucceedInXml(reply: Reply<unknown>): MatcherResult {
      const exchange = exchangeOf(reply);
      exchange.asserted = true;
      skipIfUnsupported(reply);
      const type = reply.headers['content-type'] ?? 'no content type';
      const problems = [
        ...(/\bxml\b/i.test(type) ? [] : [unlike(`the Content-Type is ${type}, and XML was asked for`)]),
        ...(typeof reply.body === 'object' ? [] : [unlike('the body is not well-formed XML')]),
        ...(isSuccess(reply)
          ? []
          : [unlike(`the call was answered with ${statusLineOf(reply)}, and succeeds in JSON`)]),
      ];
      return judge(exchange, 'success in XML', problems);
    },

    /** A call in XML that asks for JSON is answered as the call in JSON was. */
    toSayInJson(reply: Reply<unknown>, json: Reply<unknown>): MatcherResult {
      const exchange = exchangeOf(reply);
      return judge(exchange, 'answer in JSON', jsonProblems(exchange, json));
    },

    /** A repeated request got the first answer again and had no second effect. */
    toRepeat(reply: Reply<unknown>, first: Reply<unknown>): MatcherResult {
      const exchange = exchangeOf(reply);
      return judge(exchange, 'repetition', repetitionProblems(exchange, first));
    },

    /** A request with a Request-ID of its own was carried out, not answered from memory. */
    toHaveRunAnew(reply: Reply<unknown>): MatcherResult {
      const exchange = exchangeOf(reply);
      const text = 'it is marked as a duplicate, and its Request-ID is new';
      // One that was broken off and repeated is a duplicate of itself.
      const marked = isMarkedDuplicate(reply) && !reply.lost ? [violation('not-repeated', text)] : [];
      const problems = [...marked, ...uncleanProblems(exchange, envelopeProblem)];
      return judge(exchange, 'new run', problems);
    },
  };
}
