/**
 * Looks for one object of the installation by the variable that names it. Which read proves which variable is derived from
 * the contract: from what an operation needs, and from the fields that a variable fills.
 */
import { operations, type Operation, type ShownKind } from '../../schemas/index.ts';
import type { Client } from '../client/client.ts';
import type { Config } from '../config/config.ts';
import { codeOf, exchangeOf, isRefusal, isSuccess, speaksOfPath, textOf, type Reply } from '../http/exchange.ts';
import { hasExternalId, listOf } from '../contract/object-kinds.ts';
import { parametersOf, requiredOf, typesOf, variableOf } from '../contract/request-fields.ts';
import { searching } from '../contract/safe-request.ts';
import type { PlaceName } from '../config/variables/variables.ts';

type Fields = Record<string, unknown>;

/** How the object of a variable can be looked for. */
export interface Proof {
  /** The read that is refused where there is no such object; missing where only a list tells. */
  get?: Operation;
  /** The operation that lists what the variable may be. */
  list?: Operation;
}

/** An object of the installation, as a list tells it. */
export interface Candidate {
  id: unknown;
  name?: string;
}

/**
 * What looking for an object led to. `unknown` where no read tells, or it told nothing, or was refused for its rights or its
 * path, maybe for a profile or a setting of the server that it depends on, or for an object that its list has.
 */
export type Finding =
  | { state: 'found'; reply: Reply; data: unknown }
  | { state: 'missing'; reply: Reply; candidates?: Candidate[] }
  | { state: 'unknown'; reply?: Reply; isListed?: boolean };

/** Variables that name an object of the same kind as another one. */
const sameKind: Partial<Record<PlaceName, PlaceName>> = { stsegment_id: 'segment_id', dynsegment_id: 'segment_id' };

const needsOf = ({ facts }: Operation) => (facts.needs ?? []) as PlaceName[];

/** Reads that may prove something: plain calls of the panel, on a path that a page prints. */
const reads = operations.filter(
  ({ facts, envelope, host, transport }) =>
    facts.effect === 'read' &&
    facts.path === 'documented' &&
    envelope === 'v1.1' &&
    host === 'panel' &&
    transport === 'http',
);

/** Fields of a request that the needed variables fill. */
function filledBy(operation: Operation): [field: string, variable: PlaceName, isNumber: boolean][] {
  return Object.entries(parametersOf(operation)).flatMap(([field, schema]) => {
    const variable = variableOf(field, schema);
    if (variable === undefined || !needsOf(operation).includes(variable)) return [];
    return [[field, variable, typesOf(schema).includes('integer')]];
  });
}

/** Whether variables fill all that a call must have: it might be refused for anything else. */
function isFilled(operation: Operation): boolean {
  const filled = filledBy(operation).map(([field]) => field);
  return requiredOf(operation).every((field) => field === 'matching' || filled.includes(field));
}

/** How little a read takes: few needs, a single object, or else a page of a list; only then a whole file. */
function costOf(operation: Operation): number {
  const { reads: one, lists: many, paging } = operation.facts;
  const form = one ? 0 : (many ?? paging) ? 1 : 2;
  return needsOf(operation).length * 10 + form;
}

/** The list of objects of a kind, if it can be asked for as it is and tells the ids that the platform gave. */
function plainListOf(kind: ShownKind | undefined): Operation | undefined {
  const list = kind === undefined || hasExternalId(kind) ? undefined : listOf(kind);
  return list?.facts.paging && needsOf(list).length === 0 && reads.includes(list) ? list : undefined;
}

/** What variables name of which no read tells one by one. */
const onlyListed: Partial<Record<PlaceName, ShownKind>> = { workflow_id: 'scenario', sender_id: 'sender' };

const proofs = new Map<PlaceName, Proof | undefined>();

/** How the object of a variable can be looked for; undefined where no documented read tells. */
export function proofOf(variable: PlaceName): Proof | undefined {
  if (!proofs.has(variable)) proofs.set(variable, derivedProof(variable));
  return proofs.get(variable);
}

function derivedProof(variable: PlaceName): Proof | undefined {
  const named = sameKind[variable] ?? variable;
  const get = reads
    .filter((operation) => filledBy(operation).some(([, filler]) => filler === named) && isFilled(operation))
    .sort((one, other) => costOf(one) - costOf(other))[0];
  const list = plainListOf(get ? get.facts.reads?.kind : onlyListed[named]);
  return (get ?? list) ? { get, list } : undefined;
}

