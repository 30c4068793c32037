/**
 * The safety policy: decides before each call whether it may be sent at all. The client asks it, so no spec can bypass it.
 */
import { requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { sandboxKinds } from '../config/permissions.ts';
import { createdBy, isNonExistent, touchedBy, type Identity, type NewObject } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { permanentKinds } from '../contract/object-kinds.ts';
import { environmentName } from '../config/variables/variables.ts';
import type { PolicyRefusal } from '../outcome/policy-refusal.ts';
import type { SkipReason } from '../outcome/outcome.ts';
import type { AudienceTracker } from './audience-tracker.ts';
import { sendingHarm } from './sending-policy.ts';

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

/** How ALTCRAFT_SANDBOX spells a kind; undefined where it cannot open one. */
function permits(opened: string): string | undefined {
  const kind = sandboxKind(opened);
  return sandboxKinds.includes(kind) ? kind : undefined;
}

function ownershipHarm(
  operation: Operation,
  identities: Identity[],
  config: Config,
  owns: Owns,
): PolicyRefusal | undefined {
  const fields = requestFields(operation)?.properties ?? {};
  for (const identity of identities) {
    if ('db_id' in fields && isNonExistent(identity.db_id)) continue; // a non-existent database holds no object
    // A deletion cannot be taken back, so an object of the user's own must be named as expendable.
    const isLost =
      (operation.facts.effect === 'destructive' && !operation.facts.deletesDataOf) ||
      operation.facts.deletes === identity.kind;
    const opened = isLost ? `expendable ${identity.kind}` : identity.kind;
    const { kind: object, names } = identity;
    const name = names.find((candidate) => !isOwn(candidate, object, config, owns, opened));
    if (name === undefined && names.length > 0) continue;
    return { kind: 'changes what is not of this run', object, name, permits: permits(opened) };
  }
  return undefined;
}

/** A call that makes what it does not find may only name the one database that holds the object of the run. */
function strayingHarm(
  { facts }: Operation,
  parameters: Record<string, unknown>,
  owns: Owns,
): PolicyRefusal | undefined {
  for (const { kind, by, within } of facts.touches ?? []) {
    if (within === undefined) continue;
    const databases = valuesAt(parameters, within);
    const isNowhere = databases.length > 0 && databases.every(isNonExistent);
    const named = valuesAt(parameters, by).map(String);
    const isById = parameters.matching === undefined || parameters.matching === 'profile_id';
    const isAtHome = databases.length === 1 && named.every((name) => owns(name, kind, Number(databases[0])));
    if (isNowhere || (isAtHome && isById)) continue;
    return { kind: 'may make an object in other databases', object: kind, place: within };
  }
  return undefined;
}

/** A call may change objects that it does not name only where the objects that it names do not exist. */
function unnamedHarm(operation: Operation, identities: Identity[], config: Config): PolicyRefusal | undefined {
  const isAboutNothing = identities.some(({ names }) => names.length > 0 && names.every(isNonExistent));
  const unnamed = operation.facts.touchesUnnamed?.find(
    (kind) => !config.sandbox.some((object) => object.kind === sandboxKind(kind)),
  );
  if (unnamed === undefined || isAboutNothing) return undefined;
  return { kind: 'changes what it does not name', object: unnamed, permits: permits(unnamed) };
}

function dataLoss(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
): PolicyRefusal | undefined {
  if (!operation.facts.deletesDataOf) return undefined;
  const databases = operation.facts.deletesDataOf.flatMap((path) => valuesAt(parameters, path));
  if (databases.length === 0) return { kind: 'deletes data of an unnamed database' };
  const stranger = databases.find((id) => !isNonExistent(id) && Number(id) !== config.confirm.destructive);
  return stranger === undefined ? undefined : { kind: 'deletes data of an unconfirmed database', database: stranger };
}

/** Whether the reply to a creation tells the id: where no page shows the reply, the JSON path of the id is a presumption. */
export function tellsId({ facts }: Operation): boolean {
  return facts.creates?.id !== undefined && facts.evidence.reply !== 'unseen';
}

/** What stays permanently must carry the name of the run, so that people can tell it from their own. */
function permanentHarm(
  { facts }: Operation,
  parameters: Record<string, unknown>,
  config: Config,
): PolicyRefusal | undefined {
  if (!facts.permanent) return undefined;
  const { what, name } = facts.permanent;
  const names = valuesAt(parameters, name);
  const isMarked = (value: unknown) => isNonExistent(value) || String(value).startsWith(nameMark(config.run));
  if (names.length > 0 && names.every(isMarked)) return undefined;
  return { kind: 'leaves an unmarked object permanently', object: what };
}

/** What a run makes must carry an address or a name of the run: after a killed run nothing else finds it. */
function creationHarm(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  owns: Owns,
): PolicyRefusal | undefined {
  const { creates } = operation.facts;
  if (!creates || isNonExistent(parameters.db_id)) return undefined;
  const made = createdBy(operation, parameters);
  if (creates.kind === 'profile') return profileHarm(made, config, owns);
  const isTold = tellsId(operation); // the reply tells what to remove
  const nameless = made.find(({ name }) => name === undefined && !isTold);
  if (nameless) return { kind: 'makes an object without a name', object: nameless.kind };
  const foreign = made.find(({ name, kind }) => name !== undefined && !isOwn(name, kind, config, owns));
  return foreign && { kind: 'makes an unmarked object', object: foreign.kind };
}

function profileHarm(made: NewObject[], config: Config, owns: Owns): PolicyRefusal | undefined {
  for (const { email, aliases, certain, db_id } of made) {
    if (email === undefined && (certain || !aliases.some((alias) => owns(alias, 'profile')))) {
      return { kind: 'makes a profile without an e-mail' };
    }
    if (email !== undefined && !isOwn(email, 'profile', config, owns)) {
      return { kind: 'makes a profile of a stranger', address: email };
    }
    const isKnown = email !== undefined && (owns(email, 'profile') || isNonExistent(email));
    if (db_id === undefined && !isKnown) {
      return { kind: 'makes a profile in an unnamed database' };
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
function addressHarm(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  owns: Owns,
): PolicyRefusal | undefined {
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
  return stranger && { kind: 'writes the address of a stranger', address: stranger.address };
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
export function refusedByPolicy(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  { owns, audiences }: Knowledge,
): SkipReason | undefined {
  const { effect } = operation.facts;
  if (!config.allow.has(effect)) return { cause: 'effect not allowed', operation: operation.id, effect };
  if (operation.host === 'pixel' && config.pixelUrl === '') {
    // The host of pixels may be another than the panel.
    return { cause: 'variable missing', variable: environmentName('pixel_url') };
  }
  if (effect === 'read') return undefined;
  const identities = touchedBy(operation, parameters);
  const harm =
    sendingHarm(operation, parameters, config, audiences) ??
    creationHarm(operation, parameters, config, owns) ??
    permanentHarm(operation, parameters, config) ??
    ownershipHarm(operation, identities, config, owns) ??
    unnamedHarm(operation, identities, config) ??
    strayingHarm(operation, parameters, owns) ??
    dataLoss(operation, parameters, config) ??
    addressHarm(operation, parameters, config, owns);
  return harm && { cause: 'harm possible', operation: operation.id, harm };
}
