import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readConfig } from '../../../src/config/config.ts';
import { test } from '../fake-platform.ts';

const remedy = 'Set the address of your installation, or ask for the embedded emulator: npm run contract -- --emulator';
const unset = `ALTCRAFT_URL is not set. ${remedy}`;
const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: 'made-up-token-0123456789' };
const address = 'ALTCRAFT_URL=panel.example\nALTCRAFT_TOKEN=made-up-token-0123456789\n';

const shells: [what: string, shell: NodeJS.ProcessEnv, problems: string[]][] = [
  ['a permission', { ALTCRAFT_ALLOW: 'read' }, [`ALTCRAFT_URL is not set, but ALTCRAFT_ALLOW is. ${remedy}`]],
  ['a minimum', { ALTCRAFT_MIN_VERIFIED: '9' }, [`ALTCRAFT_URL is not set, but ALTCRAFT_MIN_VERIFIED is. ${remedy}`]],
  [
    'a CI server',
    { CI: 'true' },
    [unset, 'CI is set: this is a CI server. Do the variables of the installation reach this job?'],
  ],
  [
    'a CI server whose secrets are empty',
    { GITHUB_ACTIONS: 'true', CI: 'true', ALTCRAFT_URL: '', ALTCRAFT_TOKEN: '' },
    [
      unset,
      'ALTCRAFT_URL, ALTCRAFT_TOKEN of the shell are set, but empty. A secret of the CI server that is not available here is empty, for example in pull requests of forks.',
      'GITHUB_ACTIONS is set: this is a CI server. Do the variables of the installation reach this job?',
    ],
  ],
  [
    'names of the collection in the shell',
    { url: 'panel.example', token: 'made-up-token-0123456789' },
    [unset, "url, token of the shell are names of the vendor's collection: write ALTCRAFT_URL, ALTCRAFT_TOKEN."],
  ],
  [
    'a name with another letter',
    { ALTKRAFT_URL: 'panel.example' },
    [unset, 'ALTKRAFT_URL of the shell is not a variable of this suite. Did you mean ALTCRAFT_URL?'],
  ],
  [
    'a name in small letters',
    { altcraft_token: 'made-up-token-0123456789' },
    [unset, 'altcraft_token of the shell is not a variable of this suite. Did you mean ALTCRAFT_TOKEN?'],
  ],
  [
    'another word for the address',
    { ALTCRAFT_ADDRESS: 'panel.example' },
    [
      'ALTCRAFT_ADDRESS is not a variable of this suite. Did you mean ALTCRAFT_URL?',
      `ALTCRAFT_URL is not set, but ALTCRAFT_ADDRESS is. ${remedy}`,
    ],
  ],
  [
    'a name that only begins like ours',
    { ALTCRAFT_HOME: '/opt/altcraft' },
    [`ALTCRAFT_URL is not set, but ALTCRAFT_HOME is. ${remedy}`],
  ],
];

test.describe('without an address, a run is refused', () => {
  for (const [what, shell, problems] of shells) {
    test(`because of ${what}`, ({ folder }) => {
      const result = readConfig(folder, shell);

      expect(result).toEqual({ problems });
    });
  }

  test('because of one name of the collection in .env', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'url=panel.example\n');

    const { problems } = readConfig(folder, {});

    expect(problems).toEqual([unset, "url of .env is the name of the vendor's collection: write ALTCRAFT_URL."]);
  });

  test('because of several names in capitals in .env', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'URL=panel.example\nTOKEN=made-up-token-0123456789\n');

    const { problems } = readConfig(folder, {});

    expect(problems).toEqual([
      unset,
      "URL, TOKEN of .env are names of the vendor's collection: write ALTCRAFT_URL, ALTCRAFT_TOKEN.",
    ]);
  });

  test('because an empty variable of the shell overrides .env', ({ folder }) => {
    writeFileSync(join(folder, '.env'), address);

    const { problems } = readConfig(folder, { ALTCRAFT_URL: '', ALTCRAFT_TOKEN: ' ' });

    expect(problems).toEqual([
      unset,
      'ALTCRAFT_URL, ALTCRAFT_TOKEN of the shell are set, but empty. An empty variable overrides .env and counts as not set: unset it.',
    ]);
  });

  for (const [name, remedyOf] of [
    ['.env.txt', 'Rename .env.txt to .env.'],
    ['env', 'Rename env to .env.'],
    ['.env.example', 'Rename .env.example to .env.'],
  ] as const) {
    test(`because ${name} sets an address`, ({ folder }) => {
      writeFileSync(join(folder, name), address);

      const { problems } = readConfig(folder, {});

      expect(problems).toEqual([
        unset,
        `${join(folder, name)} sets an address or a token, but only .env of the folder ${folder} is read. ${remedyOf}`,
      ]);
    });
  }

  test('because a second file sets an address and nobody chose it', ({ folder }) => {
    writeFileSync(join(folder, '.env.staging'), address);

    const { problems } = readConfig(folder, {});

    expect(problems).toEqual([
      unset,
      '.env.staging sets an address or a token, but it is read only with ALTCRAFT_ENV=staging.',
    ]);
  });

  for (const variable of ['INIT_CWD', 'CONTRACT_PROJECT']) {
    test(`because .env lies in another folder (${variable})`, ({ folder }) => {
      mkdirSync(join(folder, 'here'));
      mkdirSync(join(folder, 'there'));
      writeFileSync(join(folder, 'there/.env'), address);

      const { problems } = readConfig(join(folder, 'here'), { [variable]: join(folder, 'there') });

      expect(problems[1]).toBe(
        `${join(folder, 'there/.env')} sets an address or a token, but only .env of the folder ${join(folder, 'here')} is read. Start the command in that folder, or copy the file.`,
      );
    });
  }
});

