import { jsonResponse, responseOf } from '../../../emulator/protocol/reply.ts';
import { install } from '../../emulator/installation.ts';
import { findingOf, lastOf, refusing, speaking, token, expect, test } from './examined.ts';

test.describe('the token', () => {
  test('is refused where the platform does not know it', async ({ emulated, examined }) => {
    const { url } = await emulated();

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_TOKEN: 'a-token-of-somebody' });

    expect(lastOf(examination)).toEqual({
      name: 'token',
      state: 'problem',
      saw: 'refused: databases.list was answered with 403 "No access: the API token is unknown"',
      means:
        'The platform does not know the token, or its role may read nothing. The one that is set has 19 characters and comes from the shell.',
      remedy:
        'Copy it anew from the panel of this installation (Settings, Tokens) into ALTCRAFT_TOKEN: is it complete, active, and may its role read databases?',
    });
    expect(examination.notTried).toContain('rights');
  });

  test('is told from one whose role may read other things only', async ({ emulated, examined }) => {
    const { url } = await emulated((response, path) =>
      /databases|resources/.test(path) ? jsonResponse(200, { error: 403, error_text: 'No access' }) : response,
    );

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'token',
      state: 'problem',
      saw: 'refused: databases.list was answered with 403 "No access"',
      means:
        'The token is good, as segments.list takes it, but its role may read neither databases nor resources; the first check of a run needs one of them.',
      remedy: 'Give the role of the token the right to view databases, in the panel.',
    });
  });

  test('is accepted where its role may read resources only', async ({ emulated, examined }) => {
    const { url } = await emulated(refusing('/api/v1.1/databases', 403, 'No access'));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'token')).toEqual({ name: 'token', state: 'ok', saw: 'accepted by resources.list' });
  });

  test('that arrives in the body only is told, with who takes it out of the header', async ({ served, examined }) => {
    const emulator = install({ token }, ['no-authorization']).emulator;
    const { url } = await served(speaking(emulator));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'token')).toMatchObject({ state: 'ok' });
    expect(findingOf(examination, 'token in the header')).toMatchObject({
      state: 'problem',
      saw: 'a token in the header Authorization is refused (401 "API token required"), and the same token in the body is taken',
      remedy: 'Have whoever runs that server pass the header Authorization on below /api/ as it came.',
    });
  });

  test('opens nothing below a path that is too long', async ({ emulated, examined }) => {
    const { url } = await emulated();

    const examination = await examined({ ALTCRAFT_URL: `${url}/panel/main` });

    expect(lastOf(examination)).toEqual({
      name: 'token',
      state: 'problem',
      saw: 'databases.list was answered with 404 "no such method"',
      means: `The API answers at ${url}.`,
      remedy: `Set ALTCRAFT_URL=${url}`,
    });
  });

  test('opens nothing where the API is nowhere', async ({ emulated, examined }) => {
    const { url } = await emulated((response) =>
      response.body.includes('API token required')
        ? response
        : jsonResponse(404, { error: 404, error_text: 'no such method' }),
    );

    const examination = await examined({ ALTCRAFT_URL: `${url}/panel` });

    expect(lastOf(examination)).toMatchObject({
      means: `It is Altcraft that answers, and it has no API below ${url}/panel.`,
      remedy: 'Set ALTCRAFT_URL to the address of the control panel without anything of a page behind it.',
    });
  });

  test('does not help where the platform fails', async ({ emulated, examined }) => {
    const { url } = await emulated((response) =>
      response.body.includes('API token required')
        ? response
        : jsonResponse(200, { error: 500, error_text: 'no database connection' }),
    );

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'token',
      state: 'problem',
      saw: 'databases.list was answered with 500 "no database connection"',
      means: 'It is the API that answers, but it works for nobody.',
      remedy: "See the platform's log at this time.",
    });
  });

  test('leads to something else where a server in front looks at it', async ({ emulated, examined }) => {
    const { url } = await emulated((response) =>
      response.body.includes('API token required')
        ? response
        : responseOf(403, 'text/html', '<html><title>Request blocked</title></html>'),
    );

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      saw: 'HTTP 403 from a server in front, without the envelope of the API',
      means:
        'Calls with a token are answered differently. The call does not reach the platform, so this says nothing about the token.',
    });
  });

  test('is never shown', async ({ emulated, examined }) => {
    const { url } = await emulated();

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(JSON.stringify(examination)).not.toContain(token);
  });
});
