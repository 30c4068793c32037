import { expect, test } from '../../fixtures';

// No page shows what can be changed, so the new name is sent and not looked for.
test.describe('suppressionLists.update', { tag: ['@update'] }, () => {
  test('leaves the list where it is', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');

    const reply = await api.suppressionLists.update({ id, name: data.name() });

    expect(reply).toMatchContract();
    const stored = await arrange.done('suppressionLists.get', { id });
    expect(stored.body.data.id).toBe(id);
  });

  test('leaves the entries on the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const email = data.email();
    await arrange.done('suppressionLists.emailAdd', { id, email });

    const reply = await api.suppressionLists.update({ id, name: data.name() });

    expect(reply).toMatchContract();
    const stored = await arrange.done('suppressionLists.emailCheck', { id, email });
    expect(stored.body.email_matched).toBe(true);
  });
});
