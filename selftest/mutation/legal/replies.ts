/**
 * Legal replies by the thousand, each put before the matchers, the list of calls and the snapshot: none may complain.
 */
import type { Values } from '../../../emulator/core/parameters.ts';
import { writeXml } from '../../../emulator/protocol/xml.ts';
import { expect } from '../../../fixtures/index.ts';
import type { Operation } from '../../../schemas/index.ts';
import { remember, type Exchange, type Reply } from '../../../src/http/exchange.ts';
import { readJson } from '../../../src/http/json-text.ts';
import { readXml } from '../../../src/http/xml.ts';
import { recordOf } from '../../../src/observations/call-log.ts';
import { observationOf } from '../../../src/observations/observed.ts';
import { createSnapshotPart } from '../../../src/observations/snapshot/collect.ts';
import type { Random } from '../random.ts';
import { legalBody } from './bodies.ts';
import { jsonOf, xmlOf } from './notation.ts';
import { fitsXml } from './values.ts';

/** A legal reply of which something complained. */
export interface FalseAlarm {
  text: string;
  /** The body as it was sent. */
  sent: string;
}

function replyOf(operation: Operation, type: string, read: Partial<Reply<unknown>>, status = 200): Reply<unknown> {
  const { id, method, path } = operation;
  const reply = { operation: id, method, path, status, headers: { 'content-type': type }, body: '', ms: 3, ...read };
  const request = { operation, parameters: {}, url: `http://127.0.0.1${path}`, headers: {}, token: 'no-such-token' };
  remember({ request, reply: reply as Reply, asserted: false, problems: [] });
  return reply;
}

function exchangeFor(operation: Operation, reply: Reply<unknown>): Exchange {
  const request = { operation, parameters: {}, url: 'http://127.0.0.1/', headers: {} };
  return { request, reply: reply as Reply, asserted: true, problems: [] };
}

const jsonTypes = ['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"'];

function inJson(operation: Operation, text: string, random: Random, status = 200): Reply<unknown> {
  return replyOf(operation, random.oneOf(jsonTypes), { body: text, ...readJson(text) }, status);
}

function judgeSuccess(operation: Operation, text: string, random: Random): void {
  const reply = inJson(operation, text, random);
  expect(reply).toMatchContract();
  if (random.happens(0.25)) expect(reply).toBeAnsweredCleanly();
  const exchange = exchangeFor(operation, reply);
  const part = createSnapshotPart();
  recordOf(exchange);
  observationOf(exchange);
  part.add(exchange, 'legal');
  part.operations();
}

function judgeXml(operation: Operation, body: Values, text: string, random: Random): void {
  const json = inJson(operation, JSON.stringify(body), random);
  const reply = replyOf(operation, 'application/xml; charset=utf-8', { body: readXml(text) ?? text });
  expect(reply).toSucceedInXml();
  expect(reply).toSayInXml(json, json);
}

const refusalTexts = ['', 'Incorrect request', 'База не найдена', '😀', 'No "access"\nhere', 'x'.repeat(3_000)];

function refusalBody(random: Random): Values {
  const body: Values = { error: random.oneOf([400, 402, 403, 404, 409, 440]), error_text: random.oneOf(refusalTexts) };
  if (random.happens(0.3)) body.data = null;
  if (random.happens(0.3))
    body[random.oneOf(['request_id', 'constructor', 'details'])] = random.oneOf(['r1', 7, ['x']]);
  return body;
}

function judgeRefusal(operation: Operation, text: string, code: number, random: Random): void {
  const reply = inJson(operation, text, random, random.oneOf([200, code]));
  expect(reply).toBeRefused(...random.oneOf([[], [code]]));
  expect(reply).toBeAnsweredWith('clean answer');
  expect(reply).toFindNothing();
}

/** What complained: the lines of a matcher, or where the suite itself broke. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = error.message.split('\n').filter((line) => /^ {2}✗/u.test(line));
  return lines.length > 0 ? lines.join('\n') : (error.stack ?? error.message).split('\n').slice(0, 4).join('\n');
}

interface Case {
  sent: string;
  judge: () => void;
}

function caseOf(operation: Operation, bodies: readonly Values[], random: Random): Case {
  const isRefused = operation.envelope === 'v1.1' && random.happens(0.1);
  if (isRefused || bodies.length === 0) {
    const body = refusalBody(random);
    const sent = jsonOf(body, random);
    return { sent, judge: () => judgeRefusal(operation, sent, body.error as number, random) };
  }
  const isXml = operation.facts.formats.includes('xml') && random.happens(0.15);
  const body = legalBody(operation, random.oneOf(bodies), random, isXml);
  if (isXml && fitsXml(body)) {
    const sent = xmlOf(writeXml(body), random);
    return { sent, judge: () => judgeXml(operation, body, sent, random) };
  }
  const sent = jsonOf(body, random);
  return { sent, judge: () => judgeSuccess(operation, sent, random) };
}

/**
 * Judges legal replies of an operation.
 *
 * @param bodies replies of the emulator that are varied
 * @returns what was complained of
 */
export function falseAlarms(
  operation: Operation,
  bodies: readonly Values[],
  count: number,
  random: Random,
): FalseAlarm[] {
  const alarms: FalseAlarm[] = [];
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0; // every expectation makes a stack, and none is read here
  for (let index = 0; index < count; index += 1) {
    const { sent, judge } = caseOf(operation, bodies, random);
    try {
      judge();
    } catch (error) {
      alarms.push({ text: textOf(error), sent });
    }
  }
  Error.stackTraceLimit = usual;
  return alarms;
}
