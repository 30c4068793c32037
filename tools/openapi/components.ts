/**
 * The schemas of one OpenAPI document: what the contract refers to in other files stands among its components, under a name
 * made from file and place.
 *
 * Two forms that many generators do not read are written in words that they know, with the same meaning: a `$ref` with
 * neighbours as `allOf`, and "success or refusal" as `oneOf`, because a reply never fits both.
 */
import { follow, locate, type Located } from '../../schemas/index.ts';

/** A part of an OpenAPI document. */
export type Node = Record<string, unknown>;

const annotations = ['description', 'title', 'default', 'example', 'deprecated', 'xml', 'x-variable', 'x-variant'];

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy without some of its entries. */
export function without(node: Node, ...names: string[]): Node {
  return Object.fromEntries(Object.entries(node).filter(([name]) => !names.includes(name)));
}

/** `profileRelations.get` or `query-segments` with its first letters in capitals and nothing between its words. */
export function pascal(...words: string[]): string {
  const parts = words.flatMap((word) => word.split(/[^A-Za-z0-9]+/)).filter(Boolean);
  return parts.map((part) => (part[0] ?? '').toUpperCase() + part.slice(1)).join('');
}

/** Collects the components of a document. */
export class Components {
  readonly schemas: Record<string, Node> = {};
  private readonly places = new Map<string, string>();

  /** Puts a schema under a name, and gives the reference to it. */
  named(name: string, schema: Node): Node {
    if (name in this.schemas) throw new Error(`Two schemas of the OpenAPI document are called ${name}.`);
    this.schemas[name] = schema;
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A schema of the contract with everything that it refers to among the components. */
  schemaAt(at: Located): Node {
    const { $ref, ...own } = this.copied(at.schema, at) as Node;
    const schema = withChoice(own);
    if ($ref === undefined) return schema;
    const reference = this.referenceOf(at);
    const isPlain = Object.keys(schema).every((name) => annotations.includes(name));
    if (isPlain) return { ...reference, ...schema };
    const isAnnotation = ([name]: [string, unknown]) => annotations.includes(name);
    const entries = Object.entries(schema);
    const rest = Object.fromEntries(entries.filter((entry) => !isAnnotation(entry)));
    return { ...Object.fromEntries(entries.filter(isAnnotation)), allOf: [reference, rest] };
  }

  private referenceOf(at: Located): Node {
    const target = follow(at);
    if (!target) throw new Error(`The contract has no ${String(at.schema.$ref)}, named in ${at.uri}`);
    const place = `${target.uri}#${target.pointer}`;
    const known = this.places.get(place);
    if (known) return { $ref: `#/components/schemas/${known}` };
    const file = /([\w-]+)\.yaml$/.exec(target.uri)?.[1] ?? '';
    const name = pascal(file, target.pointer);
    this.places.set(place, name);
    this.named(name, {}); // stands there before it is made, because a schema may hold itself
    this.schemas[name] = this.schemaAt(target);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** A copy of a value inside a schema; objects with a `$ref` in it are schemas themselves. */
  private copied(value: unknown, at: Located, depth = 0): unknown {
    if (Array.isArray(value)) return value.map((entry, index) => this.copied(entry, below(at, index), depth + 1));
    if (!isNode(value)) return value;
    if (depth > 0 && isSchema(value)) return this.schemaAt(at);
    const entries = Object.entries(value).map(([name, part]) => {
      const isData = name === 'example' || name.startsWith('x-');
      return [name, isData ? part : this.copied(part, below(at, name), depth + 1)];
    });
    return Object.fromEntries(entries) as Node;
  }
}

const isSchema = (value: Node) => typeof value.$ref === 'string' || isNode(value.if);

function below({ uri, pointer }: Located, part: string | number): Located {
  const escaped = encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  return locate(uri, `${pointer}/${escaped}`);
}

const succeeded = /\/EnvelopeSucceeded$/;

/** "If it succeeded then this else that" as a choice between both. */
function withChoice(schema: Node): Node {
  const { if: condition, then, else: otherwise, ...rest } = schema;
  const isChoice = isNode(condition) && succeeded.test(String(condition.$ref)) && isNode(then) && isNode(otherwise);
  return isChoice ? { ...rest, oneOf: [then, otherwise] } : schema;
}
