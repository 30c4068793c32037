import { adaByEmail, addressees, byCall, saved } from '../drafts.ts';
import { ada, install, type Installation } from '../installation.ts';
import { test, expect } from '../../test.ts';

const minute = 60_000;
const adaAddress = 'ada.berzina@example.com';
const subscribed = (email: string) => ({ email, subscriptions: [{ channel: 'email', email, resource_id: 1 }] });
const row = (email: string) => ({ email, data: subscribed(email) });

const armed = (installation: Installation, changes = {}) =>
  saved(installation, 'triggerMailings.add', { ...byCall, is_active: true, ...changes });

const taskStatus = async ({ call }: Installation, data: unknown) =>
  (await call('tasks.status', data as Record<string, unknown>)).body.data;

test.describe('trigger mailings', () => {
  test('send to the profile that is found, at once', async () => {
    const installation = install();
    const id = await armed(installation);

    const reply = await installation.call('triggerMailings.start', { id, ...adaByEmail });

    expect(reply.body.error).toBe(0);
    expect(await addressees(installation)).toEqual([adaAddress]);
  });

  test('start only when they are active and of the type api_call', async () => {
    const installation = install();
    const other = await armed(installation, { trigger_type: 'subscribe' });

    const inactive = await installation.call('triggerMailings.start', { id: 3, ...adaByEmail });
    const wrong = await installation.call('triggerMailings.start', { id: other, ...adaByEmail });
    const broadcast = await installation.call('triggerMailings.start', { id: 1, ...adaByEmail });

    expect(inactive.body).toEqual({ error: 400, error_text: 'mailing is not active' });
    expect(wrong.body).toEqual({ error: 400, error_text: 'trigger type of the mailing is not api_call' });
    expect(broadcast.body).toEqual({ error: 404, error_text: 'mailing not found' });
    expect(await addressees(installation)).toEqual([]);
  });

  test('refuse profiles that are not there', async () => {
    const installation = install();
    const id = await armed(installation);

    const reply = await installation.call('triggerMailings.start', { id, email: 'nobody@example.com' });

    expect(reply.body).toEqual({ error: 404, error_text: 'profile not found' });
  });

  test('send to everybody whom a query finds', async () => {
    const installation = install();
    const id = await armed(installation);

    await installation.call('triggerMailings.start', { id, custom_request: { _city: 'Riga' } });

    expect(await addressees(installation)).toEqual([adaAddress, 'jonas.kowalski@example.com']);
  });

  test('send to the subscription that is meant, or to another when that will do', async () => {
    const installation = install();
    const id = await armed(installation);
    const email = 'elsewhere@example.com';
    await installation.call('triggerMailings.start', { id, ...adaByEmail, subscription_filter: { email } });
    const strict = await addressees(installation);

    const subscription_filter = { email, not_strict: true };
    await installation.call('triggerMailings.start', { id, ...adaByEmail, subscription_filter });

    expect(strict).toEqual([]);
    expect(await addressees(installation)).toEqual([adaAddress]);
  });

  test('wait as long as the mailing and the call say', async () => {
    const installation = install();
    const id = await armed(installation, { skip_minutes: 5 });
    const body = { trigger_id: id, email: 'late@example.com', data: subscribed('late@example.com') };
    await installation.call('triggerMailings.importAndStart', { ...body, timeout: { minutes: 10 } });
    installation.wait(15 * minute - 1);
    const before = await addressees(installation);

    installation.wait(1);

    expect(before).toEqual([]);
    expect(await addressees(installation)).toEqual(['late@example.com']);
  });

  test('answer the ids of the rows that were found', async () => {
    const installation = install();
    const trigger_id = await armed(installation);
    const data = [{ email: adaAddress }, { email: 'nobody@example.com' }];

    const { body } = await installation.call('triggerMailings.startBatch', { trigger_id, matching: 'email', data });

    expect(body.result).toEqual([ada]);
    expect(await addressees(installation)).toEqual([adaAddress]);
  });

  test('take the field name of rows from the top', async () => {
    const installation = install();
    const trigger_id = await armed(installation);
    const search = { matching: 'custom', field_name: 'crm_id', data: [{ field_value: 'CRM-0001' }] };

    const { body } = await installation.call('triggerMailings.startBatch', { trigger_id, ...search });

    expect(body.result).toEqual([ada]);
  });

  test('import and send, one result a row', async () => {
    const installation = install();
    const trigger_id = await armed(installation);
    const broken = { email: 'two@example.com', data: { nothing: 1 } };

    const { body } = await installation.call('triggerMailings.importAndStartBatch', {
      trigger_id,
      matching: 'email',
      data: [row('one@example.com'), broken],
    });
    const known = await installation.call('profiles.get', { db_id: 1, email: 'one@example.com' });

    expect(body.result).toMatchObject([{ error: 0 }, { error: 400 }]);
    expect(known.body.data).toMatchObject({ email: 'one@example.com' });
    expect(await addressees(installation)).toEqual(['one@example.com']);
  });

  test('import nothing when they cannot be started', async () => {
    const { call, emulator } = install();

    const one = await call('triggerMailings.importAndStart', { trigger_id: 3, ...row('one@example.com') });
    const many = await call('triggerMailings.importAndStartBatch', { trigger_id: 99, data: [row('one@example.com')] });

    expect([one.body.error, many.body.error]).toEqual([400, 404]);
    expect(emulator.state.profiles.size).toBe(15);
  });

  test('start in the background when a task does it', async () => {
    const installation = install();
    const { call, wait, emulator } = installation;
    const id = await armed(installation);
    const rows = { data: [{ email: adaAddress }] };
    const started = await call('triggerMailings.startBatchTask', { id, matching: 'email', ...rows });
    const imports = { trigger_id: id, matching: 'email', data: [row('one@example.com')] };
    await call('triggerMailings.importAndStartBatchTask', imports);
    const before = await taskStatus(installation, started.body.data);
    const size = emulator.state.profiles.size;

    wait(50);
    const after = await taskStatus(installation, started.body.data);

    expect([before, after]).toMatchObject([{ status: 'processing' }, { status: 'completed', progress: 100 }]);
    expect([size, emulator.state.profiles.size]).toEqual([15, 16]);
    expect(await addressees(installation)).toEqual([adaAddress, 'one@example.com']);
  });

  test('do nothing in the background once they are deactivated', async () => {
    const installation = install();
    const id = await armed(installation);
    const rows = { data: [{ email: adaAddress }] };
    await installation.call('triggerMailings.startBatchTask', { id, matching: 'email', ...rows });
    await installation.call('mailings.deactivate', { id });

    installation.wait(50);

    expect(await addressees(installation)).toEqual([]);
  });
});
