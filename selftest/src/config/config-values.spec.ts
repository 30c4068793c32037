import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { newRunId, readConfig } from '../../../src/config/config.ts';
import { effects } from '../../../src/config/permissions.ts';
import { direct } from '../../../src/config/connection-settings.ts';
import { test } from '../fake-platform.ts';

const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: 'made-up-token-0123456789' };

const queues = {
  imports: 'database_import',
  results: 'database_import_result',
  requests: 'api_req',
  answers: 'api_resp',
};

test.describe('configuration', () => {
  test('aims at the emulator when nothing is set, and allows everything there', ({ folder }) => {
    const emulated = JSON.stringify({
      ALTCRAFT_TOKEN: 'emulated-token',
      ALTCRAFT_DB_ID: '1',
      ALTCRAFT_CONFIRM_SEND: 'contract@example.com',
      ALTCRAFT_CONFIRM_DESTRUCTIVE: '2',
    });
    const shell = { EMULATOR_URL: 'http://127.0.0.1:5', EMULATOR_VARIABLES: emulated, CONTRACT_RUN: 'run7' };

    const { config } = readConfig(folder, shell);

    expect(config).toEqual({
      target: { kind: 'emulator', url: 'http://127.0.0.1:5', version: null },
      pixelUrl: 'http://127.0.0.1:5',
      amqp: { url: undefined, queues },
      connection: direct,
      token: 'emulated-token',
      variables: { token: 'emulated-token', db_id: '1' },
      allow: new Set(effects),
      confirm: { send: 'contract@example.com', destructive: 2 },
      sandbox: [],
      timeoutMs: 30_000,
      taskTimeoutMs: 120_000,
      runTimeoutMs: 0,
      strictFields: false,
      maxRps: 0,
      tokenInUrl: false,
      deduplicates: true,
      seed: 0,
      run: 'run7',
      secrets: ['emulated-token'],
      overridden: [],
      failOn: 'breaking',
    });
  });

  test('only reads from an installation, unless told otherwise', ({ folder }) => {
    const { config } = readConfig(folder, { ...reached, CONTRACT_RUN: 'run7' });

    expect(config).toEqual({
      target: { kind: 'installation', url: 'https://panel.example', version: null },
      pixelUrl: '',
      amqp: { url: undefined, queues },
      connection: direct,
      token: 'made-up-token-0123456789',
      variables: { url: 'panel.example', token: 'made-up-token-0123456789' },
      allow: new Set(['read']),
      confirm: { send: undefined, destructive: undefined },
      sandbox: [],
      timeoutMs: 30_000,
      taskTimeoutMs: 120_000,
      runTimeoutMs: 0,
      strictFields: false,
      maxRps: 10,
      tokenInUrl: false,
      deduplicates: true,
      seed: 0,
      run: 'run7',
      secrets: ['made-up-token-0123456789'],
      overridden: [],
      failOn: 'breaking',
    });
  });

  test('takes over every control', ({ folder }) => {
    const { config } = readConfig(folder, {
      ...reached,
      ALTCRAFT_RTOKEN: 'resource-token-1',
      ALTCRAFT_ALLOW: 'create, delete ,send,destructive',
      ALTCRAFT_CONFIRM_SEND: 'me@example.com',
      ALTCRAFT_CONFIRM_DESTRUCTIVE: '12',
      ALTCRAFT_SANDBOX: 'profile:54759eb3c090d83494e2d804, message:a:b',
      ALTCRAFT_TIMEOUT_MS: '500',
      ALTCRAFT_TASK_TIMEOUT_MS: '9000',
      ALTCRAFT_RUN_TIMEOUT_MS: '600000',
      ALTCRAFT_STRICT: 'fields',
      ALTCRAFT_VERSION: 'v75',
      ALTCRAFT_SEED: '42',
    });

    expect(config).toMatchObject({
      target: { version: 'v75' },
      allow: new Set(['read', 'create', 'delete', 'send', 'destructive']),
      confirm: { send: 'me@example.com', destructive: 12 },
      sandbox: [
        { kind: 'profile', id: '54759eb3c090d83494e2d804' },
        { kind: 'message', id: 'a:b' },
      ],
      timeoutMs: 500,
      taskTimeoutMs: 9000,
      runTimeoutMs: 600_000,
      strictFields: true,
      seed: 42,
      secrets: ['made-up-token-0123456789', 'resource-token-1'],
    });
  });

  test('takes over pace, token in the address and deduplication', ({ folder }) => {
    const { config } = readConfig(folder, {
      ...reached,
      ALTCRAFT_MAX_RPS: '0',
      ALTCRAFT_TOKEN_IN_URL: 'check',
      ALTCRAFT_DEDUPLICATION: 'off',
    });

    expect(config).toMatchObject({ maxRps: 0, tokenInUrl: true, deduplicates: false });
  });

  test('takes a pace below one call a second', ({ folder }) => {
    expect(readConfig(folder, { ...reached, ALTCRAFT_MAX_RPS: '0.25' }).config?.maxRps).toBe(0.25);
  });

  test('tells of pace and switches that it does not understand, all at once', ({ folder }) => {
    const { problems } = readConfig(folder, {
      ...reached,
      ALTCRAFT_MAX_RPS: '2,5',
      ALTCRAFT_TOKEN_IN_URL: 'yes',
      ALTCRAFT_DEDUPLICATION: 'on',
      ALTCRAFT_INSECURE_TLS: 'true',
    });

    expect(problems).toEqual([
      'ALTCRAFT_MAX_RPS must be a number with at most two decimals, not "2,5". Example: 10',
      'ALTCRAFT_TOKEN_IN_URL accepts only "check", not "yes".',
      'ALTCRAFT_DEDUPLICATION accepts only "off", not "on".',
      'ALTCRAFT_INSECURE_TLS accepts only "yes", not "true".',
    ]);
  });

  test('takes "all" for every effect', ({ folder }) => {
    const { config } = readConfig(folder, {
      ...reached,
      ALTCRAFT_ALLOW: 'all',
      ALTCRAFT_CONFIRM_SEND: 'me@example.com',
      ALTCRAFT_CONFIRM_DESTRUCTIVE: '12',
    });

    expect(config?.allow).toEqual(new Set(effects));
  });

  test('reduces a quick look to reading, whatever else is allowed', ({ folder }) => {
    const { config } = readConfig(folder, { ...reached, ALTCRAFT_ALLOW: 'create,send', CONTRACT_SMOKE: '1' });

    expect(config?.allow).toEqual(new Set(['read']));
  });

  test('gives every run another id, fit for names', () => {
    const ids = new Set(Array.from({ length: 50 }, newRunId));

    expect(ids.size).toBeGreaterThan(45);
    expect([...ids].filter((id) => !/^[0-9a-z]{9,}$/.test(id))).toEqual([]);
  });
});

