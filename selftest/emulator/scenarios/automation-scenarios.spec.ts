import { adaByEmail, addressees } from '../drafts.ts';
import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const person = (email: string) => ({ email, subscriptions: [{ channel: 'email', email, resource_id: 1 }] });

test.describe('scenarios', () => {
  test('are listed with their nodes, filtered and paged', async () => {
    const { call } = install();

    const all = await call('automationScenarios.list', { limit: 1 });
    const tagged = await call('automationScenarios.list', { ui_tags: ['B2C'] });
    const grouped = await call('automationScenarios.list', { groups_id: [1] });

    expect(all.body).toMatchObject({ next_from_id: 2, total_count: 2 });
    expect(all.body.data).toMatchObject([
      { id: 1, is_active: false, nodes: [{ type: 'start' }, { type: 'campaign' }] },
    ]);
    expect(tagged.body.data).toMatchObject([{ id: 1 }]);
    expect(grouped.body.data).toMatchObject([{ id: 2 }]);
  });

  test('are switched on and off', async () => {
    const { call } = install();
    await call('automationScenarios.activate', { id: 2 });
    const on = await call('automationScenarios.list', { from_id: 2 });

    await call('automationScenarios.deactivate', { id: 2 });
    const off = await call('automationScenarios.list', { from_id: 2 });

    expect(on.body.data).toMatchObject([{ id: 2, is_active: true }]);
    expect(off.body.data).toMatchObject([{ id: 2, is_active: false }]);
  });

  test('take profiles in only when they are there and active', async () => {
    const { call, emulator } = install();

    const inactive = await call('automationScenarios.start', { id: 2, ...adaByEmail });
    const unknown = await call('automationScenarios.start', { id: 99, ...adaByEmail });
    const importing = await call('automationScenarios.importAndStart', {
      workflow_id: 2,
      matching: 'email',
      email: 'new@example.com',
      data: {},
    });

    expect(inactive.body).toEqual({ error: 400, error_text: 'scenario is not active' });
    expect(unknown.body).toEqual({ error: 404, error_text: 'scenario not found' });
    expect(importing.body).toEqual(inactive.body);
    expect(emulator.state.profiles.size).toBe(15);
  });

  test('refuse profiles that are not there', async () => {
    const { call } = install();
    await call('automationScenarios.activate', { id: 2 });

    const reply = await call('automationScenarios.start', { id: 2, email: 'nobody@example.com' });

    expect(reply.body).toEqual({ error: 404, error_text: 'profile not found' });
  });

  test('keep a profile inside once, and count who entered', async () => {
    const { call, emulator } = install();
    await call('automationScenarios.activate', { id: 2 });
    await call('automationScenarios.start', { id: 2, ...adaByEmail });

    await call('automationScenarios.start', { id: 2, ...adaByEmail });

    expect(emulator.state.scenarios.get(2)).toMatchObject({ inside: [ada], engaged: 1 });
  });

  test('are cleared of profiles when activated so', async () => {
    const { call, emulator } = install();
    await call('automationScenarios.activate', { id: 2 });
    await call('automationScenarios.start', { id: 2, ...adaByEmail });

    await call('automationScenarios.activate', { id: 2, skip_profiles: true });

    expect(emulator.state.scenarios.get(2)).toMatchObject({ inside: [], engaged: 1, isActive: true });
  });

  test('send what their step says to everybody who enters', async () => {
    const installation = install();
    const { call, send } = installation;
    await call('automationScenarios.activate', { id: 1 });

    await call('automationScenarios.start', { id: 1, custom_request: { _city: 'Riga' } });
    const outbox = await send({ method: 'GET', url: '/_emulator/outbox' });

    expect(outbox.body.messages).toMatchObject([
      { to: 'ada.berzina@example.com', scenario_id: 1, profile_id: ada, channel: 'email' },
      { to: 'jonas.kowalski@example.com', scenario_id: 1 },
    ]);
  });

  test('import the profile first, alone or in rows', async () => {
    const installation = install();
    const { call } = installation;
    const workflow = { workflow_id: 1, matching: 'email' };
    await call('automationScenarios.activate', { id: 1 });
    const one = { ...workflow, email: 'one@example.com', data: person('one@example.com') };
    const single = await call('automationScenarios.importAndStart', one);

    const data = [person('two@example.com'), { email: 'three@example.com', nothing: 1 }];
    const rows = await call('automationScenarios.importAndStartBatch', { ...workflow, data });

    expect(single.body.profile_id).toMatch(/^[0-9a-f]{24}$/);
    expect(rows.body.result).toMatchObject([{ error: 0 }, { error: 400 }]);
    expect(await addressees(installation)).toEqual(['one@example.com', 'two@example.com']);
  });

  test('import in the background when a task does it, from a single object too', async () => {
    const installation = install();
    const { call, wait } = installation;
    await call('automationScenarios.activate', { id: 1 });
    const data = person('one@example.com');
    await call('automationScenarios.importAndStartBatchTask', { workflow_id: 1, matching: 'email', data });
    const before = await addressees(installation);

    wait(50);

    expect(before).toEqual([]);
    expect(await addressees(installation)).toEqual(['one@example.com']);
  });
});
