import { expect, sharedEntries, test } from '../../fixtures';
import { shownTwice } from './shown-twice.ts';

test.describe('campaigns.list', { tag: ['@read'] }, () => {
  test('returns no more campaigns than the limit', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.campaigns.list({ limit: 1 });

    expect(reply).toMatchContract();
    expect((reply.body.data ?? []).length).toBeLessThanOrEqual(1);
  });

  test('starts at the id of from_id', async ({ api, arrange }) => {
    const from_id = await arrange.existingCampaign();

    const reply = await api.campaigns.list({ from_id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data.map(({ id }) => id)).toEqual([from_id]);
    const { body } = await arrange.done('campaigns.get', { id: from_id });
    const [listed, told] = sharedEntries(reply.body.data.map(shownTwice), body.data.map(shownTwice), 'id');
    expect(listed).toEqual(told);
  });

  test('returns only campaigns in the state that it filters by', async ({ api }) => {
    const reply = await api.campaigns.list({ state: 'inactive', limit: 100 });

    expect(reply).toMatchContract();
    const others = (reply.body.data ?? []).filter(({ state }) => state !== 'inactive');
    expect(others).toEqual([]);
  });

  test('leaves out campaigns without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.campaigns.list({ ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });
});
