/**
 * Whether each variable names something that is there, and of the right kind. One check a variable.
 */
import { readerIdOf } from '../../../src/contract/object-kinds.ts';
import { article, kindOf, remedyFor } from '../../../src/preflight/configured-ids.ts';
import { codeOf, isSuccess, refusalText, type Reply } from '../../../src/http/exchange.ts';
import { alsoNeeded, isOfProfile, lookFor, proofOf, type Finding } from '../../../src/preflight/lookup.ts';
import { discoverable, isDiscoverable, remedies, untold } from '../../../src/config/variables/discoverable.ts';
import { environmentName, placeVariables, type PlaceName } from '../../../src/config/variables/variables.ts';
import { operationOf } from '../../../schemas/index.ts';
import { ask, attempt, silenceText } from '../ask.ts';
import { ok, problem, skipped, warning, type Check, type DoctorContext, type Result } from '../check.ts';
import { customField } from './custom-field.ts';
import { kindJudges } from './kinds.ts';
import { pushSubscription } from './push-subscription.ts';

/** What tells the way, and no object; and what has a check of its own. */
const noObjects: readonly PlaceName[] = ['url', 'token', 'pixel_url', 'amqp_url'];

/** Variables that take more than one read, or another form of it. */
const ownChecks: Partial<Record<PlaceName, Check['run']>> = {
  db_custom_field: customField,
  subscription_id: pushSubscription,
};

/** The name of an object in a reply, where it has one. */
export function nameIn(data: unknown): string {
  const name = (data as { name?: unknown } | null | undefined)?.name; // a list has names of something else
  return typeof name === 'string' && name !== '' ? ` "${name}"` : '';
}

/** Why nothing can be said of an object, by the reply to the read that was to prove it. */
export function unproven(reply: Reply | undefined, what: string, isListed = false): Result {
  if (!reply) return skipped(`no documented read tells whether it names ${article(what)}`);
  if (isSuccess(reply))
    return skipped(
      `${reply.operation} has nothing about it`,
      `That does not prove that there is such ${article(what)}.`,
    );
  const code = codeOf(reply) ?? reply.status;
  const saw = `${reply.operation} was refused with ${refusalText(reply)}`;
  if (code === 402) return warning(saw, 'The tariff does not contain it, so it cannot be looked at.');
  if (code === 401 || code === 403)
    return warning(
      saw,
      'The token may not see it, so it cannot be looked at; calls about it will be refused too.',
      `Name ${article(what)} that the token may see, or give its role the right to.`,
    );
  if (isListed)
    return warning(
      saw,
      'The list of its kind has it all the same. That is a fault of the platform; a run tells more of it.',
    );
  const { setting } = operationOf(reply.operation).facts;
  if (setting)
    return warning(saw, `Either there is no such ${what}, or the server lacks what the call needs: ${setting}.`);
  return warning(
    saw,
    `That says nothing about whether there is such ${article(what)}.`,
    'A run tells more of that operation.',
  );
}

/** An id of one kind in the place of another: a campaign where a mailing is meant. */
async function otherKind(context: DoctorContext, variable: PlaceName, value: string): Promise<string> {
  if (variable !== 'campaign_id') return '';
  const answer = await ask(context, readerIdOf('campaign'), { id: Number(value) });
  const data = answer.state === 'replied' && codeOf(answer.reply) === 0 ? answer.reply.body.data : undefined;
  const isThere = Array.isArray(data) ? data.length > 0 : data !== undefined && data !== null;
  return isThere
    ? ` There is a campaign ${value}${nameIn([data].flat()[0])}, but a mailing is meant here (up to v72 it was called campaign).`
    : '';
}

async function missing(
  context: DoctorContext,
  variable: PlaceName,
  finding: Extract<Finding, { state: 'missing' }>,
): Promise<Result> {
  const { variables } = context.config;
  const value = variables[variable] ?? '';
  const what = kindOf(variable, variables);
  const { reply } = finding;
  context.known.missing.add(variable);
  const how = proofOf(variable)?.get ? `refused it with ${refusalText(reply)}` : 'does not list it';
  return problem(
    `${value} names no ${what}`,
    `${reply.operation} ${how}.${await otherKind(context, variable, value)}`,
    remedyFor(variable, what, finding),
  );
}

