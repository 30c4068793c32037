import {
  expect,
  filtersByGroup,
  filtersOf,
  groupsOf,
  hasConvention,
  mostTagged,
  operations,
  test,
  withoutGroup,
  type AccessGroup,
  type Listed,
  type OperationId,
} from '../../fixtures';

/** The objects of a list; of an empty one there may be null. */
const objectsIn = (body: object) => (body as { data?: Listed[] | null }).data ?? [];

/** The filter by the name of a group; none where no group is known. */
const named = (group: AccessGroup | undefined) => (group ? { groups: [group.name] } : {});

for (const operation of operations.filter((candidate) => hasConvention(candidate, 'paging'))) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    test('pages through every entry once and holds the limit', async ({ api, sample }) => {
      const parameters = await sample(operation);

      const visited = await api.pages({ operation: operation.id }, { ...parameters, limit: 2 });

      expect.soft(visited).toBeUniqueBy(visited.key);
      // Not toHaveLength: its failure prints all entries, and they may be customers.
      expect.soft({ entries: visited.length }).toEqual({ entries: visited.total });
      expect.soft(visited.overfull).toEqual([]);
    });
  });
}

for (const operation of operations.filter(filtersByGroup)) {
  test.describe(operation.id, { tag: [`@${operation.facts.effect}`, '@convention'] }, () => {
    // An account has one set of groups, so another list knows some of them.
    test('finds objects by an access group, and each of them shows that group', async ({ api, arrange, sample }) => {
      const parameters = await sample(operation);
      const { body } = await arrange.done(operation.id === 'databases.list' ? 'resources.list' : 'databases.list', {});
      const groups = body.data.flatMap((listed) => groupsOf(listed) ?? []);
      const [first, last] = [groups.at(0), groups.at(-1)];
      const page = { ...parameters, limit: 20 };

      const one = await api.call(operation.id, { ...page, ...named(first) });
      const other = await api.call(operation.id, { ...page, ...named(last) });

      expect(one).toMatchContract();
      expect(other).toMatchContract();
      const others = [...withoutGroup(objectsIn(one.body), first), ...withoutGroup(objectsIn(other.body), last)];
      expect(others).toEqual([]);
    });

    test('finds an object by the group and the tag that it shows', async ({ api, arrange, sample }) => {
      const parameters = await sample(operation);
      const { body } = await arrange.done(operation.id as OperationId, { ...parameters, limit: 100 });
      const chosen = mostTagged(objectsIn(body as object));
      const page = { ...parameters, from_id: chosen?.id ?? 1, limit: 1 };

      const reply = await api.call(operation.id, { ...page, ...filtersOf(chosen ?? {}) });

      expect(reply).toMatchContract();
      expect(objectsIn(reply.body).map(({ id }) => id)).toEqual(chosen ? [chosen.id] : []);
    });
  });
}
