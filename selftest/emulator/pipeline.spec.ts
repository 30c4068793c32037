import { install, json, token } from './installation.ts';
import { test, expect } from '../test.ts';

const list = '/api/v1.1/databases/list/';
const withToken = JSON.stringify({ token });

test.describe('token', () => {
  test('is accepted in the body, as Bearer and in the query', async () => {
    const { send } = install();

    const errors = await Promise.all([
      send({ url: list, headers: json, body: withToken }),
      send({ url: list, headers: { ...json, authorization: `Bearer ${token}` }, body: '{}' }),
      send({ url: `${list}?token=${token}` }),
    ]);

    expect(errors.map(({ body }) => body.error)).toEqual([0, 0, 0]);
  });

  test('is required', async () => {
    const { send } = install();

    const reply = await send({ url: list, headers: json, body: '{}' });

    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({ error: 401, error_text: 'API token required' });
  });

  test('is refused when it is unknown, and not repeated in the answer', async () => {
    const { send } = install();

    const reply = await send({ url: list, headers: json, body: JSON.stringify({ token: 'wrong-token' }) });

    expect(reply.body.error).toBe(403);
    expect(reply.text).not.toContain('wrong-token');
  });

  test('is judged before the path and before the body', async () => {
    const { send } = install();
    const headers = { ...json, authorization: 'Bearer wrong' };

    const unknownPath = await send({ url: '/api/v1.1/nothing', headers, body: '{}' });
    const malformed = await send({ url: list, headers, body: '{' });

    expect(unknownPath.body.error).toBe(403);
    expect(malformed.body.error).toBe(403);
  });
});

test.describe('routing', () => {
  test('takes a path with and without its trailing slash', async () => {
    const { send } = install();

    const bare = await send({ url: '/api/v1.1/databases/list', headers: json, body: withToken });
    const slashed = await send({ url: '/api/v1.1/resources/list/', headers: json, body: withToken });

    expect([bare.body.error, slashed.body.error]).toEqual([0, 0]);
  });

  test('answers an unknown path and a wrong method with HTTP 404 in the envelope form too', async () => {
    const { send } = install();

    const path = await send({ url: '/api/v1.1/nothing', headers: json, body: withToken });
    const method = await send({ method: 'GET', url: `${list}?token=${token}` });

    expect(path).toMatchObject({ status: 404, body: { error: 404, error_text: 'no such method' } });
    expect(method).toMatchObject({ status: 404, body: { error: 404, error_text: 'no such method' } });
  });

  test('answers 501 for an operation of the contract without a function', async () => {
    const contract = await import('../../schemas/index.ts');
    const unknown = { ...contract.operationOf('databases.list'), id: 'nothing.here', path: '/api/v1.1/nothing/here' };
    const { send } = install({ contract: { ...contract, operations: [...contract.operations, unknown] } });

    const reply = await send({ url: unknown.path, headers: json, body: withToken });

    expect(reply.status).toBe(501);
    expect(reply.body.error).toBe(501);
    expect(reply.body.error_text).toMatch(/^NotEmulated/);
  });
});

test.describe('request', () => {
  const refused = async (headers: Record<string, string>, body: string) => {
    const { send } = install();
    const reply = await send({ url: list, headers, body });
    return reply.body.error;
  };

  test('is refused as 400 when it is malformed, not an object, or of another content type', async () => {
    const errors = await Promise.all([
      refused(json, '{'),
      refused(json, '[]'),
      refused({ 'content-type': 'text/plain' }, withToken),
      refused({}, withToken),
    ]);

    expect(errors).toEqual([400, 400, 400, 400]);
  });

  test('is refused as 413 above 10 MB', async () => {
    const { send } = install({ refusals: 'http' });

    const reply = await send({ url: list, headers: json, body: ' '.repeat(10 * 1024 * 1024 + 1) });

    expect(reply).toMatchObject({ status: 413, body: { error: 413 } });
  });

  test('names an ill-typed field', async () => {
    const { call } = install();

    const reply = await call('databases.list', { limit: 'many' });

    expect(reply.body).toEqual({ error: 400, error_text: 'field "limit" is not valid: must be integer' });
  });

  test('names a missing field', async () => {
    const { call } = install();

    const reply = await call('databases.get');

    expect(reply.body).toEqual({ error: 400, error_text: 'field "id" is not valid: is required' });
  });

  test('names a field inside a list', async () => {
    const { call } = install();

    const reply = await call('profiles.importBatch', { db_id: 1, data: [{ subscriptions: [{ resource_id: 'x' }] }] });

    expect(reply.body.error_text).toBe('field "data[0].subscriptions[0].resource_id" is not valid: must be integer');
  });
});

test.describe('refusals', () => {
  test('come with HTTP 200 in the envelope form', async () => {
    const { call } = install();

    const reply = await call('databases.get', { id: 99 });

    expect(reply).toMatchObject({ status: 200, body: { error: 404, error_text: 'database 99 not found' } });
  });

  test('come with their HTTP status in the http form, with the same body', async () => {
    const { call } = install({ refusals: 'http' });

    const reply = await call('databases.get', { id: 99 });

    expect(reply).toMatchObject({ status: 404, body: { error: 404, error_text: 'database 99 not found' } });
  });

  test('of frames without an envelope always come with their HTTP status', async () => {
    const { send } = install();

    const old = await send({ url: `/api/v1.0/lists/99/suspend_all?token=${token}` });
    const quick = await send({
      url: `/api/integrations/any/profile_import?token=${token}&db_id=99&email=a@example.com`,
    });
    const file = await send({ method: 'GET', url: `/api/download/data/none.csv?token=${token}` });

    expect([old.status, quick.status, file.status]).toEqual([404, 404, 404]);
  });

  test('of the tariff are 402', async () => {
    const { call } = install({ settings: { maxProfiles: 15 } });

    const reply = await call('profiles.add', { db_id: 1, data: {} });

    expect(reply.body).toEqual({ error: 402, error_text: 'tariff limit of profiles reached' });
  });

  test('hide an unexpected failure behind HTTP 500 without its stack', async () => {
    const { send } = install({
      contract: {
        operations: (await import('../../schemas/index.ts')).operations,
        judgeRequest: () => {
          throw new Error('broken on purpose');
        },
      },
    });
    const printed = console.error;
    console.error = () => undefined;

    const reply = await send({ url: list, headers: json, body: withToken });
    console.error = printed;

    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain('broken on purpose');
  });
});
