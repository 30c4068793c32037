import { expect, test } from '../../fixtures';
import { parties, relationsOf } from './parties.ts';

test.describe('profileRelations.attach', { tag: ['@create'] }, () => {
  test('relates two profiles', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { a, b, pair } = await parties(arrange, db_id);

    const reply = await api.profileRelations.attach({ rel_id, ...pair });

    expect(reply).toMatchContract();
    const relations = await relationsOf(arrange, rel_id, a, relation_property);
    expect(relations.map(({ from }) => from)).toEqual([b.profile_id]);
  });

  test('relates them in one direction', async ({ api, arrange, installation }) => {
    const { db_id, relation_id: rel_id, relation_property } = installation;
    const { b, pair } = await parties(arrange, db_id);

    const reply = await api.profileRelations.attach({ rel_id, ...pair });

    expect(reply).toMatchContract();
    expect(await relationsOf(arrange, rel_id, b, relation_property)).toEqual([]);
  });
});
