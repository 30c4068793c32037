import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const source = { db_id: 1, email: 'ada.berzina@example.com' };

test.describe('merging', () => {
  const merge = { db_id: 1, source: [source], destination: { db_id: 1, email: 'bruno.costa@example.com' } };

  test('moves subscriptions and history, fills gaps, and leaves localhost as the source e-mail', async () => {
    const { call, emulator } = install();

    const reply = await call('profiles.merge', { ...merge, data: { _city: 'Faro' } });
    const merged = await call('profiles.get', { db_id: 1, email: 'bruno.costa@example.com' });

    expect(reply.body).toEqual({ error: 0, error_text: 'Successful operation' });
    expect(merged.body.data).toMatchObject({ _fname: 'Bruno', _city: 'Faro', crm_id: 'CRM-0001' });
    expect((merged.body.data as { subscriptions: unknown[] }).subscriptions).toHaveLength(7);
    expect(emulator.state.profiles.get(ada)).toMatchObject({ fields: { email: 'localhost' }, subscriptions: [] });
    expect(emulator.state.profiles.get(ada)?.history.map(({ event }) => event)).toEqual(['merged']);
  });

  test('copies an e-mail to a destination without one', async () => {
    const { call } = install();
    const destination = { db_id: 1, matching: 'custom', field_name: 'crm_id', field_value: 'CRM-NEW' };

    const reply = await call('profiles.merge', { ...merge, destination });
    const merged = await call('profiles.get', destination);

    expect(reply.body.error).toBe(0);
    expect(merged.body.data).toMatchObject({ email: 'ada.berzina@example.com', crm_id: 'CRM-NEW' });
  });

  test('leaves subscriptions and history where they are when told so', async () => {
    const { call, emulator } = install();

    await call('profiles.merge', { ...merge, subscriptions: false, history: false });

    expect(emulator.state.profiles.get(ada)?.subscriptions).toHaveLength(6);
    expect(emulator.state.profiles.get(ada)?.history).toHaveLength(4);
  });

  test('refuses an unknown source and changes nothing', async () => {
    const { call, emulator } = install();
    const before = JSON.stringify([...emulator.state.profiles]);

    const reply = await call('profiles.merge', { ...merge, source: [source, { db_id: 1, email: 'no@example.com' }] });

    expect(reply.body).toEqual({ error: 404, error_text: 'profile not found' });
    expect(JSON.stringify([...emulator.state.profiles])).toBe(before);
  });
});

test.describe('splitting', () => {
  const destination = [
    { db_id: 1, email: 'half@example.com' },
    { db_id: 1, matching: 'phone', phone: '+12025550101' },
  ];

  test('gives each result the subscriptions that it is searched by, and the rest to the first', async () => {
    const { call, emulator } = install();
    const other = [
      { db_id: 1, email: 'half@example.com' },
      { db_id: 1, matching: 'phone', phone: '+12025550177' },
    ];

    const reply = await call('profiles.split', { source, destination: other, static_segments: true });
    const half = await call('profiles.get', { db_id: 1, email: 'half@example.com' });
    const rest = await call('profiles.get', { db_id: 1, matching: 'phone', phone: '+12025550177' });

    expect(reply.body).toEqual({ error: 0, error_text: 'Successful operation' });
    expect((half.body.data as { subscriptions: unknown[] }).subscriptions).toHaveLength(6);
    expect(rest.body.data).toMatchObject({ email: 'localhost', _fname: 'Ada' });
    expect(emulator.state.profiles.get(ada)).toMatchObject({ fields: { email: 'localhost' }, subscriptions: [] });
    expect(emulator.state.segments.get(3)?.members).toHaveLength(2);
  });

  test('refuses the source as a result', async () => {
    const { call } = install();

    const reply = await call('profiles.split', { source, destination });

    expect(reply.body).toEqual({ error: 400, error_text: 'field "destination" is not valid: is the source' });
  });
});
