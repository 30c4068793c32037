/**
 * What a request needs, as a plan for another sender such as Postman: the calls before it, the request itself, and the calls
 * that take everything back. A request that changes something changes objects that the plan makes, or objects that the
 * sender opens to it.
 */
import { operations, type ObjectKind, type Operation } from '../../../schemas/index.ts';
import type { PlaceName } from '../../config/variables/variables.ts';
import { valuesAt, withValuesAt } from '../../contract/json-path.ts';
import { creatorOf, hasExternalId } from '../../contract/object-kinds.ts';
import { exampleOf, parametersOf, variableOf } from '../../contract/request-fields.ts';
import { sandboxKind } from '../../safety/policy.ts';
import { sampleRequest } from '../sample-request.ts';
import { byHand } from './by-hand.ts';
import { createRecorder, removalOf, toldIdOf, type PlannedCall, type Recorder } from './recorder.ts';

export type { PlannedCall } from './recorder.ts';

type Fields = Record<string, unknown>;

/** An object that the plan changes and cannot make, so that its owner has to open it. */
export interface Opened {
  /** The kind as ALTCRAFT_SANDBOX spells it. */
  kind: string;
  /** The id, with stand-ins; undefined where any object that is opened does, and `sandbox_<kind>` stands for it. */
  id?: string;
}

/** A request with what belongs to it. */
export interface Plan {
  operation: Operation;
  before: PlannedCall[];
  parameters: Fields;
  /** Calls that take back what the calls before made. */
  after: PlannedCall[];
  /** Calls that remove what the request itself makes; they refer to it as `created`. */
  removals: PlannedCall[];
  /** Where the reply tells the id that `created` stands for. */
  created?: string;
  opened: Opened[];
  /** The text with `{{name}}` for every stand-in. */
  resolved: (text: string) => string;
  /** Names of the stand-ins in a text. */
  namesIn: (text: string) => string[];
}

/** Kinds that nobody makes for a plan, but for profiles, which every plan makes by itself. */
const isUnmakeable = (kind: ObjectKind) => kind !== 'profile' && creatorOf(kind) === undefined;

/** Kinds of which no variable names one that may be changed. */
const unnamedKinds: readonly ObjectKind[] = ['campaign', 'scenario'];

/**
 * The operation, as far as what it changes can be made. Who is written to has to be there before, because only then the
 * address is known.
 */
function makeablePart(operation: Operation): Operation {
  const { facts } = operation;
  const touches = (facts.touches ?? []).filter(({ kind }) => !isUnmakeable(kind));
  if (facts.effect !== 'send') return { ...operation, facts: { ...facts, touches } };
  const recipients = (facts.sends ?? []).flatMap(({ to, by }) => (to === 'profile' ? [{ kind: to, by }] : []));
  const others = touches.filter(({ kind }) => kind !== 'profile' || recipients.length === 0);
  return { ...operation, facts: { ...facts, creates: undefined, touches: [...recipients, ...others] } };
}

/** Only who confirmed it is written to; so each profile gets that one address as its subscription. */
function addressedOnlyToConfirmed(recorder: Recorder, { db_id, profile_id }: { db_id: number; profile_id: string }) {
  const resource_id = recorder.placeholders.number('resource_id');
  const email = recorder.placeholders.text('confirm_send');
  const subscription = { db_id, profile_id, resource_id, channel: 'email', email, skip_triggers: true };
  recorder.call('subscriptions.set', subscription);
}

/** So far away that no schedule comes due. */
const farAway = { start_mins: [0], start_hours: [0], start_mdays: [1], start_wdays: [], start_months: [1] };

/** A mailing that may be sent has an audience of one: the profile with the address that was confirmed. */
function addressedMailing(recorder: Recorder, parameters: Fields): Fields {
  const { db_id, profile_id } = recipientOf(recorder);
  recorder.call('segments.segstaticAdd', { segment_id: parameters.data_id, db_id, profile_id, skip_triggers: true });
  return { ...parameters, start_schedule: { ...farAway, start_years: [2050] } };
}

