import { expect, test } from '../../fixtures';

test.describe('segments.segstaticAdd', { tag: ['@update'] }, () => {
  test('accepts a profile of the database', async ({ api, arrange, installation }) => {
    const segment_id = await arrange.object('segment');
    const { db_id, profile_id } = await arrange.profile(installation.db_id);

    const reply = await api.segments.segstaticAdd({ segment_id, db_id, profile_id, skip_triggers: true });

    expect(reply).toMatchContract();
  });

  // Who is in a segment is told by an export alone.
  test('puts the profile into the segment, and no other', async ({ api, arrange, installation }) => {
    const segment_id = await arrange.object('segment');
    const { db_id, email, profile_id } = await arrange.profile(installation.db_id);
    await arrange.profile(db_id);

    const reply = await api.segments.segstaticAdd({ segment_id, db_id, profile_id, skip_triggers: true });

    expect(reply).toMatchContract();
    const source = { source_type: 'segment', source_id: segment_id } as const;
    const everybody = await arrange.done('profiles.getAll', source);
    const named = await arrange.done('profiles.getAll', { ...source, custom_request: { email } });
    const everybodyFound = await arrange.finishedTask(everybody.body.data.task_id);
    const namedFound = await arrange.finishedTask(named.body.data.task_id);
    expect(everybodyFound.body.data).toMatchObject({ result: { total: 1 } });
    expect(namedFound.body.data).toMatchObject({ result: { total: 1 } });
  });
});
