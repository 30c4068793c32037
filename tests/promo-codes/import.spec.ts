import { expect, test } from '../../fixtures';

// A program may be full, so a code counts as taken in or as discarded.
test.describe('promoCodes.import', { tag: ['@create'] }, () => {
  test('counts codes that are new', async ({ api, data, installation }) => {
    const { loyalty_id } = installation;
    const codes = [data.name(), data.name()];

    const reply = await api.promoCodes.import({ loyalty_id, codes });

    expect(reply).toMatchContract();
    const { inserted, discarded_by_limit, duplicated } = reply.body;
    expect({ new: inserted + discarded_by_limit, duplicated }).toEqual({ new: 2, duplicated: 0 });
    const taken = reply.body.data.filter(({ error }) => error === 0);
    expect(taken.length, 'entries without an error').toBeGreaterThanOrEqual(inserted);
  });

  test('tells of each code what became of it', async ({ api, arrange, data, installation }) => {
    const { loyalty_id } = installation;
    const codes = [await arrange.freeCode(), data.name()];

    const reply = await api.promoCodes.import({ loyalty_id, codes });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  test('counts codes that the program has already', async ({ api, arrange, data, installation }) => {
    const { loyalty_id } = installation;
    const codes = [await arrange.freeCode(), data.name()];

    const reply = await api.promoCodes.import({ loyalty_id, codes });

    expect(reply).toMatchContract();
    const { inserted, discarded_by_limit, duplicated } = reply.body;
    expect({ new: inserted + discarded_by_limit, duplicated }).toEqual({ new: 1, duplicated: 1 });
  });

  test('leaves a code that nobody has', async ({ api, arrange, installation }) => {
    const { loyalty_id } = installation;
    const code = await arrange.freeCode();

    const reply = await api.promoCodes.get({ loyalty_id, code });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ code, loyalty_id, is_attached: false, is_activated: false, attached: '' });
  });
});
