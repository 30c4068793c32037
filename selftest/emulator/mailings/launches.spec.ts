import { addressees, saved, toSegment } from '../drafts.ts';
import { ada, install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const day = 86_400_000;
const adaAddress = 'ada.berzina@example.com';
const status = { is_active: false, is_completed: false, status: 'Inactive' };

test.describe('launches', () => {
  test('take a broadcast from active through running to completed', async () => {
    const installation = install();
    const { call, wait } = installation;
    const id = await saved(installation, 'mailings.broadcastsAdd', toSegment);
    const steps: unknown[] = [(await call('mailings.getStatus', { id })).body.data];
    await call('mailings.activate', { id });
    steps.push((await call('mailings.getStatus', { id })).body.data);
    await call('mailings.broadcastsStart', { id });
    steps.push((await call('mailings.getStatus', { id })).body.data);

    wait(50);
    const done = await call('mailings.getStatus', { id });
    const log = await call('mailings.logV2', { id });

    expect(steps).toMatchObject([
      status,
      { is_active: true, status: 'Active' },
      { is_active: true, status: 'Running' },
    ]);
    expect(done.body.data).toEqual({ is_active: false, is_completed: true, status: 'Completed' });
    expect(log.body.data).toMatchObject([{ state: 'start' }, { state: 'end' }, { value: '50ms' }]);
  });

  test('put one message a subscription into the outbox when they end', async () => {
    const installation = install();
    const { call, wait, send } = installation;
    const id = await saved(installation, 'mailings.regularsAdd', { ...toSegment, is_active: true });
    await call('mailings.regularsStart', { id });
    const before = await addressees(installation);

    wait(50);
    const outbox = await send({ method: 'GET', url: '/_emulator/outbox' });

    expect(before).toEqual([]);
    expect(outbox.body.messages).toEqual([
      {
        time: '2026-01-01T00:00:00.050Z',
        channel: 'email',
        to: adaAddress,
        profile_id: ada,
        mailing_id: id,
        launch_id: '1',
      },
    ]);
  });

  test('are refused while the mailing is inactive', async () => {
    const installation = install();
    const id = await saved(installation, 'mailings.broadcastsAdd', toSegment);

    const broadcast = await installation.call('mailings.broadcastsStart', { id });
    const regular = await installation.call('mailings.regularsStart', { id: 2 });

    expect(broadcast.body).toEqual({ error: 400, error_text: 'mailing is not active' });
    expect(regular.body).toEqual(broadcast.body);
  });

  test('go to another audience, and no further than the limit, when the call says so', async () => {
    const installation = install();
    const { call, wait } = installation;
    const id = await saved(installation, 'mailings.regularsAdd', { ...toSegment, is_active: true });
    const everybody = { override_source_type: 'list', override_source_id: 1 };
    await call('mailings.regularsStart', { id, ...everybody, override_limit: 2 });

    wait(50);

    expect(await addressees(installation)).toEqual([adaAddress, 'bruno.costa@example.com']);
  });

  test('are refused with half of another audience, or one that is not there', async () => {
    const installation = install();
    const { call, emulator } = installation;
    const id = await saved(installation, 'mailings.regularsAdd', { ...toSegment, is_active: true });

    const half = await call('mailings.regularsStart', { id, override_source_type: 'segment' });
    const unknown = await call('mailings.regularsStart', {
      id,
      override_source_type: 'segment',
      override_source_id: 99,
    });

    expect([half.body.error, unknown.body.error]).toEqual([400, 404]);
    expect(emulator.state.mailings.get(id)?.launches).toEqual([]);
  });

  test('leave out who is not subscribed, in the subscription or as a whole', async () => {
    const installation = install();
    const { call, wait } = installation;
    const address = { db_id: 1, profile_id: ada, resource_id: 1, channel: 'email', email: adaAddress };
    await call('subscriptions.set', { ...address, status: 'unsubscribed' });
    await call('profiles.update', { db_id: 1, email: 'bruno.costa@example.com', data: { _status: 5 } });
    const body = { ...toSegment, data_type: 'list', data_id: 1, is_active: true };
    const id = await saved(installation, 'mailings.broadcastsAdd', body);
    await call('mailings.broadcastsStart', { id });

    wait(50);

    expect(await addressees(installation)).toEqual([
      'clara.dumont@example.org',
      'elif.demir@example.com',
      'greta.holm@example.net',
      'jonas.kowalski@example.com',
    ]);
  });

  test('end without a message where the queue is dropped, and with it where it is not', async () => {
    const installation = install();
    const { call, wait } = installation;
    const dropped = await saved(installation, 'mailings.broadcastsAdd', { ...toSegment, is_active: true });
    const finished = await saved(installation, 'mailings.broadcastsAdd', { ...toSegment, is_active: true });
    await call('mailings.broadcastsStart', { id: dropped });
    await call('mailings.broadcastsStart', { id: finished });
    await call('mailings.deactivate', { id: String(dropped), abort_if_running: 'true' });
    await call('mailings.deactivate', { id: finished });

    wait(50);
    const { body } = await call('mailings.getStatus', { id: dropped });

    expect(await addressees(installation)).toEqual([adaAddress]);
    expect(body.data).toEqual(status);
  });

  test('begin at once with run_now', async () => {
    const installation = install();
    const id = await saved(installation, 'mailings.regularsAdd', toSegment);
    await installation.call('mailings.activate', { id, run_now: true });

    installation.wait(50);

    expect(await addressees(installation)).toEqual([adaAddress]);
  });

  test('of regular mailings come by their schedule', async () => {
    const installation = install();
    const start_schedule = { start_mins: [30], start_hours: [9] };
    await saved(installation, 'mailings.regularsAdd', { ...toSegment, is_active: true, start_schedule });
    installation.wait(day / 2);
    const first = await addressees(installation);

    installation.wait(day);

    expect(first).toEqual([adaAddress]);
    expect(await addressees(installation)).toEqual([adaAddress, adaAddress]);
  });

  test('of broadcasts come by their schedule once', async () => {
    const installation = install();
    const start_schedule = { start_mins: [30], start_hours: [9] };
    await saved(installation, 'mailings.broadcastsAdd', { ...toSegment, is_active: true, start_schedule });
    installation.wait(day);
    const first = await addressees(installation);

    installation.wait(30 * day);

    expect(first).toEqual([adaAddress]);
    expect(await addressees(installation)).toEqual(first);
  });

  test('do not come by themselves from anything that is seeded', async () => {
    const installation = install();

    installation.wait(400 * day);

    expect(await addressees(installation)).toEqual([]);
  });

  test('leave an outbox that can be emptied', async () => {
    const installation = install();
    const id = await saved(installation, 'mailings.regularsAdd', toSegment);
    await installation.call('mailings.activate', { id, run_now: true });
    installation.wait(50);

    await installation.send({ method: 'DELETE', url: '/_emulator/outbox' });

    expect(await addressees(installation)).toEqual([]);
  });
});
