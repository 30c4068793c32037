/**
 * Who answers at the address: nobody, a redirect, something else, or the API of Altcraft.
 *
 * The first call goes without the token, so that a stranger is not told it.
 */
import { questions } from '../../../src/preflight/first-contact.ts';
import { codeOf, textOf, type Reply } from '../../../src/http/exchange.ts';
import { isOutOfTime } from '../../../src/outcome/connection-problem.ts';
import { operationOf } from '../../../schemas/index.ts';
import { ask, notAsked, silenceText, type Answer } from '../ask.ts';
import { ok, problem, type Check, type DoctorContext, type Result } from '../check.ts';
import { reachOf, serverOf } from './network.ts';
import { strangerIn } from './non-api-response.ts';

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
  const saw = silenceText(answer);
  const { config, network } = context;
  const { url } = config.target;
  if (answer.state === 'not asked') return notAsked(answer.outcome);
  const { problem: what, remedy } = answer.error.facts;
  if (isOutOfTime(what))
    return problem(
      `${saw} (waited ${config.timeoutMs} ms)`,
      'The port takes connections, and the platform behind it does not answer.',
      'Raise ALTCRAFT_TIMEOUT_MS if it is just slow. If not: is this the port of the panel, and do the platform and its database run?',
    );
  if (!['broken off', 'not HTTP'].includes(what))
    return problem(saw, 'The call ended before the platform had it.', remedy);
  const secure = url.replace('http:', 'https:');
  if (url !== secure && (await network.look(secure, config.connection, config.timeoutMs)).tls)
    return problem(saw, 'The port speaks https, and the address says http.', `Set ALTCRAFT_URL=${secure}`);
  return problem(
    saw,
    'Something takes the connection and cuts it: another kind of server, a firewall, or a platform that crashes.',
    "Is this the port that the browser uses? If so, see the platform's log at this time.",
  );
}

const withoutQuery = ({ origin, pathname }: URL) => `${origin}${pathname}`;

/** Where the API is, if a redirect keeps its path: the address to put into .env. */
function baseOf(target: URL, path: string): string | undefined {
  const bare = path.replace(/\/$/, '');
  const pathname = target.pathname.replace(/\/$/, '');
  return pathname.endsWith(bare) ? `${target.origin}${pathname.slice(0, -bare.length)}` : undefined;
}

function redirected(reply: Reply, url: string): Result {
  const { path } = operationOf(question);
  const from = new URL(`${url}${path}`);
  const target = URL.parse(reply.headers.location ?? '', from.href);
  const saw = `HTTP ${reply.status} to ${target ? withoutQuery(target) : 'nowhere'}`;
  const base = target ? baseOf(target, path) : undefined;
  if (base !== undefined && base === url)
    return problem(
      saw,
      `A server in front changes the paths of calls: it ${target?.pathname.endsWith('/') ? 'adds' : 'takes'} the slash at the end.`,
      'Have it pass everything below /api/ on as it came.',
    );
  if (base !== undefined && from.protocol === 'https:' && target?.protocol === 'http:')
    return problem(
      saw,
      'Calls over https are sent to http, where everybody on the network path could read the token.',
      'Keep https in ALTCRAFT_URL, and have the server in front answer over https without a redirect.',
    );
  if (base !== undefined)
    return problem(saw, 'The API is at that address. A run never follows a redirect.', `Set ALTCRAFT_URL=${base}`);
  if (target && target.host !== from.host)
    return problem(
      saw,
      'Calls are sent to another host, which gets no token from here.',
      `If that is the control panel, set ALTCRAFT_URL=${target.origin}. If it is a login service, have calls to /api/ let through without it.`,
    );
  return problem(
    saw,
    'Who calls is sent to a page for people: the API is not at that path, or something in front asks for a login.',
    'Set ALTCRAFT_URL to the address of the control panel without anything of a page behind it, and have calls to /api/ let through without a login.',
  );
}

const isRedirect = ({ status }: Reply) => status >= 300 && status < 400;

/** Whether an answer comes at all, and from there. */
export const redirects: Check = {
  name: 'first answer',
  isEssential: true,
  async run(context) {
    const answer = await firstAnswer(context);
    if (answer.state !== 'replied') return silent(answer, context);
    const { reply } = answer;
    context.known.first = reply;
    if (isRedirect(reply)) return redirected(reply, context.config.target.url);
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
    const { saw, means, remedy } = strangerIn(first);
    const above = first.status === 404 ? await apiAbove(context) : undefined;
    if (above === undefined) return problem(saw, means, remedy);
    return problem(saw, `The API answers at ${above}.`, `Set ALTCRAFT_URL=${above}`);
  },
};
