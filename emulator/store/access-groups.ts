import { IncorrectField } from '../core/errors.ts';
import type { Group } from '../model/databases.ts';

/** The group that sees everything; new objects belong to it. */
export const mainGroup: Group = { id: 0, name: 'main' };
/** A second group, for filters. */
export const subaccountGroup: Group = { id: 1, name: 'subaccount' };

/**
 * The access groups of the ids that a call names; the main group when it names none.
 *
 * @throws IncorrectField when the installation has no such group
 */
export function accessGroups(ids: number[]): Group[] {
  const known = [mainGroup, subaccountGroup];
  const groups = (ids.length > 0 ? ids : [mainGroup.id]).map((id) => {
    const group = known.find((candidate) => candidate.id === id);
    if (!group) throw new IncorrectField('groups', `access group ${id} not found`);
    return group;
  });
  return structuredClone(groups);
}
