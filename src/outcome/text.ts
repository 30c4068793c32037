/**
 * The texts of outcomes: why a check was skipped, why it failed, and what many outcomes have in common.
 */
import { connectionProblemText, isReached, isUnreadable } from './connection-problem.ts';
import { failsAlways, pathRemedy, tokenRemedy } from './contact-advice.ts';
import { policyRefusalText } from './policy-refusal.ts';
import { missingObjectText } from './missing-object.ts';
import {
  verdictOf,
  type Cause,
  type ContractRule,
  type FailureReason,
  type Outcome,
  type Refused,
  type SkipReason,
  type Verdict,
} from './outcome.ts';
import { rendered } from './rendered.ts';

/** How each verdict is called. */
export const verdictTitles: Record<Verdict, string> = {
  verified: 'verified',
  failed: 'failed',
  harnessError: 'harness error',
  notConfigured: 'not configured',
  notAllowed: 'not allowed',
  unsupported: 'unsupported',
  unconfirmed: 'unconfirmed',
  notRun: 'not run',
};

/** What a reply does that breaks a rule of the contract. */
export const ruleTexts: Record<ContractRule, string> = {
  shape: 'does not match its contract',
  refusal: 'does not refuse as it must',
  'nothing found': 'finds what must not be there',
  'clean answer': 'does not answer cleanly',
  'token accepted': 'does not accept the token',
  'same in XML': 'does not say the same in XML',
  'answer in JSON': 'does not answer in JSON',
  repetition: 'does not recognise a repeated request',
  'new run': 'does not run a new request',
  creation: 'does not make what its reply tells',
  'shape in a set-up': 'does not match its contract in a set-up',
  'success in XML': 'does not succeed in XML',
};

type Wordings<Of extends Outcome> = { [Name in Of['cause']]: (outcome: Extract<Of, { cause: Name }>) => string };

function refusedText({ operation, refusal, inSetUp }: Refused, why: string): string {
  const begin = operation === undefined ? '' : `${operation} was `;
  return `${begin}refused with ${refusal}: ${why}.${inSetUp ? ' The set-up of this check needs it.' : ''}`;
}

/** What limits the rate of calls, without what helps. */
export const rateLimitText = 'the installation limits the rate of calls, and went on doing so';

const confirmations = {
  ALTCRAFT_CONFIRM_SEND: 'does not name the one address that may receive messages',
  ALTCRAFT_CONFIRM_DESTRUCTIVE: 'names no database that may be lost',
};

const skipWordings: Wordings<SkipReason> = {
  'effect not allowed': ({ operation, effect }) =>
    `${operation === undefined ? '' : `${operation} has `}the effect ${effect}, which ALTCRAFT_ALLOW does not name.`,
  'confirmation missing': ({ variable }) => `${variable} ${confirmations[variable]}.`,
  'harm possible': ({ operation, harm }) => `${operation} ${policyRefusalText(harm)}`,
  'list too long': ({ operation, calls }) =>
    `paging through ${operation} takes more than ${calls} calls here; the platform must not feel a check.`,
  'removal undocumented': ({ kind }) => `no documented call deletes a ${kind}, so whatever the check makes would stay.`,
  'variable missing': ({ variable }) => `${variable} is not set.`,
  'sandbox missing': ({ kind }) => `ALTCRAFT_SANDBOX names no ${kind}, and the API cannot make one.`,
  'object missing': ({ lack }) => missingObjectText(lack),
  tariff: (outcome) => refusedText(outcome, 'the tariff does not contain it'),
  rights: (outcome) => refusedText(outcome, 'the token has no right to it'),
  setting: (outcome) => refusedText(outcome, `the server needs ${outcome.setting}, and the token the right to it`),
  'group unknown': ({ group }) =>
    `this installation knows no call of the group ${group}, so the tariff or the version may lack it.`,
  'blocked in front': ({ operation, answered, inSetUp }) =>
    `${operation === undefined ? '' : `${operation} was `}blocked by a server in front of the platform (${answered}).${inSetUp ? ' The set-up of this check needs it.' : ''}`,
  'header lost': ({ answered }) =>
    `a token in the header Authorization is refused (${answered}), and the same token in the body is taken.`,
  'rate limited': () => `${rateLimitText}. Lower ALTCRAFT_MAX_RPS, or have this machine permitted more.`,
  'platform lost': () => 'the platform was lost before, so nothing was sent.',
  'deduplication off': () => 'ALTCRAFT_DEDUPLICATION says that the installation does not deduplicate requests.',
  'path unconfirmed': ({ path = 'the path' }) => `no page prints ${path}, and this installation does not know it.`,
  'removal unconfirmed': ({ path = 'the path' }) =>
    `no page prints ${path}, and this installation seems not to know it; what the check makes could not be removed, so nothing was made.`,
  'never succeeded': () =>
    'the platform refused every call of it. No page shows a request that must succeed, so nothing is verified.',
  'ownership unproved': ({ kind, id = '', why }) =>
    `no read shows that the ${kind} ${id} is the run's own (${why}), so it cannot be removed, and no more of them are made.`,
};

