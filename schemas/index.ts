/**
 * Loads the contract: the OpenAPI files of this folder, as operations with ready validators.
 *
 * The YAML files are the single source of truth; this loader adds nothing to what they say. Validators are compiled when
 * first asked for, so that a run of one spec pays for one operation only.
 */
import type { ErrorObject, SchemaObject } from 'ajv/dist/2020.js';
import { child, documentAt, follow, locate, rootUri, type Located } from './documents.ts';
import type { Facts } from './facts.ts';
import { undeclaredFields } from './undeclared.ts';
import type { components } from './types.ts';
import { validatorAt } from './validators.ts';

export { child, follow, locate, type Located } from './documents.ts';
export { holds } from './validators.ts';
export type * from './facts.ts';

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
  /** Form of the reply's envelope: v1.1 has `error`, v1.0 has `Status`, `status` tells all by the HTTP status, `file` is a download. */
  envelope: 'v1.1' | 'v1.0' | 'status' | 'file';
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

/** Id of an operation: `<group>.<operation>`. */
export type OperationId = keyof components['schemas']['Requests'];

/** What a validator found wrong, before it is put into words. */
export type SchemaError = ErrorObject<string, Record<string, unknown>, unknown>;

/** The judgement of one reply against its schema. */
export interface Judgement {
  errors: SchemaError[];
  /** Paths of fields that the contract does not mention, as `data[0].extra`. */
  undeclared: string[];
  /** Fields whose names are written in another letter case: the path that was met, and the one that is meant. */
  misspelt: { path: string; meant: string }[];
  /** Which of the documented variants was met, by subject. */
  variants: Record<string, string>;
}

function judge(at: Located, value: unknown): Judgement {
  const variants: Record<string, string> = {};
  const validator = validatorAt(at);
  const valid = validator.call({ variants }, value);
  const errors = valid ? [] : ((validator.errors ?? []) as SchemaError[]).filter((error) => error.keyword !== 'if');
  const fields = undeclaredFields(at, value);
  const misspelt = fields.flatMap(({ path, meant }) => (meant === undefined ? [] : [{ path, meant }]));
  return { errors, undeclared: fields.map(({ path }) => path), misspelt, variants };
}

const json = 'application/json';

/** Makes a function of an operation do its work once for each. */
function once<Result>(make: (operation: Operation) => Result): (operation: Operation) => Result {
  const known = new WeakMap<Operation, { result: Result }>();
  return (operation) => {
    const { result } = known.get(operation) ?? { result: make(operation) };
    known.set(operation, { result });
    return result;
  };
}

function itemAt(operation: Operation): Located {
  return locate(new URL(`../${operation.file}`, rootUri).href, `/${operation.method.toLowerCase()}`);
}

/** The schema of an operation's reply with HTTP 200, or undefined when the contract describes no JSON body. */
export const replySchema = once((operation): Located | undefined => {
  const item = itemAt(operation);
  const responses = item.schema.responses as Record<string, { content?: Record<string, unknown> }>;
  return responses['200']?.content?.[json] ? child(item, 'responses', '200', 'content', json, 'schema') : undefined;
});

/** The schema of an operation's request body, or undefined when it has none. */
export const requestSchema = once((operation): Located | undefined => {
  const item = itemAt(operation);
  const body = item.schema.requestBody as { content?: Record<string, unknown> } | undefined;
  return body?.content?.[json] ? child(item, 'requestBody', 'content', json, 'schema') : undefined;
});

/** A reply is judged by a matcher and counted by the call log; the work is done once. */
const judged = new WeakMap<object, { operation: string; judgement: Judgement }>();
const nothingWrong: Judgement = { errors: [], undeclared: [], misspelt: [], variants: {} };

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

/** The fields of a request. All who ask for them share them. */
interface RequestFields {
  readonly properties: Readonly<Record<string, SchemaObject>>;
  readonly required: readonly string[];
}

/**
 * The schema of a request as one flat object: properties and required names of the schema and of what it refers to.
 *
 * @returns undefined when the request has no described body
 */
export const requestFields = once((operation): RequestFields | undefined => {
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
});

interface Item {
  operationId: string;
  summary: string;
  externalDocs?: { url: string };
  parameters?: Operation['parameters'];
  requestBody?: object;
  'x-facts': Facts;
  'x-envelope'?: Operation['envelope'];
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
    envelope: item['x-envelope'] ?? 'v1.1',
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

/** The operation with an id that comes from outside, as from a ledger; undefined where the contract has none. */
export function findOperation(id: string): Operation | undefined {
  return byId.get(id);
}

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

/** One section of the vendor's menu. */
export interface MenuSection {
  title: string;
  operations: readonly Operation[];
}

/** The menu of the vendor's developer guide. An operation that several sections describe stands in the first of them. */
export function menu(): MenuSection[] {
  const sections = documentAt(new URL('menu.yaml', rootUri).href) as Record<string, { operation: string }[]>;
  const seen = new Set<string>();
  return Object.entries(sections).map(([title, pages]) => {
    const ids = [...new Set(pages.map(({ operation }) => operation))].filter((id) => !seen.has(id));
    ids.forEach((id) => seen.add(id));
    return { title, operations: ids.map(operationOf) };
  });
}
