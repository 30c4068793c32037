import { expect, sharedFields, test } from '../../fixtures';
import { dayOf, inShort, outside, periodAround } from './days.ts';

test.describe('actionHistory.getAll', { tag: ['@read'] }, () => {
  test('tells of the database that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { db_id: list_id } = installation;
    const month = { date_from: dayOf(Date.now(), -30), date_to: dayOf(Date.now(), 1) };

    const reply = await api.actionHistory.getAll({ list_id, from_id: '', limit: 20, ...month });

    expect(reply).toMatchContract();
    const databases = (reply.body.data ?? []).map((entry) => entry.list_id);
    expect(databases.filter((id) => id !== list_id)).toEqual([]);
  });

  test('keeps to the period', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { datetime } = await arrange.existingAction();
    const period = periodAround(datetime);

    const reply = await api.actionHistory.getAll({ list_id, from_id: '', limit: 20, ...period });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? []).length).toBeGreaterThan(0);
    expect(outside(reply.body.data ?? [], period)).toEqual([]);
  });

  test('leaves out what was before the first day', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { datetime } = await arrange.existingAction();
    const period = { date_from: dayOf(datetime, 3), date_to: dayOf(datetime, 5) };

    const reply = await api.actionHistory.getAll({ list_id, from_id: '', limit: 20, ...period });

    expect(reply).toMatchContract();
    expect(outside(reply.body.data ?? [], period)).toEqual([]);
  });

  test('begins at the profile of from_id', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { xxh, profile_id, datetime } = await arrange.existingAction();

    const reply = await api.actionHistory.getAll({
      list_id,
      from_id: `${xxh}.20010101`,
      limit: 1,
      ...periodAround(datetime),
    });

    expect(reply).toMatchContract();
    const [first] = reply.body.data ?? [];
    expect([first?.xxh, first?.profile_id]).toEqual([xxh, profile_id]);
    const search = { list_id, matching: 'profile_id', profile_id } as const;
    const { body } = await arrange.done('actionHistory.get', { ...search, ...periodAround(datetime) });
    const other = (body.data ?? []).find(
      (entry) => entry.datetime === first?.datetime && entry.action === first.action,
    );
    expect(sharedFields(first, other)).toEqual(sharedFields(other, first));
  });
});
