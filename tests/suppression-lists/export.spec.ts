import { expect, test } from '../../fixtures';

test.describe('suppressionLists.export', { tag: ['@export'] }, () => {
  test('starts a task', async ({ api, installation }) => {
    const reply = await api.suppressionLists.export({ id: installation.suplist_id, type: 'domains' });

    expect(reply).toMatchContract();
  });

  test('exports the entries of all kinds when none is named', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    await arrange.done('suppressionLists.emailAdd', { id, email: data.email() });
    await arrange.done('suppressionLists.domainAdd', { id, domain: data.domain() });
    await arrange.done('suppressionLists.phoneAdd', { id, value: data.phone() });

    const reply = await api.suppressionLists.export({ id });

    expect(reply).toMatchContract();
    const finished = await arrange.finishedTask(reply.body.data.task_id);
    expect(finished).toMatchContract();
    expect(finished.body.data).toMatchObject({ result: { suppress_id: id, total: 3 } });
  });

  test('exports the entries of one kind', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    await arrange.done('suppressionLists.emailsAdd', { id, emails: [data.email(), data.email()] });
    await arrange.done('suppressionLists.phoneAdd', { id, value: data.phone() });

    const reply = await api.suppressionLists.export({ id, type: 'emails' });

    expect(reply).toMatchContract();
    const finished = await arrange.finishedTask(reply.body.data.task_id);
    expect(finished).toMatchContract();
    expect(finished.body.data).toMatchObject({ result: { suppress_id: id, total: 2 } });
  });
});
