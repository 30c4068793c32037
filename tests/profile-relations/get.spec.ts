import { expect, test } from '../../fixtures';
import { pairOf, parties } from './parties.ts';

const matching = 'profile_id';

test.describe('profileRelations.get', { tag: ['@read'] }, () => {
  test('lists relations of the profile alone', { tag: '@smoke' }, async ({ api, installation }) => {
    const { profile_id, relation_id: rel_id } = installation;

    const reply = await api.profileRelations.get({ rel_id, matching, profile_id });

    expect(reply).toMatchContract();
    const profiles = (reply.body.data ?? []).map(({ profile_id_a }) => profile_id_a);
    expect(profiles.filter((id) => id !== profile_id)).toEqual([]);
  });

  test('lists every relation that was made, with its values', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const other = await arrange.profile(db_id);
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: 3 } });
    await arrange.done('profileRelations.edit', { rel_id, ...pairOf(a, other), weights: { [relation_property]: 4 } });

    const reply = await api.profileRelations.get({ rel_id, matching, profile_id: a.profile_id });

    expect(reply).toMatchContract();
    expect(reply.body.total_count).toBe(2);
    const values = (reply.body.data ?? []).map(({ profile_id_b, props }) => [profile_id_b, props[relation_property]]);
    expect(Object.fromEntries(values)).toMatchObject({
      [b.profile_id]: { value: 3 },
      [other.profile_id]: { value: 4 },
    });
  });

  test('tells the database of the profile that started a relation', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, pair } = await parties(arrange, db_id);
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: 1 } });

    const reply = await api.profileRelations.get({ rel_id, matching: 'phone', phone: a.phone });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).map(({ db_b }) => db_b)).toEqual([db_id]);
  });
});
