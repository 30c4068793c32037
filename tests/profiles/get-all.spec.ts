import { expect, nonExistent, test } from '../../fixtures';

test.describe('profiles.getAll', { tag: ['@export'] }, () => {
  test('starts a task', async ({ api, installation }) => {
    const nobody = { email: nonExistent.email };

    const reply = await api.profiles.getAll({
      source_type: 'database',
      source_id: installation.db_id,
      custom_request: nobody,
    });

    expect(reply).toMatchContract();
  });

  test('exports the profiles that the request describes', async ({ api, arrange, installation }) => {
    const { db_id, email } = await arrange.profile(installation.db_id);
    await arrange.profile(db_id);

    const reply = await api.profiles.getAll({ source_type: 'database', source_id: db_id, custom_request: { email } });

    expect(reply).toMatchContract();
    const { body } = await arrange.finishedTask(reply.body.data.task_id);
    expect(body.data).toMatchObject({ result: { source_id: db_id, type: 'database', total: 1 } });
  });

  test('exports the profiles of a segment', async ({ api, arrange, data, installation }) => {
    const { stsegment_id } = installation;
    const namesake = { _lname: data.name() };
    const { db_id, email } = await arrange.profile(installation.db_id, namesake);
    await arrange.profile(db_id, namesake);
    const entry = { add_to_segments: [stsegment_id], skip_triggers: true };
    await arrange.done('profiles.import', { db_id, email, data: namesake, ...entry });

    const reply = await api.profiles.getAll({
      source_type: 'segment',
      source_id: stsegment_id,
      custom_request: namesake,
    });

    expect(reply).toMatchContract();
    const { body } = await arrange.finishedTask(reply.body.data.task_id);
    expect(body.data).toMatchObject({ result: { source_id: stsegment_id, type: 'segment', total: 1 } });
  });
});
