/**
 * Loads the contract: the OpenAPI files of this folder, as operations with ready validators.
 *
 * The YAML files are the single source of truth; this loader adds nothing to what they say. Validators are compiled when
 * first asked for, so that a run of one spec pays for one operation only.
 */
import type { ErrorObject, SchemaObject } from 'ajv/dist/2020.js';
import { child, documentAt, follow, locate, rootUri, type Located } from './documents.ts';
import { undeclaredFields } from './undeclared.ts';
import { validatorAt } from './validators.ts';

export { child, follow, locate, type Located } from './documents.ts';
export { holds } from './validators.ts';

/** What a call does to the platform, from harmless to irreversible. */
export type Effect = 'read' | 'create' | 'update' | 'delete' | 'task' | 'export' | 'send' | 'destructive';

/** How much of a documentation page was readable. */
export type Evidence = 'documented' | 'partial' | 'unseen';

/** A kind of object that the platform keeps and a run may have to clean up. */
export type ObjectKind =
  | 'profile'
  | 'message'
  | 'segment'
  | 'suppression list'
  | 'template'
  | 'campaign'
  | 'mailing'
  | 'scenario'
  | 'loyalty program'
  | 'transaction'
  | 'product'
  | 'sku'
  | 'order'
  | 'market setting'
  | 'virtual sender'
  | 'segmentation query'
  | 'template query'
  | 'connector';

/** Something that a call makes. */
export interface Creation {
  kind: ObjectKind;
  /** Where the reply tells the id (dots and `[]` for every entry of a list); missing where no page shows it. */
  id?: string;
  /** Where the request gives the name. */
  name?: string;
}

/** The facts of one operation that OpenAPI has no words for; `x-facts` in its file. */
export interface Facts {
  /** Id of the record of facts that the operation was written from. */
  record: string;
  effect: Effect;
  /** `inferred`: no page prints the path, so "no such method" is an answer that proves nothing. */
  path: 'documented' | 'inferred';
  evidence: { request: Evidence; reply: Evidence };
  /** Forms in which requests are documented. */
  formats: string[];
  /** Collection variables that a call cannot do without. */
  needs?: string[];
  /** What a call makes. */
  creates?: Creation;
  /** What a call makes beside that. */
  alsoCreates?: Creation[];
  /**
   * Objects that a call changes: each entry tells their kind, where the request names them (places in order of preference,
   * by a space, where either of several does), and which operation makes one of the right sort where several make the kind.
   * `within` is where the request names the databases of a call that makes the object in each of them that lacks it;
   * `optional`: the call changes it only where the request names it.
   */
  touches?: { kind: ObjectKind; by: string; madeBy?: string; within?: string; optional?: true }[];
  /** What a call leaves for good, because no call removes it, and where the request names it. */
  leaves?: { what: string; name: string };
  /**
   * Where a request names something that is no object of its own, such as a promo code: places for which a test gives names
   * of the run.
   */
  names?: string[];
  /** Kinds of objects that a call changes without naming them. */
  touchesUnnamed?: ObjectKind[];
  /** What a read about a profile lists that belongs to this profile, and where the reply tells its id. */
  tells?: { kind: ObjectKind; id: string };
  /** The kind of object that a call deletes as a whole, and not something that belongs to it. */
  deletes?: ObjectKind;
  /** Who receives something through a call that sends: their kind, and where the request names them. */
  sends?: { to: ObjectKind; by: string }[];
  /** The request fields that name a database which the call may ruin as a whole. */
  ruins?: string[];
  /** The operation stands in the vendor's list of deduplicated ones, so a repeated request must be marked as such. */
  deduplicated?: boolean;
  /** Request fields of which the pages contradict each other whether or how they are required, with what they say. */
  doubtful?: Record<string, string>;
  /** Where the XML form of the reply is documented to differ beyond order, repeated elements, empty elements and quotes. */
  xml?: { root?: string; omits?: string[]; remark?: string };
  /** Operations that have to have run on the same object before, in order. */
  after?: string[];
  /** Setting of the server that has to be on. */
  setting?: string;
  /**
   * How a list is paged: the request's and the reply's field of the place, the list, and the fields (by a space) that tell
   * one entry from another. Where no page shows `next`, the next page begins behind the last id.
   */
  paging?: { from: string; next?: string; items: string; key: string };
  sources: string[];
  remarks?: string[];
}

/** One documented endpoint. */
export interface Operation {
  /** `<group>.<operation>`, for example `databases.list`. */
  id: string;
  group: string;
  name: string;
  summary: string;
  method: 'GET' | 'POST';
  /** Path template, with `{name}` for path parameters. */
  path: string;
  /** Where the parameters travel; path parameters are always taken out of the same body object. */
  send: 'json' | 'query' | 'none';
  /** Who answers: the control panel, or the host of pixels, which knows the token of a resource and no API token. */
  host: 'panel' | 'pixel';
  /** How the call travels: over HTTP, or as a message to a queue of the platform's broker (AMQP 0-9-1). */
  transport: 'http' | 'amqp';
  /** Whether the call carries the API token. */
  hasToken: boolean;
  /** Shape of the reply's frame: v1.1 has `error`, v1.0 has `Status`, `status` tells all by the HTTP status, `file` is a download. */
  frame: 'v1.1' | 'v1.0' | 'status' | 'file';
  /** The vendor's page. */
  page: string;
  facts: Facts;
  /** Contract file, relative to the project root. */
  file: string;
  /** Names of parameters in the path and in the query. One with `x-bare` is the whole query, without its name. */
  parameters: {
    name: string;
    in: 'path' | 'query';
    required: boolean;
    schema: SchemaObject;
    example?: unknown;
    'x-bare'?: boolean;
  }[];
}