/** The variables that looking for the object of a variable takes besides. */
export function alsoNeeded(variable: PlaceName): PlaceName[] {
  const get = proofOf(variable)?.get;
  return get ? needsOf(get).filter((name) => name !== (sameKind[variable] ?? variable)) : [];
}

/** Whether an object is looked for by what a profile has of it, so that a refusal may be for the profile. */
export function isOfProfile(variable: PlaceName): boolean {
  return alsoNeeded(variable).includes('profile_id');
}

/** The request of a read about the objects of some variables. */
function requestAbout(operation: Operation, variables: Config['variables']): Fields {
  const request: Fields = {};
  for (const [field, variable, isNumber] of filledBy(operation)) {
    request[field] = isNumber ? Number(variables[variable]) : variables[variable];
  }
  const isSearch = 'matching' in parametersOf(operation) && request.profile_id !== undefined;
  return isSearch ? searching(request, 'profile_id', request.profile_id) : request;
}

/**
 * Whether a reply says that there is no such object. Rights and tariff say nothing about the id; a broken reply, a server
 * error and an unknown path are for the specs to judge.
 */
function tellsOfNothing(reply: Reply): boolean {
  const code = codeOf(reply) ?? reply.status;
  if (!isRefusal(reply) || speaksOfPath(reply) || [401, 402, 403].includes(code)) return false;
  return code === 400 || code === 404 || /not found|не найден/i.test(textOf(reply));
}

async function asked(client: Client, operation: Operation, parameters: Fields): Promise<Reply> {
  const reply = await client.call(operation.id, parameters);
  exchangeOf(reply).asserted = true;
  return reply;
}

function candidatesIn(list: Operation, reply: Reply): Candidate[] | undefined {
  const entries = isSuccess(reply) ? reply.body[list.facts.paging?.items ?? 'data'] : undefined;
  if (!Array.isArray(entries)) return undefined;
  return entries.map((entry: Fields | null) => {
    const { id, name } = entry ?? {};
    return typeof name === 'string' ? { id, name } : { id };
  });
}

async function lookInList(client: Client, list: Operation, id: string): Promise<Finding> {
  const place = { [list.facts.paging?.from ?? 'from_id']: Number(id), limit: 1 };
  const reply = await asked(client, list, place);
  const entries = isSuccess(reply) ? reply.body[list.facts.paging?.items ?? 'data'] : undefined;
  if (!isSuccess(reply) || !Array.isArray(entries)) return { state: 'unknown', reply };
  const data = (entries as (Fields | null)[]).find((entry) => String(entry?.id) === id);
  if (data) return { state: 'found', reply, data };
  return { state: 'missing', reply, candidates: candidatesIn(list, await asked(client, list, {})) };
}

/**
 * Looks for the object of a variable.
 *
 * @param variables with what the read needs besides, and the value to look for
 * @throws NoReplyError when no reply came
 */
export async function lookFor(client: Client, variable: PlaceName, variables: Config['variables']): Promise<Finding> {
  const { get, list } = proofOf(variable) ?? {};
  const value = variables[variable] ?? '';
  if (!get) return list ? lookInList(client, list, value) : { state: 'unknown' };
  const reply = await asked(client, get, requestAbout(get, { ...variables, [sameKind[variable] ?? variable]: value }));
  if (isSuccess(reply)) {
    const { data } = reply.body;
    const isEmpty = data === null || (Array.isArray(data) && data.length === 0);
    return isEmpty ? { state: 'unknown', reply } : { state: 'found', reply, data };
  }
  const isOfAnother = isOfProfile(variable) || get.facts.setting !== undefined;
  if (!tellsOfNothing(reply) || isOfAnother) return { state: 'unknown', reply };
  const candidates = list && candidatesIn(list, await asked(client, list, {}));
  // An object that is listed and refused is a fault of the platform.
  if (candidates?.some(({ id }) => String(id) === value)) return { state: 'unknown', reply, isListed: true };
  return { state: 'missing', reply, candidates };
}

const mostShown = 10;

/** `1 (Clients), 2 (Sandbox)`: the first of some objects; empty where there are none. */
export function candidatesText(candidates: readonly Candidate[]): string {
  const shown = candidates.slice(0, mostShown).map(({ id, name }) => `${String(id)}${name ? ` (${name})` : ''}`);
  return `${shown.join(', ')}${candidates.length > mostShown ? ' …' : ''}`;
}
