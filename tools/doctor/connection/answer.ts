/**
 * Who answers at the address: nobody, a redirect, something else, or the API of Altcraft.
 *
 * The first call goes without the token, so that a stranger is not told it.
 */
import { silenceMet } from '../../../src/preflight/silence.ts';
import { questions } from '../../../src/preflight/first-contact.ts';
import type { Diagnosis } from '../../../src/outcome/contact-advice.ts';
import { nonApiResponse } from '../../../src/preflight/non-api-response.ts';
import { isRedirect, redirectMet } from '../../../src/preflight/redirect.ts';
import { codeOf, textOf, type Reply } from '../../../src/http/exchange.ts';
import { isOutOfTime } from '../../../src/outcome/connection-problem.ts';
import { ask, notAsked, silenceText, type Answer } from '../ask.ts';
import { ok, problem, type Check, type DoctorContext, type Result } from '../check.ts';
import { reachOf, serverOf } from './network.ts';

const [question = ''] = questions;

/** Whether a reply has the envelope of the API. */
export function isEnvelope(reply: Reply): boolean {
  return codeOf(reply) !== null && typeof (reply.body as { error_text?: unknown }).error_text === 'string';
}

/** Whether only the host of the address hears what is sent. */
function isConfidential({ config }: DoctorContext): boolean {
  const { url } = config.target;
  const { host } = serverOf(url);
  return url.startsWith('https:') || host === 'localhost' || reachOf(host) === 'this machine';
}

/** Whether a reply is one that a panel may give to who does not say who he is: no entry, or the way to its login page. */
function mayWantLogin({ status, headers }: Reply, url: string): boolean {
  if (status < 300 || status > 399) return status === 401 || status === 403;
  return URL.parse(headers.location ?? '', url)?.host === new URL(url).host;
}

/** The answer to a call without the token; to one with it where that may be needed to get any, and nobody else hears it. */
async function firstAnswer(context: DoctorContext): Promise<Answer> {
  const answer = await ask(context, question, { limit: 1 }, { tokenForm: 'none', once: true });
  if (answer.state !== 'replied' || isEnvelope(answer.reply)) return answer;
  if (!mayWantLogin(answer.reply, context.config.target.url) || !isConfidential(context)) return answer;
  const second = await ask(context, question, { limit: 1 });
  return second.state === 'replied' && isEnvelope(second.reply) ? second : answer;
}

async function silent(answer: Exclude<Answer, { state: 'replied' }>, context: DoctorContext): Promise<Result> {
  if (answer.state === 'not asked') return notAsked(answer.outcome);
  const { config, network } = context;
  const { facts } = answer.error;
  const met = await silenceMet(facts, config, network.look);
  const limit = isOutOfTime(facts.problem) ? ` (waited ${config.timeoutMs} ms)` : '';
  return problem(`${silenceText(answer)}${limit}`, met.means, met.remedy);
}

const told = ({ saw, means, remedy }: Diagnosis) => problem(saw, means, remedy);

/** Whether an answer comes at all, and from there. */
export const redirects: Check = {
  name: 'first answer',
  isEssential: true,
  async run(context) {
    const answer = await firstAnswer(context);
    if (answer.state !== 'replied') return silent(answer, context);
    const { reply } = answer;
    context.known.first = reply;
    const { url } = context.config.target;
    if (isRedirect(reply)) return told(redirectMet(reply, url));
    return ok(`HTTP ${reply.status} in ${reply.ms} ms, no redirect`);
  },
};

/** Base paths above the configured one, down to none. */
export function parentsOf(url: string): string[] {
  const { origin, pathname } = new URL(url);
  const parts = pathname.split('/').filter(Boolean);
  return parts.map((_, index) => [origin, ...parts.slice(0, parts.length - 1 - index)].join('/'));
}

/** The address above the configured one where the API answers, if there is one. */
async function apiAbove(context: DoctorContext): Promise<string | undefined> {
  for (const url of parentsOf(context.config.target.url)) {
    const answer = await ask(
      { ...context, client: context.clientAt(url) },
      question,
      { limit: 1 },
      { tokenForm: 'none' },
    );
    if (answer.state === 'replied' && isEnvelope(answer.reply)) return url;
  }
  return undefined;
}

/** Whether it is Altcraft that answers. */
export const altcraft: Check = {
  name: 'Altcraft',
  isEssential: true,
  async run(context) {
    const { first } = context.known;
    if (!first) return problem('no answer to look at', 'The check before has failed.', 'Run the doctor again.');
    if (isEnvelope(first))
      return ok(`the API answers: error ${codeOf(first)}${textOf(first) && ` "${textOf(first)}"`}`);
    const met = nonApiResponse(first, context.config.target.url);
    const above = first.status === 404 ? await apiAbove(context) : undefined;
    if (above === undefined) return told(met);
    return problem(met.saw, `The API answers at ${above}.`, `Set ALTCRAFT_URL=${above}`);
  },
};
