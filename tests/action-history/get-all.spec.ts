import { expect, sharedEntries, test } from '../../fixtures';
import { dayOf, inShort, outside, periodAround } from './days.ts';

const pageOfLastMonth = () => ({ from_id: '', date_from: dayOf(Date.now(), -30), date_to: dayOf(Date.now(), 1) });

/** The page that begins at the profile of an action, in the days around it. */
const pageFrom = ({ xxh, datetime }: { xxh: string; datetime: string }) => ({
  from_id: `${xxh}.20010101`,
  ...periodAround(datetime),
});

test.describe('actionHistory.getAll', { tag: ['@read'] }, () => {
  test('tells of the database that it is asked for', { tag: '@smoke' }, async ({ api, arrange, installation }) => {
    const { db_id: list_id, profile_id } = installation;
    const { body } = await arrange.done('actionHistory.get', { list_id, matching: 'profile_id', profile_id });
    const known = (body.data ?? []).slice(0, 1);
    const [page = pageOfLastMonth()] = known.map(pageFrom);

    const reply = await api.actionHistory.getAll({ list_id, limit: 100, ...page });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? [])).toEqual(expect.arrayContaining(inShort(known)));
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

  test('leaves out what was after the last day', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { datetime } = await arrange.existingAction();
    const period = { date_from: dayOf(datetime, -5), date_to: dayOf(datetime, -3) };

    const reply = await api.actionHistory.getAll({ list_id, from_id: '', limit: 20, ...period });

    expect(reply).toMatchContract();
    expect(outside(reply.body.data ?? [], period)).toEqual([]);
  });

  test('has nothing behind the last of all hashes', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { datetime } = await arrange.existingAction();
    const from_id = `${'f'.repeat(16)}.20991231`;

    const reply = await api.actionHistory.getAll({ list_id, from_id, limit: 20, ...periodAround(datetime) });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? [])).toEqual([]);
  });

  test('begins at the profile of from_id, and tells what its own history tells', async ({
    api,
    arrange,
    installation,
  }) => {
    const { db_id: list_id } = installation;
    const { xxh, profile_id, datetime } = await arrange.existingAction();
    const page = { list_id, from_id: `${xxh}.20010101`, limit: 20, ...periodAround(datetime) };

    const reply = await api.actionHistory.getAll(page);

    expect(reply).toMatchContract();
    const [first] = reply.body.data ?? [];
    expect([first?.xxh, first?.profile_id]).toEqual([xxh, profile_id]);
    const search = { list_id, matching: 'profile_id', profile_id } as const;
    const { body } = await arrange.done('actionHistory.get', { ...search, ...periodAround(datetime) });
    const ofProfile = (reply.body.data ?? []).filter((entry) => entry.profile_id === profile_id);
    const [told, others] = sharedEntries(ofProfile, body.data ?? [], 'datetime', 'action');
    expect(told).toEqual(others);
  });

  test('returns no more actions than the limit', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { datetime } = await arrange.existingAction();

    const reply = await api.actionHistory.getAll({ list_id, from_id: '', limit: 1, ...periodAround(datetime) });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? [])).toHaveLength(1);
  });
});
