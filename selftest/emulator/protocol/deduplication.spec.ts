import { install, json, token } from '../installation.ts';
import { test, expect } from '../../test.ts';

const add = '/api/v1.1/profiles/add';
const body = JSON.stringify({ token, db_id: 2, data: {} });
const day = 24 * 60 * 60 * 1000;

test.describe('deduplication', () => {
  test('repeats the first answer to the same body and marks it', async () => {
    const { send, emulator } = install();

    const first = await send({ url: add, headers: json, body });
    const second = await send({ url: add, headers: json, body });

    expect(second.text).toBe(first.text);
    expect(second.headers).toMatchObject({ 'duplicate-request': 'true' });
    expect(second.headers['duplicate-key']).toMatch(/^[A-Za-z0-9+/]{27}=$/);
    expect(emulator.state.profiles.size).toBe(16);
  });

  test('goes by Request-ID when there is one', async () => {
    const { send } = install();
    const other = JSON.stringify({ token, db_id: 2, data: { _fname: 'Other' } });

    const first = await send({ url: add, headers: { ...json, 'request-id': 'a' }, body });
    const sameId = await send({ url: add, headers: { ...json, 'request-id': 'a' }, body: other });
    const newId = await send({ url: add, headers: { ...json, 'request-id': 'b' }, body });

    expect(sameId.text).toBe(first.text);
    expect(newId.text).not.toBe(first.text);
  });

  test('sees another call in another URL', async () => {
    const { send } = install();

    const first = await send({ url: add, headers: json, body });
    const second = await send({ url: `${add}?request_id=2`, headers: json, body });

    expect(second.text).not.toBe(first.text);
  });

  test('ends after a day', async () => {
    const { send, wait } = install();

    const first = await send({ url: add, headers: json, body });
    wait(day - 1);
    const within = await send({ url: add, headers: json, body });
    wait(1);
    const after = await send({ url: add, headers: json, body });

    expect(within.text).toBe(first.text);
    expect(after.text).not.toBe(first.text);
  });

  test('does not remember refusals', async () => {
    const { send, call } = install();
    const update = JSON.stringify({ token, db_id: 2, email: 'late@example.com', data: {} });
    const early = await send({ url: '/api/v1.1/profiles/update', headers: json, body: update });
    await call('profiles.add', { db_id: 2, data: { email: 'late@example.com' } });

    const late = await send({ url: '/api/v1.1/profiles/update', headers: json, body: update });

    expect(early.body.error).toBe(404);
    expect(late.body.error).toBe(0);
  });

  test('leaves reading calls alone', async () => {
    const { send, call } = install();
    const list = JSON.stringify({ token, db_id: 2 });
    const before = await send({ url: '/api/v1.1/profiles/list', headers: json, body: list });
    await call('profiles.add', { db_id: 2, data: {} });

    const after = await send({ url: '/api/v1.1/profiles/list', headers: json, body: list });

    expect(before.body.data).toHaveLength(0);
    expect(after.body.data).toHaveLength(1);
  });
});
