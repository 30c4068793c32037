/**
 * Access groups of listed objects, in each spelling of the pages.
 */
import { filtersOf, groupsOf, mostTagged, withoutGroup } from '../../../src/conventions/access-groups.ts';
import { expect, test } from '../../test.ts';

const main = { id: 0, name: 'main' };

test('a group is the same in each spelling', () => {
  const spelled = [
    { Groups: [{ Id: 0, Name: 'main' }] },
    { groups: [{ id: 0, name: 'main' }] },
    { groups: [{ ID: 0, title: 'main' }] },
  ];

  expect(spelled.map(groupsOf)).toEqual([[main], [main], [main]]);
});

test('an object that shows other groups or none of them is named, one without the key is not', () => {
  const entries = [
    { id: 1, groups: [main] },
    { id: 2, groups: [] },
    { id: 3, groups: [{ ...main, name: 'x' }] },
    { id: 4 },
  ];

  expect(withoutGroup(entries, main)).toEqual([2, 3]);
  expect(withoutGroup(entries, undefined)).toEqual([]);
});

test('an object is found by the last of its groups and tags', () => {
  const chosen = mostTagged([{ id: 1 }, { id: 2, ui_tags: ['a', 'b'], groups: [main, { id: 7, name: 'x' }] }]);

  expect(filtersOf(chosen ?? {})).toEqual({ groups_id: [7], ui_tags: ['b'] });
  expect(filtersOf({ id: 1 })).toEqual({ groups_id: [] });
});
