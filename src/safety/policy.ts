/**
 * The safety policy: decides before each call whether it may be sent at all. The client asks it, so no spec can bypass it.
 */
import { requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { sandboxKinds } from '../config/permissions.ts';
import { createdBy, isNonExistent, touchedBy, type Identity, type NewObject } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { permanentKinds } from '../contract/object-kinds.ts';
import { environmentName } from '../config/variables.ts';
import type { AudienceTracker } from './audience-tracker.ts';
import { sendingRefusal } from './sending-policy.ts';

/** Why a call is not sent; the text before the colon is the verdict. */
export type Refused = `not allowed: ${string}` | `not configured: ${string}`;

type Owns = (value: string, kind: ObjectKind, db_id?: number) => boolean;

/** What the policy knows about this run: which objects it made, and who would receive what it sends. */
export interface Knowledge {
  owns: Owns;
  audiences: AudienceTracker;
}

/** A kind as ALTCRAFT_SANDBOX spells it: `suppression-list`. */
export function sandboxKind(kind: string): string {
  return kind.replaceAll(' ', '-');
}

/** Whether a run may change the object of a name: the run gave or recorded the name, ALTCRAFT_SANDBOX opens it, or it does not exist. */
function isOwn(name: string, kind: ObjectKind, config: Config, owns: Owns, opened: string = kind): boolean {
  const inSandbox = config.sandbox.some((object) => object.kind === sandboxKind(opened) && object.id === name);
  // A link does not tell its message; the user who gives the link permits the message.
  const isGiven = kind === 'message' && name === config.variables.hub_link;
  if (inSandbox || isGiven || isNonExistent(name)) return true;
  return !permanentKinds.includes(kind) && (owns(name, kind) || name.startsWith(nameMark(config.run)));
}

/** The object that the run may not change, in words; undefined when it may change all. */
function strangerIn({ kind, names }: Identity, config: Config, owns: Owns, opened: string): string | undefined {
  if (names.length === 0) return `a ${kind} without a name`;
  const name = names.find((candidate) => !isOwn(candidate, kind, config, owns, opened));
  return name === undefined ? undefined : `${kind} ${name}`;
}

/** How the user can permit an object of their own. */
function permit(opened: string): string {
  const kind = sandboxKind(opened);
  return sandboxKinds.includes(kind)
    ? `ALTCRAFT_SANDBOX=${kind}:<id> permits one of yours.`
    : 'Nothing of yours is ever deleted.';
}

function ownershipRefusal(operation: Operation, identities: Identity[], config: Config, owns: Owns) {
  const fields = requestFields(operation)?.properties ?? {};
  for (const identity of identities) {
    if ('db_id' in fields && isNonExistent(identity.db_id)) continue; // a non-existent database holds no object
    // A deletion cannot be taken back, so an object of the user's own must be named as expendable.
    const isLost =
      (operation.facts.effect === 'destructive' && !operation.facts.deletesDataOf) ||
      operation.facts.deletes === identity.kind;
    const opened = isLost ? `expendable ${identity.kind}` : identity.kind;
    const what = strangerIn(identity, config, owns, opened);
    if (what === undefined) continue;
    return `not allowed: ${operation.id} would change ${what}, which this run did not make. ${permit(opened)}` as const;
  }
  return undefined;
}

/** A call that makes what it does not find may only name the one database that holds the object of the run. */
function strayingRefusal({ id, facts }: Operation, parameters: Record<string, unknown>, owns: Owns) {
  for (const { kind, by, within } of facts.touches ?? []) {
    if (within === undefined) continue;
    const databases = valuesAt(parameters, within);
    const isNowhere = databases.length > 0 && databases.every(isNonExistent);
    const named = valuesAt(parameters, by).map(String);
    const isById = parameters.matching === undefined || parameters.matching === 'profile_id';
    const isAtHome = databases.length === 1 && named.every((name) => owns(name, kind, Number(databases[0])));
    if (isNowhere || (isAtHome && isById)) continue;
    return `not allowed: ${id} makes a ${kind} in each database that lacks it, and ${within} does not name the one database of a ${kind} that this run made.` as const;
  }
  return undefined;
}

/** A call may change objects that it does not name only where the objects that it names do not exist. */
function unnamedRefusal(operation: Operation, identities: Identity[], config: Config) {
  const isAboutNothing = identities.some(({ names }) => names.length > 0 && names.every(isNonExistent));
  const unnamed = operation.facts.touchesUnnamed?.find(
    (kind) => !config.sandbox.some((object) => object.kind === sandboxKind(kind)),
  );
  if (unnamed === undefined || isAboutNothing) return undefined;
  return `not allowed: ${operation.id} would change a ${unnamed} that it does not name. ${permit(unnamed)}` as const;
}

function databaseRefusal(operation: Operation, parameters: Record<string, unknown>, config: Config) {
  if (!operation.facts.deletesDataOf) return undefined;
  const databases = operation.facts.deletesDataOf.flatMap((path) => valuesAt(parameters, path));
  if (databases.length === 0)
    return `not allowed: ${operation.id} would delete data of a database that it does not name.` as const;
  const stranger = databases.find((id) => !isNonExistent(id) && Number(id) !== config.confirm.destructive);
  if (stranger === undefined) return undefined;
  return `not allowed: ${operation.id} would delete data of database ${JSON.stringify(stranger)}, and ALTCRAFT_CONFIRM_DESTRUCTIVE does not name it.` as const;
}

/** Whether the reply to a creation tells the id: where no page shows the reply, the JSON path of the id is a presumption. */
export function tellsId({ facts }: Operation): boolean {
  return facts.creates?.id !== undefined && facts.evidence.reply !== 'unseen';
}

/** What stays permanently must carry the name of the run, so that people can tell it from their own. */
function permanentRefusal({ id, facts }: Operation, parameters: Record<string, unknown>, config: Config) {
  if (!facts.permanent) return undefined;
  const { what, name } = facts.permanent;
  const names = valuesAt(parameters, name);
  const isMarked = (value: unknown) => isNonExistent(value) || String(value).startsWith(nameMark(config.run));
  if (names.length > 0 && names.every(isMarked)) return undefined;
  return `not allowed: ${id} would permanently leave a ${what} that does not carry the name of this run.` as const;
}

/** What a run makes must carry an address or a name of the run: after a killed run nothing else finds it. */
function creationRefusal(operation: Operation, parameters: Record<string, unknown>, config: Config, owns: Owns) {
  const { creates } = operation.facts;
  if (!creates || isNonExistent(parameters.db_id)) return undefined;
  const made = createdBy(operation, parameters);
  if (creates.kind === 'profile') return profileRefusal(operation, made, config, owns);
  const isTold = tellsId(operation); // the reply tells what to remove
  const nameless = made.find(({ name }) => name === undefined && !isTold);
  if (nameless) {
    return `not allowed: ${operation.id} would make a ${nameless.kind} without a name; a sweep could not find it again.` as const;
  }
  const foreign = made.find(({ name, kind }) => name !== undefined && !isOwn(name, kind, config, owns));
  if (!foreign) return undefined;
  return `not allowed: ${operation.id} would make a ${foreign.kind} that does not carry the name of this run; a sweep could not tell it from yours.` as const;
}

function profileRefusal(operation: Operation, made: NewObject[], config: Config, owns: Owns) {
  for (const { email, aliases, certain, db_id } of made) {
    if (email === undefined && (certain || !aliases.some((alias) => owns(alias, 'profile')))) {
      return `not allowed: ${operation.id} would make a profile without an e-mail; a sweep could not find it again.` as const;
    }
    if (email !== undefined && !isOwn(email, 'profile', config, owns)) {
      return `not allowed: ${operation.id} would make a profile of ${email}, an address of somebody else.` as const;
    }
    const isKnown = email !== undefined && (owns(email, 'profile') || isNonExistent(email));
    if (db_id === undefined && !isKnown) {
      return `not allowed: ${operation.id} would make a profile in a database that the call does not name; a sweep could not find it again.` as const;
    }
  }
  return undefined;
}

const fictionalPhone = /^\+1\d{3}55501\d{2}$/;
/** May name an entry that is removed from a suppression list. */
const md5Hash = /^[0-9a-f]{32}$/;

/** E-mails and phones anywhere in a request. */
function addressesIn(value: unknown): { kind: 'email' | 'phone'; address: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const kind = name === 'email' ? 'email' : ['phone', 'phones'].includes(name) ? 'phone' : undefined;
    const texts = [inner].flat().filter((entry) => typeof entry === 'string');
    if (kind && texts.length > 0) return texts.map((address) => ({ kind, address }) as const);
    return addressesIn(inner);
  });
}

