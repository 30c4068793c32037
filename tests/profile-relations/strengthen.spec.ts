import { expect, test } from '../../fixtures';
import { parties, relationsOf } from './parties.ts';

test.describe('profileRelations.strengthen', { tag: ['@update'] }, () => {
  test('relates profiles that are not related', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const value = data.number();

    const reply = await api.profileRelations.strengthen({ rel_id, ...pair, weights: { [relation_property]: value } });

    expect(reply).toMatchContract();
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations).toEqual([{ from: b.profile_id, value }]);
  });

  test('adds to the value of a property', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const [before, more] = [data.number(), data.number()];
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: before } });

    const reply = await api.profileRelations.strengthen({ rel_id, ...pair, weights: { [relation_property]: more } });

    expect(reply).toMatchContract();
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations).toEqual([{ from: b.profile_id, value: before + more }]);
  });

  test('takes a negative weight away', async ({ api, arrange, data, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);
    const [less, rest] = [data.number(), data.number()];
    await arrange.done('profileRelations.edit', { rel_id, ...pair, weights: { [relation_property]: less + rest } });

    const reply = await api.profileRelations.strengthen({ rel_id, ...pair, weights: { [relation_property]: -less } });

    expect(reply).toMatchContract();
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations).toEqual([{ from: b.profile_id, value: rest }]);
  });
});
