import { ada, install, type Installation } from '../installation.ts';
import { expect, test } from '../../test.ts';

const bruno = '650000000000000000000002';
const program = { loyalty_id: 1 };
const toAda = { ...program, db_id: 1, matching: 'profile_id', profile_id: ada };
const toBruno = { ...toAda, profile_id: bruno };

async function codeIn({ call }: Installation, code: string, loyalty_id = 1) {
  const { body } = await call('promoCodes.get', { loyalty_id, code });
  return body.data;
}

test.describe('promo codes', () => {
  test('are imported once, and each is told what became of it', async () => {
    const { call } = install();

    const { body } = await call('promoCodes.import', { ...program, codes: ['NEW-1', 'SPRING-1', 'NEW-1'] });

    expect(body).toMatchObject({ inserted: 1, duplicated: 2, discarded_by_limit: 0 });
    expect(body.data).toMatchObject([
      { code: 'NEW-1', error: 0, error_text: '' },
      { code: 'SPRING-1', error: 400 },
      { code: 'NEW-1', error: 400 },
    ]);
  });

  test('are discarded where the program has no room', async () => {
    const { call } = install();

    const { body } = await call('promoCodes.import', { loyalty_id: 2, codes: ['A', 'B', 'C'] });

    expect(body).toMatchObject({ inserted: 2, duplicated: 0, discarded_by_limit: 1 });
  });

  test('print what is unset as empty text, and leave it out of the list', async () => {
    const installation = install();

    const { body } = await installation.call('promoCodes.exportAll', program);

    expect(await codeIn(installation, 'SPRING-1')).toEqual({
      created: '2024-04-01T12:39:34Z',
      is_attached: false,
      is_activated: false,
      is_expired: false,
      attached: '',
      activated: '',
      expired: '',
      expire_date: '',
      loyalty_id: 1,
      code: 'SPRING-1',
    });
    expect(body.data).toEqual([
      { code: 'SPRING-1' },
      { code: 'SPRING-2', attached: '2024-04-02T16:58:15Z' },
      { code: 'SPRING-3', attached: '2024-04-02T16:58:15Z', activated: '2024-04-03T10:00:00Z' },
    ]);
  });

  test('go to the profile that is named, which they then tell', async () => {
    const installation = install();

    await installation.call('promoCodes.attach', { ...toAda, code: 'SPRING-1' });

    expect(await codeIn(installation, 'SPRING-1')).toMatchObject({
      is_attached: true,
      attached: '2026-01-01T00:00:00.000Z',
      database_id: 1,
      profile_id: ada,
    });
  });

  test('are imported when they are attached and unknown', async () => {
    const installation = install();

    await installation.call('promoCodes.attach', { ...toAda, code: 'UNHEARD' });

    expect(await codeIn(installation, 'UNHEARD')).toMatchObject({ profile_id: ada });
  });

  test('are attached once, unless the program lets many have one', async () => {
    const installation = install();

    const personal = await installation.call('promoCodes.attach', { ...toBruno, code: 'SPRING-2' });
    const universal = await installation.call('promoCodes.attach', { ...toBruno, loyalty_id: 2, code: 'WELCOME' });

    expect(personal.body).toMatchObject({ error: 400, error_text: 'promo code is already attached' });
    expect(universal.body).toMatchObject({ error: 0, data: null });
    expect(await codeIn(installation, 'SPRING-2')).toMatchObject({ profile_id: ada });
    expect(await codeIn(installation, 'WELCOME', 2)).not.toHaveProperty('profile_id');
  });

  test('are picked by the program when none is named, as long as one is free', async () => {
    const installation = install();

    const first = await installation.call('promoCodes.attach', toAda);
    const second = await installation.call('promoCodes.attach', toBruno);

    expect(first.body).toMatchObject({ error: 0, data: null });
    expect(second.body).toMatchObject({ error: 404 });
    expect(await codeIn(installation, 'SPRING-1')).toMatchObject({ profile_id: ada });
  });

  test('are activated only when a profile has them', async () => {
    const installation = install();

    const free = await installation.call('promoCodes.activate', { ...program, code: 'SPRING-1' });
    await installation.call('promoCodes.activate', { ...program, code: 'SPRING-2' });

    expect(free.body).toMatchObject({ error: 400 });
    expect(await codeIn(installation, 'SPRING-1')).toMatchObject({ is_activated: false });
    expect(await codeIn(installation, 'SPRING-2')).toMatchObject({ is_activated: true });
  });

  test('change only in what an update names', async () => {
    const installation = install();
    const update = (fields: object) => installation.call('promoCodes.update', { ...program, ...fields });

    await update({ code: 'SPRING-3', expire_date: '2026-08-25T08:00:00Z' });
    const dated = await codeIn(installation, 'SPRING-3');
    await update({ code: 'SPRING-3', activated: false });

    expect(dated).toMatchObject({ is_activated: true, expire_date: '2026-08-25T08:00:00Z', is_expired: false });
    expect(await codeIn(installation, 'SPRING-3')).toMatchObject({
      is_activated: false,
      activated: '',
      expire_date: '2026-08-25T08:00:00Z',
    });
    const nothing = await update({ code: 'SPRING-3' });
    expect(nothing.body).toMatchObject({ error: 400 });
  });

  test('expire by the clock, and can then neither be attached nor activated', async () => {
    const installation = install();
    await installation.call('promoCodes.update', { ...program, code: 'SPRING-1', expire_date: '2026-01-01T01:00:00Z' });

    installation.wait(3_600_000);
    const named = await installation.call('promoCodes.attach', { ...toAda, code: 'SPRING-1' });
    const any = await installation.call('promoCodes.attach', toAda);

    expect(await codeIn(installation, 'SPRING-1')).toMatchObject({ is_expired: true, expired: '2026-01-01T01:00:00Z' });
    expect(named.body).toMatchObject({ error: 400 });
    expect(any.body).toMatchObject({ error: 404 });
  });

  test('are taken from the one profile that has them', async () => {
    const installation = install();
    const detach = (fields: object) => installation.call('promoCodes.detach', { ...toAda, ...fields });

    const nameless = await detach({});
    const foreign = await detach({ profile_id: bruno, code: 'SPRING-2' });
    const shared = await detach({ loyalty_id: 2, code: 'WELCOME' });
    const own = await detach({ code: 'SPRING-2' });

    expect(nameless.body).toMatchObject({ error: 400, error_text: 'field "code" is not valid: is required' });
    expect(foreign.body).toMatchObject({ error: 400 });
    expect(shared.body).toMatchObject({ error: 400, error_text: 'promo code is attached to several profiles' });
    expect(own.body).toMatchObject({ error: 0, data: null });
    expect(await codeIn(installation, 'SPRING-2')).toMatchObject({ is_attached: false, attached: '' });
  });

  test('of an unknown program, and unknown codes and profiles, are refused', async () => {
    const { call } = install();

    const refusals = await Promise.all([
      call('promoCodes.exportAll', { loyalty_id: 9 }),
      call('promoCodes.get', { ...program, code: 'NONE' }),
      call('promoCodes.attach', { ...toAda, profile_id: 'ffffffffffffffffffffffff' }),
    ]);

    expect(refusals.map(({ body }) => body.error)).toEqual([404, 404, 404]);
  });
});
