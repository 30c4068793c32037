/**
 * What the contract says about a field of a successful reply, in few words, and whether it allows it to be missing or null.
 */
import { child, follow, replySchema, type Located, type Operation } from '../../../schemas/index.ts';

/** What the contract says of one field. */
export interface DocumentedField {
  text: string;
  isDeclared: boolean;
  mayBeMissing: boolean;
  mayBeNull: boolean;
  /** Types that the contract gives it; none where it gives none. */
  types: string[];
}

/** Every schema that may describe the same value: what it refers to, and the branch of success. */
function layersOf(at: Located, depth = 0): Located[] {
  const target = depth < 20 ? follow(at) : undefined;
  const success = 'then' in at.schema ? [child(at, 'then')] : [];
  return [at, ...[...(target ? [target] : []), ...success].flatMap((inner) => layersOf(inner, depth + 1))];
}

function stepInto(layers: readonly Located[], name: string): Located[] {
  if (name === '[]') {
    return layers
      .filter(({ schema }) => typeof schema.items === 'object')
      .flatMap((at) => layersOf(child(at, 'items')));
  }
  return layers.filter((at) => hasField(at, name)).flatMap((at) => layersOf(child(at, 'properties', name)));
}

const hasField = ({ schema }: Located, name: string) =>
  typeof (schema.properties as Record<string, unknown> | undefined)?.[name] === 'object';

/** What holds a field: in replies in XML, whose paths do not tell lists, the entries of a list. */
function holdersOf(layers: readonly Located[], name: string): readonly Located[] {
  const isEntered = name === '[]' || layers.some((at) => hasField(at, name));
  const entries = isEntered ? [] : stepInto(layers, '[]');
  return entries.length > 0 ? entries : layers;
}

const unknown: DocumentedField = {
  text: 'The contract does not mention it.',
  isDeclared: false,
  mayBeMissing: true,
  mayBeNull: true,
  types: [],
};

/**
 * @param path the field, as `data[].name`
 * @returns what the contract says of it
 */
export function documentedField(operation: Operation, path: string): DocumentedField {
  const root = replySchema(operation);
  if (!root || path === '') return unknown;
  const names = path.split('.').flatMap((name) => name.split(/(\[\])/).filter(Boolean));
  let holders: readonly Located[] = [];
  let layers = layersOf(root);
  for (const name of names) {
    holders = holdersOf(layers, name);
    layers = stepInto(holders, name);
    if (layers.length === 0) return unknown;
  }
  const name = names.at(-1) ?? '';
  const isRequired = holders.some(({ schema }) => ((schema.required ?? []) as string[]).includes(name));
  const types = [...new Set(layers.flatMap(({ schema }) => [(schema.type ?? []) as string | string[]].flat()))];
  const what = [
    isRequired || name === '[]' ? 'required' : 'optional',
    ...(types.length > 0 ? [types.join(' or ')] : []),
  ];
  return {
    text: `The contract: ${what.join(', ')} (${operation.facts.evidence.reply}).`,
    isDeclared: true,
    mayBeMissing: !isRequired,
    mayBeNull: types.length === 0 || types.includes('null'),
    types,
  };
}
