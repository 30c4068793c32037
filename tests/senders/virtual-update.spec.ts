import { expect, test } from '../../fixtures';
import { everythingThrough } from './rules.ts';

// No page shows what can be changed, so what is sent is complete, and the new name is not looked for.
test.describe('senders.virtualUpdate', { tag: ['@update'] }, () => {
  test('leaves the virtual sender where it is', async ({ api, arrange, data, installation }) => {
    const rules = everythingThrough(installation.sender_id);
    const id = await arrange.object('virtual sender');

    const reply = await api.senders.virtualUpdate({ id, name: data.name(), ...rules });

    expect(reply).toMatchContract();
    const stored = await arrange.done('senders.virtualGet', { id });
    expect(stored.body.data.id).toBe(id);
  });

  test('leaves the other virtual senders', async ({ api, arrange, data, installation }) => {
    const rules = everythingThrough(installation.sender_id);
    const id = await arrange.object('virtual sender');
    const other = await arrange.object('virtual sender');
    const before = await arrange.done('senders.virtualGet', { id: other });

    const reply = await api.senders.virtualUpdate({ id, name: data.name(), ...rules });

    expect(reply).toMatchContract();
    const after = await arrange.done('senders.virtualGet', { id: other });
    expect(after.body.data).toEqual(before.body.data);
  });
});
