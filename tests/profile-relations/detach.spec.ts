import { expect, test } from '../../fixtures';
import { pairOf, parties, relationsOf } from './parties.ts';

test.describe('profileRelations.detach', { tag: ['@delete'] }, () => {
  test('tells which relation of whom it ends', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: 1 } });

    const reply = await api.profileRelations.detach({ rel_id, ...pair });

    expect(reply).toMatchContract();
    const { profile_id: profile_a } = a;
    expect(reply.body).toMatchObject({ relation_id: rel_id, profile_a, profile_b: b.profile_id });
  });

  test('leaves nothing of the relation', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, pair } = await parties(arrange, db_id);
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: 1 } });

    const reply = await api.profileRelations.detach({ rel_id, ...pair });

    expect(reply).toMatchContract();
    expect(await relationsOf(arrange, rel_id, a, relation_property)).toEqual([]);
  });

  test('leaves the other relations of the profile', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, pair } = await parties(arrange, db_id);
    const other = await arrange.profile(db_id);
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: 1 } });
    await arrange.done('profileRelations.edit', {
      rel_id,
      ...pairOf(a, other),
      weights: { [relation_property]: 2 },
    });

    const reply = await api.profileRelations.detach({ rel_id, ...pair });

    expect(reply).toMatchContract();
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations).toEqual([{ from: other.profile_id, value: 2 }]);
  });
});
