/**
 * Makes `schemas/types.ts`: the TypeScript types of requests and successful replies, from the contract.
 *
 * openapi-typescript does the work; it knows neither `if/then/else` nor a `$ref` with neighbours, so it is given a view of
 * the contract without both.
 */
import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import {
  child,
  follow,
  operations,
  replySchema,
  requestSchema,
  type Located,
  type Operation,
} from '../../schemas/index.ts';

type View = Record<string, unknown>;

const head = `/**
 * Types of requests and of successful replies, made from the contract by \`npm run generate\`. Do not edit.
 */
/* eslint-disable */
`;

/** The branches of an `if`: the success of a reply, or every variant of a shape. */
function branchesOf(at: Located): View[] {
  const branches = ['then', 'else'].filter((name) => name in at.schema).map((name) => child(at, name));
  const isReply = follow(child(at, 'if'))?.pointer === '/Succeeded';
  if (isReply) return branches.slice(0, 1).map(viewOf);
  return branches.length === 2 ? branches.map(viewOf) : []; // one branch alone is a condition, not a shape
}

/** Types describe the ordinary reply; that an empty list may come as null is for the validator. */
function ordinary(type: unknown): unknown {
  const rest = Array.isArray(type) ? type.filter((name) => name !== 'null') : [];
  return rest.length === 1 ? rest[0] : type;
}

function ownView(at: Located): View {
  const view: View = {};
  for (const [key, value] of Object.entries(at.schema)) {
    if (['$ref', 'if', 'then', 'else', 'x-variant', 'example', 'default'].includes(key)) continue;
    if (key === 'properties') {
      view.properties = Object.fromEntries(
        Object.keys(value as object).map((name) => [name, viewOf(child(at, 'properties', name))]),
      );
    } else if ((key === 'items' || key === 'additionalProperties') && typeof value === 'object') {
      view[key] = viewOf(child(at, key));
    } else if (key === 'type') {
      view.type = ordinary(value);
    } else view[key] = value;
  }
  return view;
}

function viewOf(at: Located): View {
  if (typeof at.schema !== 'object') return {};
  const target = follow(at);
  const branches = 'if' in at.schema ? branchesOf(at) : [];
  const parts = [...(target ? [viewOf(target)] : []), ...(branches.length > 1 ? [{ oneOf: branches }] : branches)];
  const own = ownView(at);
  const ownSays = Object.keys(own).some((key) => key !== 'description');
  // Keywords of objects say nothing about the other types of a union.
  if (parts.length === 0 || Array.isArray(own.type)) return own;
  if (parts.length === 1 && !ownSays) return { ...parts[0], ...own };
  return { allOf: [...parts, ...(ownSays ? [own] : [])] };
}

/** Conditional requirements of a request are checked by the platform, not by the compiler. */
function withoutConditions(view: View): View {
  const { allOf } = view as { allOf?: View[] };
  return allOf ? { allOf: allOf.filter((part) => !('oneOf' in part)).map(withoutConditions) } : view;
}

function pathItem(operation: Operation): View {
  const request = requestSchema(operation);
  const reply = replySchema(operation);
  const query = Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, schema]));
  const required = operation.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  const fallback: View = { type: 'object', properties: query, required, additionalProperties: true };
  const content = (schema: View) => ({ content: { 'application/json': { schema } } });
  return {
    operationId: operation.id,
    requestBody: { required: true, ...content(request ? withoutConditions(viewOf(request)) : fallback) },
    responses: { 200: { description: '', ...content(reply ? viewOf(reply) : {}) } },
  };
}

/** The text of `schemas/types.ts`. */
export async function typesText(): Promise<string> {
  const paths: View = {};
  for (const operation of operations) {
    paths[operation.path] = {
      ...(paths[operation.path] as View | undefined),
      [operation.method.toLowerCase()]: pathItem(operation),
    };
  }
  const view = { openapi: '3.1.0', info: { title: 'types', version: '1' }, paths } as unknown as OpenAPI3;
  const ast = await openapiTS(view, { alphabetize: false, emptyObjectsUnknown: true });
  return head + astToString(ast);
}
