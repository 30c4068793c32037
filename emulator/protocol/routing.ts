import type { Operation } from '../../schemas/index.ts';

/** An operation that a path belongs to, and what stands for the `{names}` of its template. */
export interface Route {
  operation: Operation;
  path: Record<string, string>;
}

// Links to files contain slashes; the parameter that takes a whole link is the last of its template.
const spansSlashes = new Set(['file']);

/** Finds the operation of a method and path. */
export type Router = (method: string, path: string, transport: Operation['transport']) => Route | undefined;

/**
 * Makes the router of a contract. A trailing slash makes no difference: the vendor's pages print the same paths with and
 * without it. Repeated slashes count as one, because a public client of the API sends them (edenisn/goaltcraft).
 */
export function createRouter(operations: readonly Operation[]): Router {
  const routes = operations.map((operation) => ({ operation, pattern: patternOf(operation.path) }));
  return (method, path, transport) => {
    for (const { operation, pattern } of routes) {
      const isMeant = operation.method === method && operation.transport === transport;
      const found = isMeant ? pattern.exec(path.replaceAll(/\/{2,}/g, '/')) : null;
      if (found) return { operation, path: decoded(found.groups ?? {}) };
    }
    return undefined;
  };
}

function patternOf(template: string): RegExp {
  const source = template
    .replace(/\/$/, '')
    .split(/(\{\w+\})/)
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) return part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
      return spansSlashes.has(name) ? `(?<${name}>.+?)` : `(?<${name}>[^/]+)`;
    })
    .join('');
  return new RegExp(`^${source}/?$`);
}

function decoded(groups: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)];
      } catch {
        return [name, value];
      }
    }),
  );
}