function recipientOf(recorder: Recorder): { db_id: number; profile_id: string } {
  const db_id = recorder.placeholders.number('db_id');
  void recorder.parts.profile(db_id); // noted at once
  const made = recorder.before
    .flatMap(({ tells }) => Object.keys(tells))
    .filter((name) => name.startsWith('own_profile'));
  return { db_id, profile_id: recorder.placeholders.text(made.at(-1) ?? '') };
}

/** Whether a mailing of the plan becomes active, so that it may send. */
function isAboutActiveMailings({ facts }: Operation): boolean {
  const sends = (facts.sends ?? []).some(({ to }) => to === 'mailing' || to === 'profile');
  return sends || facts.deactivates?.kind === 'mailing';
}

function recorderFor(operation: Operation): Recorder {
  const { facts } = operation;
  const mayLoseData = facts.deletesDataOf !== undefined;
  const variableFor = (name: PlaceName) => (name === 'db_id' && mayLoseData ? 'confirm_destructive' : name);
  const sends = isAboutActiveMailings(operation) || facts.effect === 'send';
  return createRecorder(
    variableFor,
    (recorder, profile) => sends && addressedOnlyToConfirmed(recorder, profile),
    (recorder, maker, parameters) =>
      sends && maker.facts.creates?.kind === 'mailing' && parameters.data_type === 'segment'
        ? addressedMailing(recorder, parameters)
        : parameters,
  );
}

/** A read about one object whose id no variable has: the first that a list shows. */
function firstOfList(recorder: Recorder, { facts }: Operation, parameters: Fields): Fields {
  const { reads } = facts;
  const list = operations.find(
    ({ facts: { lists } }) => lists?.kind === reads?.kind && lists?.only === reads?.only && lists?.of === undefined,
  );
  if (!reads || !list?.facts.lists?.id) return parameters;
  const stand = `first_${(reads.only ?? reads.kind).replaceAll(' ', '_')}`;
  const told = { [stand]: { path: list.facts.lists.id } };
  recorder.call(list.id, list.facts.paging ? { limit: 1 } : {}, { tells: told });
  return { ...parameters, [reads.by]: recorder.placeholders.number(stand) };
}

function needsList(operation: Operation): boolean {
  const { reads, effect } = operation.facts;
  if (effect !== 'read' || !reads || !(reads.by in exampleOf(operation))) return false;
  return reads.only !== undefined || variableOf(reads.by, parametersOf(operation)[reads.by]) === undefined;
}

/** Puts the objects that the owner opens into the request, and switches on what has to be on before. */
function withOpened(recorder: Recorder, { facts }: Operation, parameters: Fields): Fields {
  return (facts.touches ?? []).reduce((request, { kind, by }) => {
    if (!unnamedKinds.includes(kind)) return request;
    const isOver = kind === 'campaign' && facts.effect === 'destructive';
    const named = isOver ? 'expendable-campaign' : sandboxKind(kind);
    return { ...request, [by]: recorder.placeholders.number(`sandbox_${named.replaceAll('-', '_')}`) };
  }, parameters);
}

/** Objects of the owner that a call changes. A link does not tell its message; who gives the link permits it. */
function openedBy({ operation, parameters }: Pick<PlannedCall, 'operation' | 'parameters'>): Opened[] {
  const { facts } = operation;
  return (facts.touches ?? []).flatMap(({ kind, by, optional }): Opened[] => {
    if (!isUnmakeable(kind) || optional || kind === 'transaction') return [];
    if (unnamedKinds.includes(kind)) {
      return [{ kind: facts.effect === 'destructive' ? `expendable-${kind}` : kind }];
    }
    const isLink = operation.parameters.some((parameter) => parameter['x-bare'] && parameter.name === by);
    return isLink ? [] : valuesAt(parameters, by).map((id) => ({ kind: sandboxKind(kind), id: String(id) }));
  });
}