/** What a validator found wrong, before it is put into words. */
export type SchemaError = ErrorObject<string, Record<string, unknown>, unknown>;

/** The judgement of one reply against its schema. */
export interface Judgement {
  errors: SchemaError[];
  /** Paths of fields that the contract does not mention, as `data[0].extra`. */
  undeclared: string[];
  /** Which of the documented variants was met, by subject. */
  variants: Record<string, string>;
}

function judge(at: Located, value: unknown): Judgement {
  const variants: Record<string, string> = {};
  const validator = validatorAt(at);
  const valid = validator.call({ variants }, value);
  const errors = valid ? [] : ((validator.errors ?? []) as SchemaError[]).filter((error) => error.keyword !== 'if');
  return { errors, undeclared: undeclaredFields(at, value), variants };
}

const json = 'application/json';

function itemAt(operation: Operation): Located {
  return locate(new URL(`../${operation.file}`, rootUri).href, `/${operation.method.toLowerCase()}`);
}

/** The schema of an operation's reply with HTTP 200, or undefined when the contract describes no JSON body. */
export function replySchema(operation: Operation): Located | undefined {
  const item = itemAt(operation);
  const responses = item.schema.responses as Record<string, { content?: Record<string, unknown> }>;
  return responses['200']?.content?.[json] ? child(item, 'responses', '200', 'content', json, 'schema') : undefined;
}

/** The schema of an operation's request body, or undefined when it has none. */
export function requestSchema(operation: Operation): Located | undefined {
  const item = itemAt(operation);
  const body = item.schema.requestBody as { content?: Record<string, unknown> } | undefined;
  return body?.content?.[json] ? child(item, 'requestBody', 'content', json, 'schema') : undefined;
}

/** A reply is judged by a matcher and counted by the call log; the work is done once. */
const judged = new WeakMap<object, { operation: string; judgement: Judgement }>();
const nothingWrong: Judgement = { errors: [], undeclared: [], variants: {} };

/**
 * Judges the body of a reply against the schema of its operation.
 *
 * @param operation the operation that was called
 * @param body the parsed body
 * @returns the violations, the undeclared fields and the variants met; all empty when the operation describes no body
 */
export function judgeReply(operation: Operation, body: unknown): Judgement {
  const key = typeof body === 'object' && body !== null ? body : undefined;
  const known = key && judged.get(key);
  if (known?.operation === operation.id) return known.judgement;
  const at = replySchema(operation);
  const judgement = at ? judge(at, body) : nothingWrong;
  if (key) judged.set(key, { operation: operation.id, judgement });
  return judgement;
}

/**
 * Judges the parameters of a request against the schema of its operation, token left out.
 *
 * @param operation the operation to call
 * @param body the parameters
 */
export function judgeRequest(operation: Operation, body: unknown): Judgement {
  const at = requestSchema(operation);
  return at ? judge(at, body) : nothingWrong;
}

/**
 * The schema of a request as one flat object: properties and required names of the schema and of what it refers to.
 *
 * @returns undefined when the request has no described body
 */
export function requestFields(
  operation: Operation,
): { properties: Record<string, SchemaObject>; required: string[] } | undefined {
  const start = requestSchema(operation);
  if (!start) return undefined;
  const properties: Record<string, SchemaObject> = {};
  const required: string[] = [];
  for (let at: Located | undefined = start; at; at = follow(at)) {
    for (const name of Object.keys((at.schema.properties ?? {}) as object)) {
      let field: Located = child(at, 'properties', name);
      field = follow(field) ?? field;
      properties[name] ??= field.schema;
    }
    required.push(...((at.schema.required ?? []) as string[]));
  }
  return { properties, required };
}

interface Item {
  operationId: string;
  summary: string;
  externalDocs?: { url: string };
  parameters?: Operation['parameters'];
  requestBody?: object;
  'x-facts': Facts;
  'x-frame'?: Operation['frame'];
  'x-host'?: Operation['host'];
  'x-transport'?: Operation['transport'];
  security?: object[];
  [key: string]: unknown;
}

function operationAt(path: string, file: string): Operation {
  const uri = new URL(file, rootUri).href;
  const document = documentAt(uri);
  const method = 'get' in document ? 'get' : 'post';
  const item = document[method] as Item;
  const [group = '', name = ''] = item.operationId.split('.');
  const parameters = item.parameters ?? [];
  return {
    id: item.operationId,
    group,
    name,
    summary: item.summary,
    method: method === 'get' ? 'GET' : 'POST',
    path,
    send: item.requestBody ? 'json' : parameters.some((parameter) => parameter.in === 'query') ? 'query' : 'none',
    host: item['x-host'] ?? 'panel',
    transport: item['x-transport'] ?? 'http',
    hasToken: item.security?.length !== 0,
    frame: item['x-frame'] ?? 'v1.1',
    page: item.externalDocs?.url ?? 'https://guides.altcraft.com/en/developer-guide',
    facts: item['x-facts'],
    file: `schemas/${file}`,
    parameters,
  };
}

const root = documentAt(rootUri) as { paths: Record<string, { $ref: string }> };

/** Every operation of the contract, in the order of the vendor's documentation. */
export const operations: readonly Operation[] = Object.entries(root.paths).map(([path, { $ref }]) =>
  operationAt(path, $ref),
);

const byId = new Map(operations.map((operation) => [operation.id, operation]));

/**
 * The operation of an id.
 *
 * @throws Error when the contract has no such operation
 */
export function operationOf(id: string): Operation {
  const operation = byId.get(id);
  if (!operation) throw new Error(`The contract has no operation ${id}`);
  return operation;
}