test.describe('without an address, the emulator is the target', () => {
  const shellsWithout: [what: string, shell: NodeJS.ProcessEnv][] = [
    ['nothing is set', {}],
    ['the shell has a token of somebody', { token: 'abc', TOKEN: 'abc', URL: 'x', url: '' }],
    ['CI is set to false', { CI: 'false' }],
    [
      'Kubernetes tells of a service',
      {
        ALTCRAFT_PORT: 'tcp://10.0.0.1:80',
        ALTCRAFT_PORT_80_TCP: 'tcp://10.0.0.1:80',
        ALTCRAFT_PORT_80_TCP_ADDR: '10.0.0.1',
        ALTCRAFT_SERVICE_HOST: '10.0.0.1',
        ALTCRAFT_SERVICE_PORT: '80',
        ALTCRAFT_SERVICE_PORT_HTTP: '80',
        ALTCRAFT_API_SERVICE_HOST: '10.0.0.2',
      },
    ],
  ];
  for (const [what, shell] of shellsWithout) {
    test(`if ${what}`, ({ folder }) => {
      const { config } = readConfig(folder, shell);

      expect(config?.target.kind).toBe('emulator');
    });
  }

  test('if .env.example is as it came', ({ folder }) => {
    writeFileSync(join(folder, '.env.example'), 'ALTCRAFT_URL=\n\nALTCRAFT_TOKEN=\n');

    const { config } = readConfig(folder, {});

    expect(config?.target.kind).toBe('emulator');
  });
});

test('a file that the emulator wrote points to no installation', ({ folder }) => {
  writeFileSync(join(folder, '.env.emulator'), `# Written by the emulator of altcraft-contract; x.\n${address}`);

  const { config } = readConfig(folder, {});

  expect(config?.target.kind).toBe('emulator');
});

test.describe('the emulator that is asked for in words', () => {
  const emulated = JSON.stringify({
    ALTCRAFT_TOKEN: 'emulated-token',
    ALTCRAFT_DB_ID: '1',
    ALTCRAFT_CONFIRM_SEND: 'contract@example.com',
    ALTCRAFT_CONFIRM_DESTRUCTIVE: '2',
  });
  const asked = { CONTRACT_EMULATOR: '1', EMULATOR_URL: 'http://127.0.0.1:5', EMULATOR_VARIABLES: emulated };

  test('is the target on a CI server too', ({ folder }) => {
    const { config } = readConfig(folder, { ...asked, CI: 'true' });

    expect(config?.target.kind).toBe('emulator');
  });

  test('is the target whatever is configured, and nothing of the installation counts', ({ folder }) => {
    writeFileSync(
      join(folder, '.env'),
      `${address}ALTCRAFT_DB_ID=7\nALTCRAFT_SANDBOX=segment:3\nALTCRAFT_ALLOW=read\n`,
    );

    const { config } = readConfig(folder, { ...asked, ALTCRAFT_SEED: '4' });

    expect(config).toMatchObject({
      target: { kind: 'emulator', url: 'http://127.0.0.1:5' },
      token: 'emulated-token',
      variables: { token: 'emulated-token', db_id: '1' },
      sandbox: [],
      allow: new Set(['read']),
      seed: 4,
    });
  });
});

test.describe('names beside an address', () => {
  test('that are those of the collection are told where the suite lacks them', ({ folder }) => {
    writeFileSync(join(folder, '.env'), `${address}url=other.example\ndb_id=7\n`);

    const { problems } = readConfig(folder, {});

    expect(problems).toEqual(["db_id of .env is the name of the vendor's collection: write ALTCRAFT_DB_ID."]);
  });

  test('of the shell that only begin like ours do not stop a run, and can be told', ({ folder }) => {
    const { config } = readConfig(folder, {
      ...reached,
      ALTCRAFT_HOME: '/opt/altcraft',
      ALTCRAFT_ADDRESS: 'panel.example',
      ALTCRAFT_SERVICE_HOST: '10.0.0.1',
    });

    expect(config?.foreign).toEqual(['ALTCRAFT_HOME', 'ALTCRAFT_ADDRESS']);
  });

  test('of a file that only begin like ours stop a run', ({ folder }) => {
    writeFileSync(join(folder, '.env'), `${address}ALTCRAFT_HOME=/opt\nALTCRAFT_SERVICE_HOST=10.0.0.1\n`);

    const { problems } = readConfig(folder, {});

    expect(problems).toEqual([
      'ALTCRAFT_HOME is not a variable of this suite. .env.example lists all variables.',
      'ALTCRAFT_SERVICE_HOST is not a variable of this suite. .env.example lists all variables.',
    ]);
  });
});
