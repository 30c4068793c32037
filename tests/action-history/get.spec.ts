import { expect, sharedEntries, sharedFields, test } from '../../fixtures';
import { dayOf, inShort, outside, periodAround } from './days.ts';

const matching = 'profile_id';

test.describe('actionHistory.get', { tag: ['@read'] }, () => {
  test('tells of the profile that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { db_id: list_id, profile_id } = installation;

    const reply = await api.actionHistory.get({ list_id, matching, profile_id });

    expect(reply).toMatchContract();
    const whose = (reply.body.data ?? []).map((entry) => [entry.list_id, entry.profile_id]);
    expect(whose).toEqual(whose.map(() => [list_id, profile_id]));
  });

  test('finds the profile by its hash', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const known = await arrange.existingAction();
    const { xxh, profile_id, datetime } = known;

    const reply = await api.actionHistory.get({ list_id, xxh, ...periodAround(datetime) });

    expect(reply).toMatchContract();
    const told = inShort(reply.body.data ?? []);
    expect(told).toEqual(expect.arrayContaining(inShort([known])));
    expect(told.filter((entry) => !entry.startsWith(profile_id))).toEqual([]);
  });

  test('keeps to the period', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const known = await arrange.existingAction();
    const { profile_id, datetime } = known;
    const period = periodAround(datetime);

    const reply = await api.actionHistory.get({ list_id, matching, profile_id, ...period });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? [])).toEqual(expect.arrayContaining(inShort([known])));
    expect(outside(reply.body.data ?? [], period)).toEqual([]);
  });

  test('leaves out what was before the first day', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { profile_id, datetime } = await arrange.existingAction();
    const period = { date_from: dayOf(datetime, 3), date_to: dayOf(datetime, 5) };

    const reply = await api.actionHistory.get({ list_id, matching, profile_id, ...period });

    expect(reply).toMatchContract();
    expect(outside(reply.body.data ?? [], period)).toEqual([]);
  });

  test('tells nothing of a time before the profile was there', async ({ api, arrange, installation }) => {
    const { db_id: list_id, phone } = await arrange.profile(installation.db_id);
    const period = { date_from: '2001-01-01', date_to: '2001-01-31' };

    const reply = await api.actionHistory.get({ list_id, matching: 'phone', phone, ...period });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? [])).toEqual([]);
  });

  // What is sent goes to the address of ALTCRAFT_CONFIRM_SEND.
  test('tells of a message that was sent', async ({ api, arrange }) => {
    const { db_id: list_id, profile_id, email } = await arrange.writtenTo();

    const reply = await api.actionHistory.get({ list_id, matching, profile_id });

    expect(reply).toMatchContract();
    const sent = (reply.body.data ?? []).find(({ action }) => action === 'send');
    expect(sent).toMatchObject({ list_id, profile_id, email, count: 1 });
    const { body } = await arrange.done('subscriptions.list', { db_id: list_id, profile_id });
    const told = sent?.subscriptions ?? body.data;
    expect(sharedFields(told, body.data)).toEqual(sharedFields(body.data, told));
  });

  test('tells of an action what the history of the database tells', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { xxh, profile_id, datetime } = await arrange.existingAction();
    const period = periodAround(datetime);

    const reply = await api.actionHistory.get({ list_id, matching, profile_id, ...period });

    expect(reply).toMatchContract();
    const page = { from_id: `${xxh}.20010101`, limit: 20 };
    const { body } = await arrange.done('actionHistory.getAll', { list_id, ...page, ...period });
    const ofProfile = (body.data ?? []).filter((entry) => entry.profile_id === profile_id);
    const [others, told] = sharedEntries(ofProfile, reply.body.data ?? [], 'datetime', 'action');
    expect(told).toEqual(others);
    expect(told).not.toHaveLength(0);
  });
});
