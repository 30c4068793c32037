/**
 * Gives the strings of an XML or form request the types that the contract declares.
 */
import { child, follow, type Located, type Operation, requestSchema } from '../../schemas/index.ts';
import { isValues, type Values } from '../core/parameters.ts';

/** Everything that the contract says about one value: a schema, what it refers to, and all its branches. */
type Layers = Located[];

/**
 * Converts the scalars of a parsed XML request by the operation's request schema. What the schema leaves open, such as
 * custom fields, stays a string and is converted by the type of the database field later.
 */
export function coerceBody(operation: Operation, values: Values): Values {
  const body = requestSchema(operation);
  return body ? (coerce(values, layersOf([body])) as Values) : values;
}

function layersOf(places: Located[]): Layers {
  return places.flatMap((at) => {
    const target = follow(at);
    const branches = ['then', 'else'].filter((name) => name in at.schema).map((name) => child(at, name));
    return [at, ...layersOf([...(target ? [target] : []), ...branches])];
  });
}

function coerce(value: unknown, layers: Layers): unknown {
  const types = layers.flatMap(({ schema }) => [(schema.type ?? []) as string | string[]].flat());
  // A field of a profile may be a list or a function object.
  if (types.includes('array') && !(isValues(value) && types.includes('object'))) return coerceList(value, layers);
  if (isValues(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, coerce(inner, propertyOf(layers, name))]),
    );
  }
  if (value === '' && types.includes('object')) return {};
  return typeof value === 'string' ? coerceScalar(value, types) : value;
}

function coerceList(value: unknown, layers: Layers): unknown {
  if (value === '') return [];
  const entries = Array.isArray(value) ? value : [value];
  const inside = layersOf(
    layers.filter(({ schema }) => typeof schema.items === 'object').map((at) => child(at, 'items')),
  );
  return entries.map((entry) => coerce(entry, inside));
}

function propertyOf(layers: Layers, name: string): Layers {
  const declaring = layers.filter(
    ({ schema }) => typeof (schema.properties as Values | undefined)?.[name] === 'object',
  );
  if (declaring.length > 0) return layersOf(declaring.map((at) => child(at, 'properties', name)));
  // A schema may say what all further fields are, whatever their names.
  const open = layers.filter(({ schema }) => typeof schema.additionalProperties === 'object');
  return layersOf(open.map((at) => child(at, 'additionalProperties')));
}

/**
 * Converts one text to the first of the types that it fits.
 *
 * @returns the text itself when it fits none, so that the request check can say so
 */
export function coerceScalar(text: string, types: string[]): unknown {
  if (types.includes('string')) return text;
  if (types.includes('integer') && /^-?\d+$/.test(text)) return Number(text);
  if (types.includes('number') && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (types.includes('boolean') && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}
