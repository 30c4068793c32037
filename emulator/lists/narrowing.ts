/**
 * Filters that lists of mailings, campaigns and scenarios have in common.
 */
import { inGroups } from './paging.ts';
import { isValues, type Parameters } from '../core/parameters.ts';
import type { Group } from '../model/state.ts';

interface Filed {
  groups: Group[];
  uiTags: string[];
  attributes: Record<string, string[]>;
}

/** Keeps the objects that have all tags, one of the access groups, and one of the values of each attribute. */
export function narrowed<T extends Filed>(entries: T[], parameters: Parameters): T[] {
  const tags = parameters.texts('ui_tags');
  const attributes = Object.entries(parameters.optionalObject('attributes') ?? {});
  return inGroups(entries, parameters).filter(
    (entry) =>
      tags.every((tag) => entry.uiTags.includes(tag)) &&
      attributes.every(([name, wanted]) => hasOneOf(entry.attributes[name] ?? [], wanted)),
  );
}

// Campaigns take a list of values, mailings and scenarios an object with the list in `options`.
function hasOneOf(values: string[], wanted: unknown): boolean {
  const options: unknown = isValues(wanted) ? wanted.options : wanted;
  return Array.isArray(options) && values.some((value) => options.includes(value));
}
