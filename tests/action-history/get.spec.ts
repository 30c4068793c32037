import { expect, test } from '../../fixtures';
import { inShort, outside, periodAround } from './days.ts';

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

  test('tells nothing of a time before the profile was there', async ({ api, arrange, installation }) => {
    const { db_id: list_id, profile_id } = await arrange.profile(installation.db_id);
    const period = { date_from: '2001-01-01', date_to: '2001-01-31' };

    const reply = await api.actionHistory.get({ list_id, matching, profile_id, ...period });

    expect(reply).toMatchContract();
    expect(inShort(reply.body.data ?? [])).toEqual([]);
  });

  // What is sent goes to the address of ALTCRAFT_CONFIRM_SEND.
  test('tells of a message that was sent', async ({ api, arrange }) => {
    const { db_id: list_id, profile_id } = await arrange.writtenTo();

    const reply = await api.actionHistory.get({ list_id, matching, profile_id });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).map(({ action }) => action)).toContain('send');
  });
});
