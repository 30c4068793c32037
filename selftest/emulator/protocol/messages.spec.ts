import { createEmulator } from '../../../emulator/app.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import type { EmulatorOptions } from '../../../emulator/platform.ts';
import * as contract from '../../../schemas/index.ts';
import { expect, test } from '../../test.ts';

const options: EmulatorOptions = {
  contract,
  token: 't',
  clock: createClock(),
  ids: createIds(0),
  refusals: 'envelope',
};
const message = {
  account_id: 1,
  db_id: 1,
  email: 'a@example.com',
  data: { email: 'a@example.com' },
  feedback_id: 'f1',
};

/** What an emulator answers to a message. */
async function answered(kind: 'import' | 'request', content: unknown, emulator = createEmulator(options)) {
  const text = await emulator.takeMessage(kind, typeof content === 'string' ? content : JSON.stringify(content));
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, unknown>);
}

test.describe('messages of the broker', () => {
  test('import a profile without a token, and answer with the id of the message', async () => {
    const emulator = createEmulator(options);

    const answer = await answered('import', message, emulator);

    expect(answer).toEqual({
      error: 0,
      error_text: '',
      feedback_id: 'f1',
      matching_field: 'email',
      profile_id: expect.stringMatching(/^[0-9a-f]{24}$/),
    });
    expect(emulator.state.profiles.get(String(answer?.profile_id))?.fields.email).toBe('a@example.com');
    expect(emulator.calls.at(-1)).toMatchObject({ operation: 'profiles.rabbitmqImport', token: 'unchecked' });
  });

  test('make two profiles of two messages that are equal but for the address', async () => {
    const emulator = createEmulator(options);
    const before = emulator.state.profiles.size;

    await answered('import', message, emulator);
    await answered('import', { ...message, email: 'b@example.com', data: { email: 'b@example.com' } }, emulator);
    await answered('import', message, emulator);

    expect(emulator.state.profiles.size).toBe(before + 2);
  });

  test('create nothing when they only update', async () => {
    const answer = await answered('import', { ...message, update_only: true });

    expect(answer).toMatchObject({ error: 404, feedback_id: 'f1' });
  });

  test('are refused as HTTP calls are, with the id of the message', async () => {
    const answer = await answered('import', { ...message, db_id: 'one' });

    expect(answer).toMatchObject({ error: 400, feedback_id: 'f1' });
  });

  test('are no HTTP route', async () => {
    const { body } = await createEmulator(options).handle({
      method: 'POST',
      url: '/amqp/database_import',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...message, token: 't' }),
    });

    expect(JSON.parse(body)).toMatchObject({ error: 404 });
  });

  test('carry any API request, and its answer with the id of the request', async () => {
    const request = { request_id: 'r1', request: 'api/v1.1/databases/get/', body: { token: 't', id: 1 } };

    const answer = await answered('request', request);

    expect(answer).toEqual({ request_id: 'r1', body: expect.objectContaining({ error: 0 }) });
  });

  test('carry no request without its token', async () => {
    const answer = await answered('request', {
      request_id: 'r1',
      request: '/api/v1.1/databases/get/',
      body: { id: 1 },
    });

    expect(answer).toMatchObject({ request_id: 'r1', body: { error: 401 } });
  });

  test('are not answered without an id, or when they cannot be read', async () => {
    expect(await answered('request', { request: 'api/v1.1/databases/list/', body: { token: 't' } })).toBeUndefined();
    expect(await answered('request', 'no JSON')).toBeUndefined();
    expect(await answered('import', 'no JSON')).toMatchObject({ error: 400 });
  });
});
