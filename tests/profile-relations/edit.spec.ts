import { expect, test } from '../../fixtures';
import { parties, relationsOf } from './parties.ts';

test.describe('profileRelations.edit', { tag: ['@update'] }, () => {
  test('relates profiles that are not related', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const value = data.number();

    const reply = await api.profileRelations.edit({ rel_id, ...pair, weights: { [relation_property]: value } });

    expect(reply).toMatchContract();
    expect(reply.body.profile_a).toBe(a.profile_id);
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
