/**
 * Access groups of listed objects. Pages spell their keys in different ways: `Groups[].Id/Name`, `groups[].id/name`, and
 * `groups[].ID/title` in a list of scenarios. Older pages print objects without them.
 */
import { requestFields, type Operation } from '../../schemas/index.ts';

type Fields = Record<string, unknown>;

/** A group of users that may see an object. */
export interface AccessGroup {
  id: unknown;
  name: unknown;
}

/** An object of a list. */
export type Listed = Fields & { id?: unknown };

/** Whether an operation lists objects, and narrows the list to those of an access group. */
export function filtersByGroup(operation: Operation): boolean {
  const { groups, groups_id } = requestFields(operation)?.properties ?? {};
  return operation.facts.lists !== undefined && groups !== undefined && groups_id !== undefined;
}

/** The access groups that an object shows; undefined where it has no such key. */
export function groupsOf({ Groups, groups = Groups }: Listed): AccessGroup[] | undefined {
  if (!Array.isArray(groups)) return undefined;
  return (groups as Fields[]).map(({ id, Id, ID, name, Name, title }) => ({
    id: id ?? Id ?? ID,
    name: name ?? Name ?? title,
  }));
}

/** The ids of those objects that show access groups, and not this one among them; of none where no group is known. */
export function withoutGroup(entries: readonly Listed[], wanted: AccessGroup | undefined): unknown[] {
  if (!wanted) return [];
  const isIt = ({ id, name }: AccessGroup) => id === wanted.id && name === wanted.name;
  return entries.filter((entry) => groupsOf(entry)?.some(isIt) === false).map(({ id }) => id);
}

const tagsOf = ({ ui_tags }: Listed): unknown[] => (Array.isArray(ui_tags) ? ui_tags : []);

/** The object with the most tags, of which a filter can be made; undefined in an empty list. */
export function mostTagged(entries: readonly Listed[]): Listed | undefined {
  return entries.toSorted((one, other) => tagsOf(other).length - tagsOf(one).length)[0];
}

/** The filters that an object of a list passes by the last of the groups and the last of the tags that it shows. */
export function filtersOf(entry: Listed): Fields {
  const groups_id = (groupsOf(entry) ?? []).slice(-1).map(({ id }) => id);
  const ui_tags = tagsOf(entry).slice(-1);
  return { groups_id, ...(ui_tags.length > 0 ? { ui_tags } : {}) };
}
