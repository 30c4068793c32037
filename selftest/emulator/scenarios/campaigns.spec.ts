import { saved, toSegment } from '../drafts.ts';
import { install, type Installation } from '../installation.ts';
import { test, expect } from '../../test.ts';

const day = 86_400_000;

const stateOf = async ({ call }: Installation, id: number) =>
  ((await call('campaigns.getStatus', { id })).body.data as { status: string }).status;

test.describe('campaigns', () => {
  test('are listed, filtered and paged', async () => {
    const { call } = install();

    const page = await call('campaigns.list', { limit: 1, from_id: 2 });
    const attributed = await call('campaigns.list', { attributes: { season: ['spring', 'summer'] } });
    const tagged = await call('campaigns.list', { ui_tags: ['tag1'], state: 'inactive' });
    const active = await call('campaigns.list', { state: 'active' });

    expect(page.body).toMatchObject({ data: [{ id: 2 }], next_from_id: 3, total_count: 4 });
    expect(attributed.body.data).toMatchObject([{ id: 1 }]);
    expect(tagged.body.data).toMatchObject([{ id: 1, tags: ['tag1'] }]);
    expect(active.body.data).toEqual([]);
  });

  test('are shown alone in a list', async () => {
    const { call } = install();

    const known = await call('campaigns.get', { id: 1 });
    const unknown = await call('campaigns.get', { id: 99 });

    expect(known.body.data).toMatchObject([{ id: 1, audience: { extension_conf: { broadcasts: { ids: [1] } } } }]);
    expect(unknown.body).toEqual({ error: 404, error_text: 'campaign not found' });
  });

  test('are activated and deactivated as often as one likes', async () => {
    const installation = install();
    const states: string[] = [];
    await installation.call('campaigns.activate', { id: 2 });
    states.push(await stateOf(installation, 2));
    await installation.call('campaigns.deactivate', { id: 2 });
    states.push(await stateOf(installation, 2));

    await installation.call('campaigns.activate', { id: 2 });
    states.push(await stateOf(installation, 2));

    expect(states).toEqual(['active', 'inactive', 'active']);
  });

  test('wait for their date, and go on by the dates that follow', async () => {
    const installation = install();
    const dates = {
      start_date: '2026-01-02T00:00:00Z',
      deactivate_date: '2026-01-03T00:00:00Z',
      completed_date: '2026-01-04T00:00:00Z',
    };
    await installation.call('campaigns.activate', { id: 2, ...dates });
    const states = [await stateOf(installation, 2)];
    installation.wait(day);
    states.push(await stateOf(installation, 2));
    installation.wait(day);
    states.push(await stateOf(installation, 2));

    installation.wait(day);
    states.push(await stateOf(installation, 2));

    expect(states).toEqual(['waiting', 'active', 'inactive', 'completed']);
  });

  test('refuse a date that is none', async () => {
    const installation = install();

    const reply = await installation.call('campaigns.activate', { id: 2, start_date: 'soon' });

    expect(reply.body.error).toBe(400);
    expect(await stateOf(installation, 2)).toBe('inactive');
  });

  test('are completed for good', async () => {
    const installation = install();
    const { call } = installation;
    const first = await call('campaigns.completed', { id: 3 });
    const second = await call('campaigns.completed', { id: 3 });

    const activated = await call('campaigns.activate', { id: 3 });
    const deactivated = await call('campaigns.deactivate', { id: 3 });

    expect([first.body, second.body]).toMatchObject([
      { error: 0, data: null },
      { error: 0, data: null },
    ]);
    expect(activated.body).toEqual({ error: 400, error_text: 'campaign is completed' });
    expect(deactivated.body).toEqual(activated.body);
    expect(await stateOf(installation, 3)).toBe('completed');
  });

  test('switch the mailings and scenarios inside off when they are completed', async () => {
    const installation = install();
    const { call, emulator } = installation;
    const id = await saved(installation, 'mailings.regularsAdd', { ...toSegment, is_active: true });
    await call('automationScenarios.activate', { id: 2 });
    Object.assign(emulator.state.campaigns.get(3)?.entities ?? {}, { regulars: [id], workflows: [2] });

    await call('campaigns.completed', { id: 3 });

    expect(emulator.state.mailings.get(id)?.isActive).toBe(false);
    expect(emulator.state.scenarios.get(2)?.isActive).toBe(false);
  });

  test('leave null out of XML replies', async () => {
    const { callXml } = install();

    const reply = await callXml('campaigns.activate', '<format>xml</format><id>2</id>');

    expect(reply.text).not.toContain('<data');
  });
});