/** The calls that activate before the request and deactivate after it. */
function switchOn(recorder: Recorder, operation: Operation, parameters: Fields): void {
  const { facts, id } = operation;
  for (const { kind, by } of facts.touches ?? []) {
    const off = operations.find(({ facts: { deactivates } }) => deactivates?.kind === kind);
    const isAbout = facts.effect === 'send' || facts.deactivates?.kind === kind;
    if (!off || !isAbout) continue;
    const on = operations.find(
      (candidate) =>
        candidate.group === off.group && candidate.name === 'activate' && candidate.facts.effect === 'send',
    );
    const [object] = valuesAt(parameters, by);
    if (!on || object === undefined) continue;
    if (id !== on.id) recorder.call(on.id, { ...onlyKnown(on, exampleOf(on)), id: object, ...quietly(kind) });
    if (id !== off.id && unnamedKinds.includes(kind)) recorder.takeBack(off.id, { id: object });
  }
}

/** Whoever waits inside a scenario would go on and get messages, so nobody is left inside. */
const quietly = (kind: ObjectKind): Fields => (kind === 'scenario' ? { skip_profiles: true } : {});

function onlyKnown(operation: Operation, parameters: Fields): Fields {
  const known = parametersOf(operation);
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => name in known));
}

/** The call that removes the profile that a request makes, by its address: not every reply tells the id. */
function profileRemoval(parameters: Fields): PlannedCall[] {
  const [email] = ['email', 'data.email', 'data[].email'].flatMap((path) => valuesAt(parameters, path));
  const removal = removalOf('profile', undefined, parameters.db_id);
  return removal ? [{ ...removal, parameters: { db_id: parameters.db_id, matching: 'email', email } }] : [];
}

/** The calls that remove what a request makes. */
function removalsOf({ placeholders }: Recorder, { facts }: Operation, parameters: Fields): PlannedCall[] {
  const { creates, alsoCreates = [], effect } = facts;
  if (effect === 'send') return []; // what it would make is there before
  return [creates ?? [], alsoCreates].flat().flatMap(({ kind, name }) => {
    if (kind === 'profile') return profileRemoval(parameters);
    const isNamed = hasExternalId(kind) && name !== undefined;
    const ids = isNamed ? valuesAt(parameters, name) : [placeholders.number('created')];
    return ids.flatMap((id) => removalOf(kind, id) ?? []);
  });
}

/** The request about the database that may lose data, wherever it names one. */
function aboutExpendable({ placeholders }: Recorder, { facts }: Operation, parameters: Fields): Fields {
  const database = placeholders.number('confirm_destructive');
  return (facts.deletesDataOf ?? []).reduce(
    (request, path) => withValuesAt(request, path, () => database) as Fields,
    parameters,
  );
}

/**
 * Plans a request.
 *
 * @param given the operation
 * @returns the plan; parameters and calls hold stand-ins, which `resolved` writes as `{{name}}`
 */
export async function planOf(given: Operation): Promise<Plan> {
  const recorder = recorderFor(given);
  const sample = await sampleRequest(makeablePart(given), recorder.parts);
  const found = needsList(given) ? firstOfList(recorder, given, sample) : sample;
  const about = aboutExpendable(recorder, given, withOpened(recorder, given, found));
  const own = await byHand(recorder, given, about);
  switchOn(recorder, given, own);
  const { creates } = given.facts;
  const opened = [{ operation: given, parameters: own }, ...recorder.before].flatMap(openedBy);
  return {
    operation: given,
    before: recorder.before,
    parameters: own,
    after: recorder.after,
    removals: removalsOf(recorder, given, own),
    created: creates && creates.kind !== 'profile' && !hasExternalId(creates.kind) ? toldIdOf(given) : undefined,
    opened: [...new Map(opened.map((one) => [`${one.kind}:${one.id}`, one])).values()],
    resolved: recorder.placeholders.resolved,
    namesIn: recorder.placeholders.namesIn,
  };
}
