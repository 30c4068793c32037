/**
 * Which fields of a reply have values that the contract lists. Only their values may stand in a snapshot.
 */
import { child, follow, replySchema, type Located, type Operation } from '../../../schemas/index.ts';

const known = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

function visit(at: Located, path: string, found: Map<string, Set<string>>, depth: number): void {
  if (depth > 30) return; // a schema that refers to itself
  const { schema } = at;
  const values = (schema.enum ?? (schema.const === undefined ? [] : [schema.const])) as unknown[];
  if (values.length > 0) {
    const all = found.get(path) ?? new Set<string>();
    values.forEach((value) => all.add(String(value)));
    found.set(path, all);
  }
  const target = follow(at);
  if (target) visit(target, path, found, depth + 1);
  if ('then' in schema) visit(child(at, 'then'), path, found, depth + 1);
  for (const [name, inner] of Object.entries((schema.properties ?? {}) as object)) {
    const field = path === '' ? name : `${path}.${name}`;
    if (typeof inner === 'object') visit(child(at, 'properties', name), field, found, depth + 1);
  }
  if (typeof schema.items === 'object') visit(child(at, 'items'), `${path}[]`, found, depth + 1);
}

/** The listed values of the fields of a successful reply, by JSON path; without the envelope. */
export function enumerationsOf(operation: Operation): ReadonlyMap<string, ReadonlySet<string>> {
  const cached = known.get(operation.id);
  if (cached) return cached;
  const found = new Map<string, Set<string>>();
  const at = replySchema(operation);
  if (at) visit(at, '', found, 0);
  found.delete('error');
  known.set(operation.id, found);
  return found;
}
