/**
 * Fields below the top level of a request that a variable fills, such as the touchpoint of an order: `x-variable` in the
 * contract.
 */
import { child, follow, requestSchema, type Located, type Operation } from '../../schemas/index.ts';
import { placeVariables, type PlaceName } from '../config/variables/variables.ts';

/** The schemas one level below: those of the properties by name, and that of the entries. */
function below(at: Located): [name: string, inner: Located][] {
  const properties = Object.keys((at.schema.properties ?? {}) as object);
  const own = properties.map((name): [string, Located] => [name, child(at, 'properties', name)]);
  return typeof at.schema.items === 'object' ? [...own, ['', child(at, 'items')]] : own;
}

/** The variable of each field of a request that has `x-variable`, at any depth. */
export function variablesOf(operation: Operation): Record<string, PlaceName> {
  const found: Record<string, PlaceName> = {};
  const seen = new Set<object>();
  const look = (name: string, at: Located): void => {
    const variable = placeVariables.find((candidate) => candidate.name === at.schema['x-variable'])?.name;
    if (variable && name !== '') found[name] = variable;
    if (seen.has(at.schema)) return; // a rule may stand below a rule
    seen.add(at.schema);
    const target = follow(at);
    if (target) look(name, target);
    for (const [inner, schema] of below(at)) look(inner, schema);
  };
  const start = requestSchema(operation);
  if (start) look('', start);
  return found;
}
