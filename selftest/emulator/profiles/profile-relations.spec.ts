import { ada, install, type Installation } from '../installation.ts';
import { expect, test } from '../../test.ts';

const [bruno, clara, mira] = ['650000000000000000000002', '650000000000000000000003', '650000000000000000000601'];
const pair = (a: string, b: string) => ({ profile_a: { profile_id: a }, profile_b: { profile_id: b } });

async function relationsOf({ call }: Installation, profile_id: string, rel_id = 3) {
  const { body } = await call('profileRelations.get', { rel_id, profile_id });
  return body.data;
}

test.describe('relations of profiles', () => {
  test('are listed with both profiles and the values of their properties', async () => {
    const { call } = install();

    const { body } = await call('profileRelations.get', { rel_id: 3, profile_id: ada });

    expect(body.total_count).toBe(2);
    expect(body.data).toMatchObject([
      { profile_id_a: ada, profile_id_b: bruno, db_b: 1, props: { likes: { value: 2 }, follows: { value: true } } },
      { profile_id_a: ada, profile_id_b: clara, db_b: 1, props: { likes: { value: 5 } } },
    ]);
  });

  test('are counted by the kind of each property', async () => {
    const { call } = install();

    const { body } = await call('profileRelations.getCounter', { rel_id: 3, profile_id: ada });

    expect(body.data).toMatchObject({
      profile_id: ada,
      total: 2,
      props: {
        likes: { total: 2, top: null, sum: 7 },
        donation: { total: 1, top: [{ profile_id: bruno, value: 20 }], sum: null },
        follows: { total: 1, top: null, sum: null },
      },
    });
  });

  test('that a profile does not have are counted in the form of newer pages', async () => {
    const { call } = install();

    const { body } = await call('profileRelations.getCounter', { rel_id: 3, profile_id: bruno });

    expect(body.data).toEqual({ profile_id: bruno, profile_xxh: expect.stringMatching(/^[0-9a-f]{16}$/), props: {} });
  });

  test('begin when they are attached, strengthened or overwritten', async () => {
    const installation = install();
    const { call } = installation;

    await call('profileRelations.attach', { rel_id: 3, ...pair(bruno, ada) });
    await call('profileRelations.strengthen', { rel_id: 3, ...pair(bruno, clara), weights: { likes: 3 } });
    await call('profileRelations.edit', { rel_id: 4, ...pair(bruno, mira), weights: { years: 4 } });

    expect(await relationsOf(installation, bruno)).toMatchObject([
      { profile_id_b: ada, props: {} },
      { profile_id_b: clara, props: { likes: { value: 3 } } },
    ]);
    expect(await relationsOf(installation, bruno, 4)).toMatchObject([{ profile_id_b: mira, db_b: 6 }]);
  });

  test('keep their values when they are attached again', async () => {
    const installation = install();

    await installation.call('profileRelations.attach', { rel_id: 3, ...pair(ada, clara) });

    expect(await relationsOf(installation, ada)).toMatchObject([{}, { props: { likes: { value: 5 } } }]);
  });

  test('grow and shrink by strengthening, and are replaced by editing', async () => {
    const installation = install();
    const change = (operation: string, weights: object) =>
      installation.call(`profileRelations.${operation}`, { rel_id: 3, ...pair(ada, bruno), weights });

    await change('strengthen', { likes: 10, follows: false });
    await change('strengthen', { likes: -4.5 });
    const grown = await relationsOf(installation, ada);
    const { body } = await change('edit', { likes: 1 });

    expect(grown).toMatchObject([{ props: { likes: { value: 7.5 }, follows: { value: false } } }, {}]);
    expect(body).toEqual({ error: 0, error_text: '', profile_a: ada, profile_b: bruno, relation_id: 3 });
    expect(await relationsOf(installation, ada)).toMatchObject([
      { props: { likes: { value: 1 }, donation: { value: 20 } } },
      {},
    ]);
  });

  test('end by detaching, which says what it ended', async () => {
    const installation = install();
    const detach = () => installation.call('profileRelations.detach', { rel_id: 3, ...pair(ada, bruno) });

    const first = await detach();
    const second = await detach();

    expect(first.body).toEqual({ error: 0, error_text: '', profile_a: ada, profile_b: bruno, relation_id: 3 });
    expect(second.body).toMatchObject({ error: 404 });
    expect(await relationsOf(installation, ada)).toMatchObject([{ profile_id_b: clara }]);
  });

  test('end with either of their profiles', async () => {
    const installation = install();

    await installation.call('profiles.delete', { db_id: 1, matching: 'profile_id', profile_id: bruno });

    expect(await relationsOf(installation, ada)).toMatchObject([{ profile_id_b: clara }]);
  });

  test('are refused for unknown relations, profiles of another database and values that do not fit', async () => {
    const { call } = install();
    const edit = (fields: object) => call('profileRelations.edit', { rel_id: 3, ...pair(ada, bruno), ...fields });

    const refusals = await Promise.all([
      edit({ rel_id: 9, weights: { likes: 1 } }),
      edit({ ...pair(ada, mira), weights: { likes: 1 } }),
      edit({ weights: { unheard: 1 } }),
      edit({ weights: { constructor: 1 } }),
      edit({ weights: { likes: true } }),
    ]);

    expect(refusals.map(({ body }) => body.error)).toEqual([404, 404, 400, 400, 400]);
  });

  test('take numbers and flags as XML has them', async () => {
    const installation = install();
    const parties = `<profile_a><profile_id>${ada}</profile_id></profile_a><profile_b><profile_id>${clara}</profile_id></profile_b>`;

    await installation.callXml(
      'profileRelations.edit',
      `<rel_id>3</rel_id>${parties}<weights><likes>1.5</likes><follows>true</follows></weights>`,
    );

    expect(await relationsOf(installation, ada)).toMatchObject([
      {},
      { props: { likes: { value: 1.5 }, follows: { value: true } } },
    ]);
  });

  test('find their profiles in every mode', async () => {
    const installation = install();

    await installation.call('profileRelations.attach', {
      rel_id: 3,
      profile_a: { matching: 'phone', phone: '+12025550102' },
      profile_b: { matching: 'custom', field_name: 'crm_id', field_value: 'CRM-0003' },
    });

    expect(await relationsOf(installation, bruno)).toMatchObject([{ profile_id_b: clara }]);
  });
});
