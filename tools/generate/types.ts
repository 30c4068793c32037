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
`;

/** What a view is made for: a request leaves out conditions, which the platform checks, not the compiler. */
type Side = 'Request' | 'Reply';

/** Shapes of common/ under their names, so that each is printed once. */
class Shapes {
  readonly views: Record<string, View> = {};

  constructor(private readonly side: Side) {}

  /** A reference to the shape at a place; shapes outside common/ are printed where they stand. */
  refer(at: Located): View {
    const file = /common\/([\w-]+)\.yaml$/.exec(at.uri)?.[1];
    if (!file) return this.view(at);
    const words = `${file}-${at.pointer.slice(1)}`.split('-').filter(Boolean);
    const name = this.side + words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('');
    if (!(name in this.views)) {
      this.views[name] = {}; // a shape that contains itself refers to its name
      this.views[name] = this.view(at);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The view of the schema at a place. */
  view(at: Located): View {
    if (typeof at.schema !== 'object') return {};
    const target = follow(at);
    const branches = 'if' in at.schema ? this.branches(at) : [];
    const parts = [
      ...(target ? [this.refer(target)] : []),
      ...(branches.length > 1 ? [{ oneOf: branches }] : branches),
    ];
    const own = this.own(at);
    const ownSays = Object.keys(own).some((key) => key !== 'description');
    // Keywords of objects say nothing about the other types of a union.
    if (parts.length === 0 || Array.isArray(own.type)) return own;
    if (parts.length === 1 && !ownSays) return parts[0] ?? {};
    return { allOf: [...parts, ...(ownSays ? [own] : [])] };
  }

  /** The branches of an `if`: the success of a reply, or every variant of a shape. */
  private branches(at: Located): View[] {
    if (this.side === 'Request') return [];
    const branches = ['then', 'else'].filter((name) => name in at.schema).map((name) => child(at, name));
    const isReply = follow(child(at, 'if'))?.pointer === '/Succeeded';
    if (isReply) return branches.slice(0, 1).map((branch) => this.view(branch));
    return branches.length === 2 ? branches.map((branch) => this.view(branch)) : []; // one alone is a condition
  }

  private own(at: Located): View {
    const view: View = {};
    for (const [key, value] of Object.entries(at.schema)) {
      if (['$ref', 'if', 'then', 'else', 'x-variant', 'example', 'default'].includes(key)) continue;
      if (key === 'properties') {
        const names = Object.keys(value as object);
        view.properties = Object.fromEntries(names.map((name) => [name, this.view(child(at, 'properties', name))]));
      } else if ((key === 'items' || key === 'additionalProperties') && typeof value === 'object') {
        view[key] = this.view(child(at, key));
      } else view[key] = key === 'type' ? ordinary(value) : value;
    }
    return view;
  }
}

/** Types describe the ordinary reply; that an empty list may come as null is for the validator. */
function ordinary(type: unknown): unknown {
  const rest = Array.isArray(type) ? type.filter((name) => name !== 'null') : [];
  return rest.length === 1 ? rest[0] : type;
}

const requests = new Shapes('Request');
const replies = new Shapes('Reply');

function requestView(operation: Operation): View {
  const request = requestSchema(operation);
  if (request) return requests.view(request);
  const query = Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, schema]));
  const required = operation.parameters.filter((parameter) => parameter.required).map(({ name }) => name);
  return { type: 'object', properties: query, required, additionalProperties: true };
}

function replyView(operation: Operation): View {
  const reply = replySchema(operation);
  return reply ? replies.view(reply) : {};
}

/** One shape with a field for each operation. */
function byOperation(viewOf: (operation: Operation) => View): View {
  const properties = Object.fromEntries(operations.map((operation) => [operation.id, viewOf(operation)]));
  return { type: 'object', properties, required: Object.keys(properties) };
}

/** The text of `schemas/types.ts`. */
export async function typesText(): Promise<string> {
  const [Requests, Replies] = [byOperation(requestView), byOperation(replyView)];
  const schemas = { Requests, Replies, ...requests.views, ...replies.views };
  const view = { openapi: '3.1.0', info: { title: 'types', version: '1' }, components: { schemas } };
  const ast = await openapiTS(view as unknown as OpenAPI3, {
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
  });
  const shapes = ast.filter((node) => 'name' in node && (node.name as { text: string }).text === 'components');
  return head + astToString(shapes);
}
