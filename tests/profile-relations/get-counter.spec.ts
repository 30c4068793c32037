import { expect, test } from '../../fixtures';
import { pairOf, parties } from './parties.ts';

const matching = 'profile_id';

/** What counters of one property tell: a property is summed, or its highest values are kept; either may be null. */
function toldBy(counter: { sum?: number | null; top?: { value: number }[] | null } | undefined) {
  return [counter?.sum, ...(counter?.top ?? []).map(({ value }) => value)].filter((value) => typeof value === 'number');
}

test.describe('profileRelations.getCounter', { tag: ['@read'] }, () => {
  test('counts for the profile that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { profile_id, relation_id: rel_id } = installation;

    const reply = await api.profileRelations.getCounter({ rel_id, matching, profile_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.profile_id).toBe(profile_id);
  });

  test('agrees with the one relation of a profile', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, pair } = await parties(arrange, db_id);
    const value = data.number();
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: value } });

    const reply = await api.profileRelations.getCounter({ rel_id, matching: 'phone', phone: a.phone });

    expect(reply).toMatchContract();
    const told = toldBy(reply.body.data.props[relation_property]);
    expect(told.filter((other) => other !== value)).toEqual([]);
  });

  test('tells of all relations of a profile', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, pair } = await parties(arrange, db_id);
    const other = await arrange.profile(db_id);
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: 3 } });
    await arrange.done('profileRelations.edit', { rel_id, ...pairOf(a, other), weights: { [relation_property]: 4 } });

    const reply = await api.profileRelations.getCounter({ rel_id, matching, profile_id: a.profile_id });

    expect(reply).toMatchContract();
    // Their sum, or the two of them.
    const told = toldBy(reply.body.data.props[relation_property]);
    expect([[], [7], [4, 3], [7, 4, 3]]).toContainEqual(told);
    // Newer pages print no total.
    expect([undefined, 2]).toContain((reply.body.data as { total?: number }).total);
  });
});
