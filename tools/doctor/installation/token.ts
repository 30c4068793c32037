/**
 * Whether the platform takes the token.
 */
import { listIdOf } from '../../../src/contract/object-kinds.ts';
import { codeOf, isRefusal, isSuccess, refusalText, type Reply } from '../../../src/http/exchange.ts';
import { lostHeader } from '../../../src/client/in-front.ts';
import { failsAlways, losesHeader, pathRemedy, tokenRemedy } from '../../../src/outcome/contact-advice.ts';
import { outcomeText } from '../../../src/outcome/text.ts';
import { questions } from '../../../src/preflight/first-contact.ts';
import { environmentName } from '../../../src/config/variables/variables.ts';
import { isEnvelope, parentsOf } from '../connection/answer.ts';
import { ask, attempt, notAsked, silenceText } from '../ask.ts';
import { ok, problem, type Check, type DoctorContext, type Result } from '../check.ts';
import { nonApiResponse } from '../../../src/preflight/non-api-response.ts';

const [question = ''] = questions;

/** Asked where the role of a token may lack databases and resources. */
const elsewhere = (['segment', 'template', 'mailing', 'suppression list'] as const).map((kind) => listIdOf(kind));

async function accepted(context: DoctorContext, operation: string): Promise<boolean> {
  const answer = await ask(context, operation, { limit: 1 });
  return answer.state === 'replied' && isSuccess(answer.reply);
}

async function firstAccepted(context: DoctorContext, operations: readonly string[]): Promise<string | undefined> {
  for (const operation of operations) if (await accepted(context, operation)) return operation;
  return undefined;
}

async function nothingBelow(context: DoctorContext, reply: Reply): Promise<Result> {
  const saw = `${reply.operation} was answered with ${refusalText(reply)}`;
  for (const url of parentsOf(context.config.target.url)) {
    if (await accepted({ ...context, client: context.clientAt(url) }, question))
      return problem(saw, `The API answers at ${url}.`, `Set ALTCRAFT_URL=${url}`);
  }
  return problem(saw, `It is Altcraft that answers, and it has no API below ${context.config.target.url}.`, pathRemedy);
}

/** Which token it is, without telling it. */
function whichToken({ config, files }: DoctorContext): string {
  const fromShell = files.length === 0 || config.overridden.some(({ name }) => name === environmentName('token'));
  return `The one that is set has ${config.token.length} characters and comes from ${fromShell ? 'the shell' : files.join(' or ')}.`;
}

async function refused(context: DoctorContext, reply: Reply): Promise<Result> {
  const saw = `refused: ${reply.operation} was answered with ${refusalText(reply)}`;
  const other = await firstAccepted(context, elsewhere);
  if (other)
    return problem(
      saw,
      `The token is good, as ${other} takes it, but its role may read neither databases nor resources; the first check of a run needs one of them.`,
      'Give the role of the token the right to view databases, in the panel.',
    );
  return problem(
    saw,
    `The platform does not know the token, or its role may read nothing. ${whichToken(context)}`,
    tokenRemedy,
  );
}

/** Whether the token arrives in the header that downloads send it in. */
export const tokenHeader: Check = {
  name: 'token in the header',
  async run(context) {
    const answer = await attempt(() =>
      lostHeader((operation, tokenForm) => context.client.call(operation.id, { limit: 1 }, { tokenForm })),
    );
    if (answer.state === 'not asked') return notAsked(answer.outcome);
    if (answer.state === 'silent') return problem(silenceText(answer), losesHeader.means, losesHeader.remedy);
    if (answer.value === undefined) return ok('Authorization: Bearer is accepted');
    return problem(outcomeText(answer.value).replace(/\.$/, ''), losesHeader.means, losesHeader.remedy);
  },
};

/** Whether the token is accepted. */
export const token: Check = {
  name: 'token',
  isEssential: true,
  async run(context) {
    const replies: Reply[] = [];
    for (const operation of questions) {
      const answer = await ask(context, operation, { limit: 1 });
      if (answer.state === 'not asked') return notAsked(answer.outcome);
      if (answer.state === 'silent')
        return problem(
          silenceText(answer),
          'A call with the token got no reply, where one without it did.',
          "See the platform's log at this time, and try again.",
        );
      if (isSuccess(answer.reply)) return ok(`accepted by ${operation}`);
      replies.push(answer.reply);
    }
    const [first] = replies;
    if (!first) throw new Error('There is no question to ask.');
    const strange = replies.find((reply) => !isEnvelope(reply));
    if (strange) {
      const { saw, means, remedy } = nonApiResponse(strange, context.config.target.url);
      return problem(saw, `Calls with a token are answered differently. ${means}`, remedy);
    }
    if (replies.every((reply) => codeOf(reply) === 404)) return nothingBelow(context, first);
    if (replies.every(isRefusal)) return refused(context, first);
    return problem(`${first.operation} was answered with ${refusalText(first)}`, failsAlways.means, failsAlways.remedy);
  },
};