test.describe('a shell that allows more', () => {
  const shells: [what: string, file: string, shell: NodeJS.ProcessEnv, effects: string[] | undefined][] = [
    [
      'than the file names is told',
      'ALTCRAFT_ALLOW=read,task\n',
      { ALTCRAFT_ALLOW: 'create,delete,task' },
      ['create', 'delete'],
    ],
    ['than a file that names nothing is told', '', { ALTCRAFT_ALLOW: 'task' }, ['task']],
    ['is not told where it allows less', 'ALTCRAFT_ALLOW=read,task\n', { ALTCRAFT_ALLOW: 'read' }, undefined],
    ['is not told in a quick look', '', { ALTCRAFT_ALLOW: 'task', CONTRACT_SMOKE: '1' }, undefined],
  ];
  for (const [what, file, shell, wanted] of shells) {
    test(what, ({ folder }) => {
      writeFileSync(join(folder, '.env'), file);

      const { config } = readConfig(folder, { ...reached, ...shell });

      expect(config?.widened?.effects).toEqual(wanted);
    });
  }

  test('is not told without a file', ({ folder }) => {
    const { config } = readConfig(folder, { ...reached, ALTCRAFT_ALLOW: 'task' });

    expect(config?.widened).toBeUndefined();
  });
});

test.describe('files of the environment', () => {
  test('win over nothing, a second file over them, the shell over both', ({ folder }) => {
    writeFileSync(
      join(folder, '.env'),
      'ALTCRAFT_ENV=two\nALTCRAFT_DB_ID=1\nALTCRAFT_RESOURCE_ID=1\nALTCRAFT_SEED=1\n',
    );
    writeFileSync(join(folder, '.env.two'), 'ALTCRAFT_RESOURCE_ID=2\nALTCRAFT_SEED=2\n');

    const { config } = readConfig(folder, { ...reached, ALTCRAFT_SEED: '3' });

    expect(config).toMatchObject({ variables: { db_id: '1', resource_id: '2' }, seed: 3 });
    expect(config?.overridden).toEqual([{ name: 'ALTCRAFT_SEED', file: '.env.two' }]);
  });

  test('are not called overridden by the same value', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_SEED=3\n');

    const { config } = readConfig(folder, { ...reached, ALTCRAFT_SEED: '3' });

    expect(config?.overridden).toEqual([]);
  });

  test('let the shell choose the second file', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_ENV=two\n');
    writeFileSync(join(folder, '.env.two'), 'ALTCRAFT_SEED=2\n');
    writeFileSync(join(folder, '.env.three'), 'ALTCRAFT_SEED=3\n');

    const { config } = readConfig(folder, { ...reached, ALTCRAFT_ENV: 'three' });

    expect(config?.seed).toBe(3);
  });

  test('may be written on Windows', ({ folder }) => {
    writeFileSync(
      join(folder, '.env'),
      '\uFEFFALTCRAFT_URL=panel.example\r\nALTCRAFT_TOKEN=made-up-token-0123456789\r\nALTCRAFT_DB_ID=1\r\n',
    );

    const { config } = readConfig(folder, {});

    expect(config?.variables).toEqual({ url: 'panel.example', token: 'made-up-token-0123456789', db_id: '1' });
  });

  test('may quote, export, comment and indent', ({ folder }) => {
    const lines = [
      'export ALTCRAFT_URL="panel.example"',
      "ALTCRAFT_TOKEN='made-up-token-0123456789'",
      '  ALTCRAFT_DB_ID = 1 # ours',
      '#ALTCRAFT_RESOURCE_ID=1',
    ];
    writeFileSync(join(folder, '.env'), lines.join('\n'));

    const { config } = readConfig(folder, {});

    expect(config?.variables).toEqual({ url: 'panel.example', token: 'made-up-token-0123456789', db_id: '1' });
  });

  test('may leave values empty, which counts as not set', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_URL=\nALTCRAFT_TOKEN=""\nALTCRAFT_DB_ID="  "\nALTCRAFT_ALLOW=\n');

    const { config } = readConfig(folder, {});

    expect(config).toMatchObject({ target: { kind: 'emulator' }, variables: {}, allow: new Set(effects) });
  });

  test('lose a value to an empty one of the shell, and the run can tell', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_DB_ID=1\nALTCRAFT_RESOURCE_ID=1\n');

    const { config } = readConfig(folder, { ...reached, ALTCRAFT_DB_ID: '', ALTCRAFT_RESOURCE_ID: '2' });

    expect(config).toMatchObject({
      variables: { resource_id: '2' },
      overridden: [
        { name: 'ALTCRAFT_DB_ID', file: '.env', isEmpty: true },
        { name: 'ALTCRAFT_RESOURCE_ID', file: '.env' },
      ],
    });
  });

  test('may surround values with spaces, and so may the shell', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_RESOURCE_ID=" 2 "\n');

    const { config } = readConfig(folder, { ...reached, ALTCRAFT_DB_ID: ' 1 ' });

    expect(config?.variables).toMatchObject({ db_id: '1', resource_id: '2' });
  });

  test('may hold variables of other programs', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'NODE_ENV=test\nPORT=1\n');

    const { problems } = readConfig(folder, { ...reached, HOME: '/root' });

    expect(problems).toEqual([]);
  });
});
