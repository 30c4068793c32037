/**
 * Finds the fields of a value that its schema does not mention.
 *
 * Needed beside the validator because `additionalProperties` looks at one schema object only, while the contract spreads
 * the fields of one object over a schema, its `$ref` and the branch of an `if` that applies.
 */
import { child, follow, type Located } from './documents.ts';
import { holds } from './validators.ts';

/** Every schema that describes the same value: the schema itself, what it refers to, the branches that apply. */
function layersOf(at: Located, value: unknown): Located[] {
  const layers = [at];
  const target = follow(at);
  if (target) layers.push(...layersOf(target, value));
  if ('if' in at.schema) {
    const branch = holds(child(at, 'if'), value) ? 'then' : 'else';
    if (branch in at.schema) layers.push(...layersOf(child(at, branch), value));
  }
  return layers;
}

/** A field that the contract does not mention. */
export interface Undeclared {
  path: string;
  /** The path of a declared field that is missing and differs in the case of its letters only. */
  meant?: string;
}

/** The declared name that differs from another one in case only, and does not stand beside it. */
function meantBy(name: string, layers: readonly Located[], value: object): string | undefined {
  const declared = layers.flatMap(({ schema }) => Object.keys((schema.properties ?? {}) as object));
  const alike = declared.find((other) => other.toLowerCase() === name.toLowerCase());
  return alike !== undefined && !Object.hasOwn(value, alike) ? alike : undefined;
}

function isOpen(layers: Located[]): boolean {
  return layers.every(({ schema }) => !('properties' in schema) && !('additionalProperties' in schema));
}

function fieldsOf(layers: Located[], value: object, path: string): Undeclared[] {
  if (isOpen(layers)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const placeOf = (field: string) => (path ? `${path}.${field}` : field);
    const place = placeOf(name);
    const declaring = layers.filter(
      ({ schema }) => schema.properties && Object.hasOwn(schema.properties as object, name),
    );
    if (declaring.length > 0) {
      const described = declaring.filter(
        ({ schema }) => typeof (schema.properties as Record<string, unknown>)[name] === 'object',
      );
      return described.flatMap((layer) => undeclaredFields(child(layer, 'properties', name), inner, place));
    }
    const anyName = layers.find(({ schema }) => schema.additionalProperties !== undefined);
    if (anyName) return [];
    const meant = meantBy(name, layers, value);
    return [{ path: place, ...(meant === undefined ? {} : { meant: placeOf(meant) }) }];
  });
}

/**
 * @param at the schema of the value
 * @param value the value
 * @param path where the value stands, for the result
 * @returns all undeclared fields, each once; objects that the contract leaves open have none
 */
export function undeclaredFields(at: Located, value: unknown, path = ''): Undeclared[] {
  if (value === null || typeof value !== 'object') return [];
  const layers = layersOf(at, value);
  if (!Array.isArray(value)) {
    return [...new Map(fieldsOf(layers, value, path).map((field) => [field.path, field])).values()];
  }
  return value.flatMap((entry, index) =>
    layers
      .filter(({ schema }) => typeof schema.items === 'object')
      .flatMap((layer) => undeclaredFields(child(layer, 'items'), entry, `${path}[${index}]`)),
  );
}
