/**
 * Filters that lists have in common.
 */
import { isValues, type Parameters } from '../core/parameters.ts';
import type { Group } from '../model/databases.ts';

interface Listed {
  groups: Group[];
  uiTags: string[];
  /** Of mailings, campaigns and scenarios only. */
  attributes?: Record<string, string[]>;
}

/** Keeps the objects that have all tags, one of the access groups, and one of the values of each attribute. */
export function narrowed<T extends Listed>(entries: Iterable<T>, parameters: Parameters): T[] {
  const tags = parameters.texts('ui_tags');
  const wanted = Object.entries(parameters.optionalObject('attributes') ?? {});
  return inGroups(entries, parameters).filter(
    ({ uiTags, attributes }) =>
      tags.every((tag) => uiTags.includes(tag)) &&
      (!attributes || wanted.every(([name, values]) => hasOneOf(attributes[name] ?? [], values))),
  );
}

/** Keeps the objects that one of the named or numbered access groups may see; without a filter, all. */
export function inGroups<T extends { groups: Group[] }>(entries: Iterable<T>, parameters: Parameters): T[] {
  const names = parameters.texts('groups');
  const ids = parameters.integers('groups_id');
  return [...entries].filter(
    ({ groups }) =>
      (names.length === 0 || groups.some(({ name }) => names.includes(name))) &&
      (ids.length === 0 || groups.some(({ id }) => ids.includes(id))),
  );
}

// Campaigns take a list of values, mailings and scenarios an object with the list in `options`.
function hasOneOf(values: string[], wanted: unknown): boolean {
  const options: unknown = isValues(wanted) ? wanted.options : wanted;
  return Array.isArray(options) && values.some((value) => options.includes(value));
}