/**
 * Somebody else's address is never written: a platform may send to it. Objects of the sandbox keep their own address; objects
 * of permanent kinds have none.
 */
function addressRefusal(operation: Operation, parameters: Record<string, unknown>, config: Config, owns: Owns) {
  const isOpened = touchedBy(operation, parameters)
    .filter(({ kind }) => !permanentKinds.includes(kind))
    .some(({ kind, names }) =>
      config.sandbox.some((object) => object.kind === sandboxKind(kind) && names.includes(object.id)),
    );
  if (isNonExistent(parameters.db_id) || isOpened) return undefined;
  const stranger = addressesIn(parameters).find(
    ({ kind, address }) =>
      !isOwn(address, 'profile', config, owns) &&
      address !== config.confirm.send &&
      !(operation.facts.effect === 'delete' && md5Hash.test(address)) &&
      !(kind === 'phone' && fictionalPhone.test(address)),
  );
  return (
    stranger && (`not allowed: ${operation.id} would write ${stranger.address}, an address of somebody else.` as const)
  );
}

/** Every name that a run gives starts with this. */
export function nameMark(run: string): string {
  return `contract-${run}-`;
}

/**
 * @param operation what is to be called
 * @param parameters with what, token left out
 * @param config what the run may do
 * @param knowledge which objects this run made, by id or by what they are searched by, and who would receive what it sends
 * @returns undefined when the call may be sent, otherwise the reason
 */
export function refusedByGate(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  { owns, audiences }: Knowledge,
): Refused | undefined {
  const { effect } = operation.facts;
  if (!config.allow.has(effect)) {
    return `not allowed: ${operation.id} has the effect ${effect}, which ALTCRAFT_ALLOW does not name.`;
  }
  if (operation.host === 'pixel' && config.pixelUrl === '') {
    return `not configured: ${environmentName('pixel_url')} is not set, and the host of pixels may be another than the panel.`;
  }
  if (effect === 'read') return undefined;
  const identities = touchedBy(operation, parameters);
  return (
    sendingRefusal(operation, parameters, config, audiences) ??
    creationRefusal(operation, parameters, config, owns) ??
    permanentRefusal(operation, parameters, config) ??
    ownershipRefusal(operation, identities, config, owns) ??
    unnamedRefusal(operation, identities, config) ??
    strayingRefusal(operation, parameters, owns) ??
    databaseRefusal(operation, parameters, config) ??
    addressRefusal(operation, parameters, config, owns)
  );
}
