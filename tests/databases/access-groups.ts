/**
 * The access groups of a listed object, in either spelling of the pages: `Groups[].Id/Name` or `groups[].id/name`.
 */
interface Spellings {
  Groups?: { Id: number; Name: string }[];
  groups?: { id: number; name: string }[];
}

/** The filters that every access group of an object passes. */
export function filtersOf(listed: object) {
  const { Groups = [], groups = [] } = listed as Spellings;
  return {
    groups_id: [...Groups.map(({ Id }) => Id), ...groups.map(({ id }) => id)],
    groups: [...Groups.map(({ Name }) => Name), ...groups.map(({ name }) => name)],
  };
}