async function prove(context: DoctorContext, variable: PlaceName): Promise<Result> {
  const { config, client, known } = context;
  const value = config.variables[variable] ?? '';
  const what = kindOf(variable, config.variables);
  for (const name of alsoNeeded(variable)) {
    if (config.variables[name] === undefined)
      return skipped(`${value} could not be looked at`, `That needs ${environmentName(name)} too.`);
    if (known.missing.has(name))
      return skipped(`${value} was not looked at`, `${environmentName(name)} names nothing, so this would be in vain.`);
  }
  const found = await attempt(() => lookFor(client, variable, config.variables));
  if (found.state !== 'done') return warning(silenceText(found), 'So it could not be looked at.');
  if (found.value.state === 'unknown') {
    const { saw, ...rest } = unproven(found.value.reply, what, found.value.isListed);
    const result = { saw: `${value}: ${saw}`, ...rest };
    const isOpen = result.state === 'warning' && isOfProfile(variable) && !found.value.isListed;
    const either = `Either there is no such ${what}, or the profile of ${environmentName('profile_id')} has nothing to do with it.`;
    return isOpen ? { ...result, means: either, remedy: undefined } : result;
  }
  if (found.value.state === 'missing') return missing(context, variable, found.value);
  const { data } = found.value;
  known.objects.set(variable, data);
  const judge = kindJudges[variable];
  return (
    judge?.(data, context, `${value} is the ${what}${nameIn(data)}`) ?? ok(`${value} is the ${what}${nameIn(data)}`)
  );
}

const isSet = ({ config }: Pick<DoctorContext, 'config'>, name: PlaceName) => config.variables[name] !== undefined;

/** A check for each variable that is set and can be proven; the database first, as others lie in it. */
export function objectChecks({ config }: Pick<DoctorContext, 'config'>): Check[] {
  const isFirst = (name: PlaceName) => Number(name === 'db_id');
  const provable = placeVariables
    .map(({ name }) => name)
    .filter((name) => isSet({ config }, name) && (proofOf(name) ?? ownChecks[name]))
    .sort((one, other) => isFirst(other) - isFirst(one));
  return provable.map((name) => ({
    name: environmentName(name),
    run: (context) => (ownChecks[name] ?? ((given: DoctorContext) => prove(given, name)))(context),
  }));
}

const listOf = (names: readonly PlaceName[]) => names.map(environmentName).join(', ');
const counted = (names: readonly PlaceName[]) => `${names.length} variable${names.length === 1 ? '' : 's'}`;

/** What is set and no read can prove. */
export const unprovable: Check = {
  name: 'not proven',
  run({ config }) {
    const names = placeVariables
      .map(({ name }) => name)
      .filter((name) => isSet({ config }, name) && !noObjects.includes(name) && !proofOf(name) && !ownChecks[name]);
    if (names.length === 0) return ok('nothing: each variable that is set was looked at');
    return skipped(
      counted(names),
      `No documented read tells whether there is what they name; the calls that use them will show: ${listOf(names)}`,
    );
  },
};

/** Variables that are not set: those that `npm run discover` looks for, and those that no call can find. */
export const unset: Check = {
  name: 'not set',
  run({ config }) {
    const names = [...discoverable, ...untold.map(({ name }) => name)].filter((name) => !isSet({ config }, name));
    if (names.length === 0) return ok('nothing: every variable has a value');
    const found = names.filter((name) => isDiscoverable(environmentName(name)));
    const others = names.filter((name) => !found.includes(name));
    const means = [
      'Operations that need them are not verified, nothing more.',
      ...(found.length > 0 ? [`A call can find ${listOf(found)}.`] : []),
      ...(others.length > 0 ? [`No call can find ${listOf(others)}.`] : []),
    ];
    const remedy = [
      ...(found.length > 0 ? [`${remedies.discoverable}.`] : []),
      ...(others.length > 0 ? [`${remedies.untold}.`] : []),
    ];
    return skipped(counted(names), means.join('\n'), remedy.join('\n'));
  },
};
