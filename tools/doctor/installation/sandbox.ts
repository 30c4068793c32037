/**
 * Whether what a run may change or lose is there: the objects of ALTCRAFT_SANDBOX, the database of
 * ALTCRAFT_CONFIRM_DESTRUCTIVE. One check an object.
 */
import { readerIdOf } from '../../../src/contract/object-kinds.ts';
import type { SandboxObject } from '../../../src/config/permissions.ts';
import { candidatesText, lookFor, type Finding } from '../../../src/preflight/lookup.ts';
import { codeOf, isSuccess, refusalText } from '../../../src/http/exchange.ts';
import { environmentName, type PlaceName } from '../../../src/config/variables/variables.ts';
import { ask, attempt, silenceText, type Answer } from '../ask.ts';
import { ok, problem, skipped, warning, type Check, type DoctorContext, type Result } from '../check.ts';
import { databasesOf } from './kinds.ts';
import { nameIn, unproven } from './objects.ts';

/** The variable that names an object of the same kind, by which it can be looked for. */
const variableOfKind: Record<string, PlaceName> = {
  profile: 'profile_id',
  segment: 'segment_id',
  'suppression-list': 'suplist_id',
  template: 'template_id',
  mailing: 'campaign_id',
  scenario: 'workflow_id',
  'loyalty-program': 'loyalty_id',
};

const sandbox = environmentName('sandbox');

const words = (kind: string) => kind.replaceAll('-', ' ');

function notThere(entry: string, kind: string, why: string, more: string): Result {
  return problem(
    `${entry} names no ${words(kind)}`,
    `${why}${more}`,
    `Put one of yours into ${sandbox}, or take ${entry} out: then checks that need it are skipped.`,
  );
}

function seenText({ candidates }: Extract<Finding, { state: 'missing' }>): string {
  return candidates?.length ? ` The token sees ${candidatesText(candidates)}.` : '';
}

/** Activation for a moment is harmless only to what is inactive and empty. */
function active(entry: string, kind: string): Result {
  return warning(
    `${entry} is active`,
    `A run that may send switches it on and off again: whom it holds now would lose their place.`,
    `Name a ${words(kind)} in ${sandbox} that is inactive and holds nobody.`,
  );
}

/** The first entry of what a read of one campaign answers. */
function campaignIn(answer: Answer): Record<string, unknown> | undefined {
  const data = answer.state === 'replied' && isSuccess(answer.reply) ? answer.reply.body.data : undefined;
  return Array.isArray(data) ? (data[0] as Record<string, unknown> | undefined) : undefined;
}

async function campaign(context: DoctorContext, { kind, id }: SandboxObject): Promise<Result> {
  const entry = `${kind}:${id}`;
  const answer = await ask(context, readerIdOf('campaign'), { id: Number(id) });
  const found = campaignIn(answer);
  if (found) return found.state === 'active' ? active(entry, kind) : ok(`${entry} is the campaign${nameIn(found)}`);
  if (answer.state !== 'replied') return warning(`${entry}: ${silenceText(answer)}`, 'So it could not be looked at.');
  const { reply } = answer;
  if (!isSuccess(reply) && ![400, 404].includes(codeOf(reply) ?? 0)) return unproven(reply, 'campaign');
  const how = isSuccess(reply) ? 'shows none of that id' : `refused it with ${refusalText(reply)}`;
  const mailing = await ask(context, readerIdOf('mailing'), { id: Number(id) });
  const isMailing = mailing.state === 'replied' && isSuccess(mailing.reply);
  const more = isMailing
    ? ` There is a mailing ${id}${nameIn(mailing.reply.body.data)}, but a campaign is meant here: what stands under Campaigns in the panel since v73.`
    : '';
  return notThere(entry, 'campaign', `${readerIdOf('campaign')} ${how}.`, more);
}

async function sandboxed(context: DoctorContext, object: SandboxObject): Promise<Result> {
  const { kind, id } = object;
  const entry = `${kind}:${id}`;
  if (kind.endsWith('campaign')) return campaign(context, object);
  const variable = variableOfKind[kind];
  if (!variable) return skipped(entry, `No documented read tells whether there is such a ${words(kind)}.`);
  if (kind === 'profile' && (context.config.variables.db_id === undefined || context.known.missing.has('db_id')))
    return skipped(`${entry} was not looked at`, 'That needs the database of ALTCRAFT_DB_ID.');
  const found = await attempt(() => lookFor(context.client, variable, { ...context.config.variables, [variable]: id }));
  if (found.state !== 'done') return warning(`${entry}: ${silenceText(found)}`, 'So it could not be looked at.');
  const { value } = found;
  if (value.state === 'unknown') {
    const result = unproven(value.reply, words(kind));
    return { ...result, saw: `${entry}: ${result.saw}` };
  }
  if (value.state === 'missing')
    return notThere(entry, kind, `${value.reply.operation} does not find it.`, seenText(value));
  if ((value.data as { is_active?: unknown } | null)?.is_active === true && kind === 'scenario')
    return active(entry, kind);
  return ok(`${entry} is the ${words(kind)}${nameIn(value.data)}`);
}

async function expendable(context: DoctorContext, id: number): Promise<Result> {
  const name = environmentName('confirm_destructive');
  const found = await attempt(() => lookFor(context.client, 'db_id', { db_id: String(id) }));
  if (found.state !== 'done') return warning(silenceText(found), 'So it could not be looked at.');
  const { value } = found;
  if (value.state === 'unknown') return unproven(value.reply, 'database');
  if (value.state === 'missing')
    return problem(
      `${id} names no database`,
      `${value.reply.operation} refused it with ${refusalText(value.reply)}.${seenText(value)}`,
      `Set ${name} to a database that may be lost, or leave it empty: then nothing is destroyed.`,
    );
  const saw = `${id} is the database${nameIn(value.data)}; a run that may be destructive empties it`;
  const linked = databasesOf(context.known.objects.get('resource_id'));
  if (!linked || linked.map(String).includes(String(id))) return ok(saw);
  return problem(
    saw,
    `The resource of ${environmentName('resource_id')} is not linked to it, and calls that destroy need that.`,
    `Link the two in the panel, or set ${name} to a database that the resource is linked to.`,
  );
}

/** A check for each object that may be changed or lost. */
export function sandboxChecks({ config }: Pick<DoctorContext, 'config'>): Check[] {
  const { destructive } = config.confirm;
  const own = config.sandbox.map((object) => ({
    name: sandbox,
    run: (context: DoctorContext) => sandboxed(context, object),
  }));
  if (destructive === undefined) return own;
  return [
    ...own,
    { name: environmentName('confirm_destructive'), run: (context: DoctorContext) => expendable(context, destructive) },
  ];
}
