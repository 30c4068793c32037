import { expect, test } from '../../fixtures';

test.describe('segments.segstaticRemove', { tag: ['@update'] }, () => {
  test('accepts a profile that is in the segment', async ({ api, arrange, installation }) => {
    const segment_id = await arrange.object('segment');
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const membership = { segment_id, db_id, profile_id, skip_triggers: true };
    await arrange.done('segments.segstaticAdd', membership);

    const reply = await api.segments.segstaticRemove(membership);

    expect(reply).toMatchContract();
  });

  // Who is in a segment is told by an export alone; one profile stays, so that there is something to export.
  test('takes the profile out of the segment, and no other', async ({ api, arrange, installation }) => {
    const segment_id = await arrange.object('segment');
    const { db_id, profile_id } = await arrange.profile(installation.db_id);
    const other = await arrange.profile(db_id);
    const membership = { segment_id, db_id, skip_triggers: true };
    await arrange.done('segments.segstaticAdd', { ...membership, profile_id });
    await arrange.done('segments.segstaticAdd', { ...membership, profile_id: other.profile_id });

    const reply = await api.segments.segstaticRemove({ ...membership, profile_id });

    expect(reply).toMatchContract();
    const source = { source_type: 'segment', source_id: segment_id } as const;
    const everybody = await arrange.done('profiles.getAll', source);
    const named = await arrange.done('profiles.getAll', { ...source, custom_request: { email: other.email } });
    const everybodyFound = await arrange.finishedTask(everybody.body.data.task_id);
    const namedFound = await arrange.finishedTask(named.body.data.task_id);
    expect(everybodyFound.body.data).toMatchObject({ result: { total: 1 } });
    expect(namedFound.body.data).toMatchObject({ result: { total: 1 } });
  });
});