const failureWordings: Wordings<FailureReason> = {
  'contract broken': ({ operation, rule, violations }) =>
    `${operation} ${ruleTexts[rule]}: ${violations.map(({ text }) => text).join('; ')}`,
  'expectation not met': () => 'an expectation was not met',
  'no reply': ({ operation, problem, status }) =>
    isReached(problem)
      ? `${operation} gave no ${isUnreadable(problem) ? 'readable ' : ''}reply`
      : `the platform was not reached: ${connectionProblemText(problem, status)}`,
  'set-up refused': ({ operation, status, error }) =>
    `the set-up failed: ${operation} answered HTTP ${status}${error === null ? '' : `, error ${error}`}`,
  'set-up broken': ({ operation }) => `the set-up failed: ${operation} does not match its contract`,
  'configuration wrong': ({ variables }) => `the platform does not have what is configured: ${variables.join(', ')}`,
  'token refused': ({ url, answered, said }) =>
    `The platform at ${url} refused the token (${answered}${said && `, "${said}"`}). ${tokenRemedy}`,
  'platform failed': ({ url, answered }) =>
    `The platform at ${url} failed on the first calls (${answered}). ${failsAlways.means} ${failsAlways.remedy}`,
  'not the API': ({ url, answered, means, remedy }) =>
    `What answers at ${url} does not speak the Altcraft API (${answered}). ${means} ${remedy}`,
  'path wrong': ({ url, answered, operations }) =>
    `Nothing of the Altcraft API lies below ${url}: ${operations.join(' and ')} were answered with ${answered}. ${pathRemedy}`,
  unexpected: () => 'an error that nobody foresaw',
};

const wordings = { ...skipWordings, ...failureWordings } as Record<Cause, (outcome: Outcome) => string>;

/** An outcome in a sentence; of a failure what it has in common with others of the same cause. */
export function outcomeText(outcome: Outcome): string {
  return rendered(wordings[outcome.cause](outcome));
}

/** The reason of a skipped check, with its verdict: `not configured: ALTCRAFT_DB_ID is not set.` */
export function skipText(reason: SkipReason): string {
  const title = verdictTitles[verdictOf(reason)];
  return rendered(`${title}${title === 'unsupported' ? ' here' : ''}: ${wordings[reason.cause](reason)}`);
}

/** The same reason for whatever operation met it: outcomes of one general reason are counted together. */
export function generalized(reason: SkipReason): SkipReason {
  if (reason.cause === 'effect not allowed') return { cause: reason.cause, effect: reason.effect };
  if (reason.cause === 'path unconfirmed' || reason.cause === 'removal unconfirmed') return { cause: reason.cause };
  if (reason.cause === 'blocked in front' || reason.cause === 'header lost') {
    return { cause: reason.cause, answered: reason.answered };
  }
  if (reason.cause === 'tariff' || reason.cause === 'rights' || reason.cause === 'setting') {
    return { ...reason, operation: undefined, inSetUp: undefined };
  }
  return reason;
}
