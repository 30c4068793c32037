/**
 * The schema of a reply as one document of JSON Schema draft-07, which is what Postman's validator reads: everything that it
 * refers to stands in it, and what stood beside a reference is joined by allOf, because the validator reads nothing there.
 */
import { child, follow, type Located } from '../../../schemas/index.ts';

type Schema = Record<string, unknown>;

/** Keywords whose value is a schema. */
const ofSchema = ['if', 'then', 'else', 'not', 'items', 'additionalProperties', 'propertyNames'];
/** Keywords whose value has schemas by name. */
const ofSchemas = ['properties'];
/** What says nothing to a validator. */
const isIdle = (keyword: string) => /^(?:x-.*|description|example|default)$/.test(keyword);

/** `envelope.Success` for a named schema of `common/envelope.yaml`. */
function nameOf({ uri, pointer }: Located): string {
  const file = /([\w-]+)\.yaml$/.exec(uri)?.[1] ?? '';
  return [file, ...pointer.split('/').slice(1)].join('.');
}

/**
 * Bundles a schema.
 *
 * @param at where the schema stands in the contract
 * @returns a schema that refers to nothing outside of itself
 */
export function bundledSchema(at: Located): Schema {
  const definitions: Record<string, Schema> = {};

  function bundled(place: Located): Schema | boolean {
    if (typeof place.schema !== 'object') return place.schema;
    const own: Schema = {};
    for (const [keyword, value] of Object.entries(place.schema)) {
      if (isIdle(keyword) || keyword === '$ref') continue;
      const isSchema = ofSchema.includes(keyword) && typeof value === 'object';
      if (isSchema) own[keyword] = bundled(child(place, keyword));
      else if (ofSchemas.includes(keyword)) {
        const names = Object.keys(value as object);
        own[keyword] = Object.fromEntries(names.map((name) => [name, bundled(child(place, keyword, name))]));
      } else own[keyword] = value;
    }
    const target = follow(place);
    if (!target) return own;
    const reference = { $ref: `#/definitions/${defined(target)}` };
    return Object.keys(own).length === 0 ? reference : { allOf: [reference, own] };
  }

  function defined(target: Located): string {
    const name = nameOf(target);
    if (!(name in definitions)) {
      definitions[name] = {}; // a schema may refer to itself
      definitions[name] = bundled(target) as Schema;
    }
    return name;
  }

  const schema = bundled(at) as Schema;
  const sorted = Object.keys(definitions).sort();
  return sorted.length === 0
    ? schema
    : { ...schema, definitions: Object.fromEntries(sorted.map((name) => [name, definitions[name]])) };
}
