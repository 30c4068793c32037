/**
 * The gate: decides before a call whether it may be sent at all. It sits in the client, so no spec can go round it.
 */
import { requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { sandboxKinds } from '../config/permissions.ts';
import { createdBy, isImpossible, touchedBy, type Identity, type NewObject } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { environmentName } from '../config/variables.ts';
import type { Harm } from '../outcome/harm.ts';
import type { SkipReason } from '../outcome/outcome.ts';
import type { Reach } from './audience-tracker.ts';
import { sendingHarm } from './sending-policy.ts';

type Owns = (value: string, kind: ObjectKind, db_id?: number) => boolean;

/** What the gate knows of this run: what it made, and whom that would reach. */
export interface Knowledge {
  owns: Owns;
  reach: Reach;
}

/** A kind as ALTCRAFT_SANDBOX spells it: `suppression-list`. */
export function sandboxKind(kind: string): string {
  return kind.replaceAll(' ', '-');
}

/** What no call deletes: a name of the run does not make it the run's, because it would stay. */
export const permanent: readonly ObjectKind[] = ['loyalty program', 'market setting', 'connector'];

/** Whether a name belongs to the run: given by it, noted by it, opened by the sandbox, or nobody's at all. */
function isOwn(name: string, kind: ObjectKind, config: Config, owns: Owns, opened: string = kind): boolean {
  const inSandbox = config.sandbox.some((object) => object.kind === sandboxKind(opened) && object.id === name);
  // A link says nothing of its message; who gives it to the run gives the message.
  const isGiven = kind === 'message' && name === config.variables.hub_link;
  if (inSandbox || isGiven || isImpossible(name)) return true;
  return !permanent.includes(kind) && (owns(name, kind) || name.startsWith(nameMark(config.run)));
}

/** How ALTCRAFT_SANDBOX spells a kind; undefined where it cannot open one. */
function permits(opened: string): string | undefined {
  const kind = sandboxKind(opened);
  return sandboxKinds.includes(kind) ? kind : undefined;
}

function ownershipHarm(operation: Operation, identities: Identity[], config: Config, owns: Owns): Harm | undefined {
  const fields = requestFields(operation)?.properties ?? {};
  for (const identity of identities) {
    if ('db_id' in fields && isImpossible(identity.db_id)) continue; // nothing lives in a database that is not there
    // What is deleted or destroyed cannot be given back, so an object of the user's own has to be named as expendable.
    const isLost =
      (operation.facts.effect === 'destructive' && !operation.facts.ruins) || operation.facts.deletes === identity.kind;
    const opened = isLost ? `expendable ${identity.kind}` : identity.kind;
    const { kind: object, names } = identity;
    const name = names.find((candidate) => !isOwn(candidate, object, config, owns, opened));
    if (name === undefined && names.length > 0) continue;
    return { kind: 'changes what is not of this run', object, name, permits: permits(opened) };
  }
  return undefined;
}

/** A call that makes what it does not find has to be kept to the one database that has what the run made. */
function strayingHarm({ facts }: Operation, parameters: Record<string, unknown>, owns: Owns): Harm | undefined {
  for (const { kind, by, within } of facts.touches ?? []) {
    if (within === undefined) continue;
    const databases = valuesAt(parameters, within);
    const isNowhere = databases.length > 0 && databases.every(isImpossible);
    const named = valuesAt(parameters, by).map(String);
    const isById = parameters.matching === undefined || parameters.matching === 'profile_id';
    const isAtHome = databases.length === 1 && named.every((name) => owns(name, kind, Number(databases[0])));
    if (isNowhere || (isAtHome && isById)) continue;
    return { kind: 'may make an object in other databases', object: kind, place: within };
  }
  return undefined;
}

/** What a call changes without naming it is nobody's only where the call is about nobody. */
function unnamedHarm(operation: Operation, identities: Identity[], config: Config): Harm | undefined {
  const isAboutNobody = identities.some(({ names }) => names.length > 0 && names.every(isImpossible));
  const unnamed = operation.facts.touchesUnnamed?.find(
    (kind) => !config.sandbox.some((object) => object.kind === sandboxKind(kind)),
  );
  if (unnamed === undefined || isAboutNobody) return undefined;
  return { kind: 'changes what it does not name', object: unnamed, permits: permits(unnamed) };
}

function dataLoss(operation: Operation, parameters: Record<string, unknown>, config: Config): Harm | undefined {
  if (!operation.facts.ruins) return undefined;
  const databases = operation.facts.ruins.flatMap((place) => valuesAt(parameters, place));
  if (databases.length === 0) return { kind: 'deletes data of an unnamed database' };
  const stranger = databases.find((id) => !isImpossible(id) && Number(id) !== config.confirm.destructive);
  return stranger === undefined ? undefined : { kind: 'deletes data of an unconfirmed database', database: stranger };
}

/** Whether the reply to a creation tells the id: where no page shows the reply, the place of the id is a presumption. */
export function tellsId({ facts }: Operation): boolean {
  return facts.creates?.id !== undefined && facts.evidence.reply !== 'unseen';
}

/** What stays for good must be told from the user's own: people find it by its name. */
function lastingHarm({ facts }: Operation, parameters: Record<string, unknown>, config: Config): Harm | undefined {
  if (!facts.leaves) return undefined;
  const { what, name } = facts.leaves;
  const names = valuesAt(parameters, name);
  const isMarked = (value: unknown) => isImpossible(value) || String(value).startsWith(nameMark(config.run));
  if (names.length > 0 && names.every(isMarked)) return undefined;
  return { kind: 'leaves an unmarked object permanently', object: what };
}

/** What is made must carry an address or a name of the run: else nobody could find it again after a run that was killed. */
function creationHarm(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  owns: Owns,
): Harm | undefined {
  const { creates } = operation.facts;
  if (!creates || isImpossible(parameters.db_id)) return undefined;
  const made = createdBy(operation, parameters);
  if (creates.kind === 'profile') return profileHarm(made, config, owns);
  const isTold = tellsId(operation); // the reply tells what to remove
  const nameless = made.find(({ name }) => name === undefined && !isTold);
  if (nameless) return { kind: 'makes an object without a name', object: nameless.kind };
  const foreign = made.find(({ name, kind }) => name !== undefined && !isOwn(name, kind, config, owns));
  return foreign && { kind: 'makes an unmarked object', object: foreign.kind };
}

function profileHarm(made: NewObject[], config: Config, owns: Owns): Harm | undefined {
  for (const { email, aliases, certain, db_id } of made) {
    if (email === undefined && (certain || !aliases.some((alias) => owns(alias, 'profile')))) {
      return { kind: 'makes a profile without an e-mail' };
    }
    if (email !== undefined && !isOwn(email, 'profile', config, owns)) {
      return { kind: 'makes a profile of a stranger', address: email };
    }
    const isKnown = email !== undefined && (owns(email, 'profile') || isImpossible(email));
    if (db_id === undefined && !isKnown) {
      return { kind: 'makes a profile in an unnamed database' };
    }
  }
  return undefined;
}

const fictionalPhone = /^\+1\d{3}55501\d{2}$/;
/** What may name an entry of a suppression list that is taken off. */
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
 * Nobody's address is written anywhere: a platform may send to it. Objects of the sandbox keep their own; what is permanent
 * has none.
 */
function addressHarm(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  owns: Owns,
): Harm | undefined {
  const isOpened = touchedBy(operation, parameters)
    .filter(({ kind }) => !permanent.includes(kind))
    .some(({ kind, names }) =>
      config.sandbox.some((object) => object.kind === sandboxKind(kind) && names.includes(object.id)),
    );
  if (isImpossible(parameters.db_id) || isOpened) return undefined;
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
 * @param knowledge whether this run made an object, by id or by what it is searched by, and whom it would reach
 * @returns undefined when the call may be sent, otherwise the reason
 */
export function refusedByGate(
  operation: Operation,
  parameters: Record<string, unknown>,
  config: Config,
  { owns, reach }: Knowledge,
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
    sendingHarm(operation, parameters, config, reach) ??
    creationHarm(operation, parameters, config, owns) ??
    lastingHarm(operation, parameters, config) ??
    ownershipHarm(operation, identities, config, owns) ??
    unnamedHarm(operation, identities, config) ??
    strayingHarm(operation, parameters, owns) ??
    dataLoss(operation, parameters, config) ??
    addressHarm(operation, parameters, config, owns);
  return harm && { cause: 'harm possible', operation: operation.id, harm };
}
