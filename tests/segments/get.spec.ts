import { expect, test } from '../../fixtures';
import { groupAbout, withTexts } from './rules.ts';

test.describe('segments.get', { tag: ['@read'] }, () => {
  test('describes the segment that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { segment_id } = installation;

    const reply = await api.segments.get({ id: segment_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(segment_id);
  });

  test('shows the rules of a dynamic segment', async ({ api, installation }) => {
    const { dynsegment_id } = installation;

    const reply = await api.segments.get({ id: dynsegment_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.segment ?? [], 'rules of the segment of ALTCRAFT_DYNSEGMENT_ID').not.toEqual([]);
  });

  test('counts the profiles of a static segment', async ({ api, arrange, installation }) => {
    const id = await arrange.object('segment');
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    await arrange.profile(db_id);
    await arrange.done('segments.segstaticAdd', { segment_id: id, db_id, profile_id, skip_triggers: true });

    const reply = await api.segments.get({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data.count).toBe(1);
  });

  // What the operator of the rule asks for is on no page, but nobody can be in a segment twice.
  test('counts no more profiles in a dynamic segment than its rules can find', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const segment_id = await arrange.object('segment');
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    await arrange.done('segments.segstaticAdd', { segment_id, db_id, profile_id, skip_triggers: true });
    const segment = [groupAbout(db_id, 'and', segment_id)];
    const made = await arrange.done('segments.add', { name: data.name(), is_static: false, segment });

    const reply = await api.segments.get({ id: made.body.data.saved_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.count).toBeLessThanOrEqual(1);
    expect(withTexts(reply.body.data.segment)).toMatchObject(withTexts(segment));
  });
});
