import { expect, test } from '../../fixtures';
import { outside, periodAround } from './days.ts';

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
    const { xxh, profile_id, action, datetime } = await arrange.existingAction();

    const reply = await api.actionHistory.get({ list_id, xxh, ...periodAround(datetime) });

    expect(reply).toMatchContract();
    expect(reply.body.data).toContainEqual(expect.objectContaining({ profile_id, action, datetime }));
    expect((reply.body.data ?? []).filter((entry) => entry.profile_id !== profile_id)).toEqual([]);
  });

  test('keeps to the period', async ({ api, arrange, installation }) => {
    const { db_id: list_id } = installation;
    const { profile_id, action, datetime } = await arrange.existingAction();
    const period = periodAround(datetime);

    const reply = await api.actionHistory.get({ list_id, matching, profile_id, ...period });

    expect(reply).toMatchContract();
    expect(reply.body.data).toContainEqual(expect.objectContaining({ profile_id, action, datetime }));
    expect(outside(reply.body.data ?? [], period)).toEqual([]);
  });

  test('tells nothing of a time before the profile was there', async ({ api, arrange, installation }) => {
    const { db_id: list_id, profile_id } = await arrange.profile(installation.db_id);
    const period = { date_from: '2001-01-01', date_to: '2001-01-31' };

    const reply = await api.actionHistory.get({ list_id, matching, profile_id, ...period });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  // What is sent goes to the address of ALTCRAFT_CONFIRM_SEND.
  test('tells of a message that was sent', async ({ api, arrange }) => {
    const { db_id: list_id, profile_id } = await arrange.writtenTo();

    const reply = await api.actionHistory.get({ list_id, matching, profile_id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toContainEqual(expect.objectContaining({ list_id, profile_id, action: 'send' }));
  });
});
