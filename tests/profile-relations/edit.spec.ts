import { expect, test } from '../../fixtures';
import { parties, relationsOf } from './parties.ts';

test.describe('profileRelations.edit', { tag: ['@update'] }, () => {
  test('relates profiles that are not related', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const value = data.number();

    const reply = await api.profileRelations.edit({ rel_id, ...pair, weights: { [relation_property]: value } });

    expect(reply).toMatchContract();
    // The page is cut behind profile_a; presumably the rest of the pair follows, as where it is detached.
    const presumed = { profile_b: b.profile_id, relation_id: rel_id };
    expect({ ...presumed, ...reply.body }).toMatchObject({ profile_a: a.profile_id, ...presumed });
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations).toEqual([{ from: b.profile_id, value }]);
  });

  test('replaces the value of a property', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const [before, value] = [data.number(), data.number()];
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: before } });

    const reply = await api.profileRelations.edit({ rel_id, ...pair, weights: { [relation_property]: value } });

    expect(reply).toMatchContract();
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations).toEqual([{ from: b.profile_id, value }]);
  });
});
