import { expect, test } from '../../fixtures';

// No page shows the request or the reply, nor whether a profile outside of the segment is refused.
test.describe('segments.segstaticGet', { tag: ['@read'] }, () => {
  test('answers cleanly about a profile and a segment', async ({ api, installation }) => {
    const { db_id, profile_id, stsegment_id } = installation;

    const reply = await api.segments.segstaticGet({ segment_id: stsegment_id, db_id, profile_id });

    expect(reply).toBeAnsweredCleanly();
  });

  test('answers cleanly about a profile that is in the segment', async ({ api, arrange, installation }) => {
    const segment_id = await arrange.object('segment');
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    await arrange.done('segments.segstaticAdd', { segment_id, db_id, profile_id, skip_triggers: true });

    const reply = await api.segments.segstaticGet({ segment_id, db_id, profile_id });

    expect(reply).toBeAnsweredCleanly();
  });
});
