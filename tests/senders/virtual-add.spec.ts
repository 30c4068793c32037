import { expect, test } from '../../fixtures';
import { everythingThrough } from './rules.ts';

test.describe('senders.virtualAdd', { tag: ['@create'] }, () => {
  // No page shows whether the reply tells the id, so the new one is looked for in the list.
  test('creates a virtual sender that is listed under its name', async ({ api, data, installation }) => {
    const name = data.name();

    const reply = await api.senders.virtualAdd({ name, ...everythingThrough(installation.sender_id) });

    expect(reply).toMatchContract();
    const listed = await api.pages(api.senders.virtualList, {});
    expect(listed.map((entry) => entry.name)).toContain(name);
  });
});
