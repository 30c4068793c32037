import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { problemsText, readConfig } from '../../../src/config/config.ts';
import { sandboxKinds } from '../../../src/config/permissions.ts';
import { test } from '../fake-platform.ts';

const url = { ALTCRAFT_URL: 'panel.example' };
const reached = { ...url, ALTCRAFT_TOKEN: 'made-up-token-0123456789' };
const needsDelete =
  'ALTCRAFT_ALLOW has create but not delete: the objects that the run creates would stay. Add delete, or remove create.';

const problems: [what: string, shell: NodeJS.ProcessEnv, problem: string][] = [
  [
    'a missing token',
    url,
    'ALTCRAFT_TOKEN is not set. Create a token in the panel under Settings, Tokens, and write it into .env.',
  ],
  [
    'the token of the example',
    { ...url, ALTCRAFT_TOKEN: '0123456789abcdef0123456789abcdef' },
    'ALTCRAFT_TOKEN still has the example value. Replace it with your token.',
  ],
  [
    'one variable without an address',
    { ALTCRAFT_DB_ID: '1' },
    'ALTCRAFT_URL is not set, but ALTCRAFT_DB_ID is. Set the address of your installation, or ask for the embedded emulator: npm run contract -- --emulator',
  ],
  [
    'several variables without an address',
    { ALTCRAFT_DB_ID: '1', ALTCRAFT_TOKEN: 'made-up-token' },
    'ALTCRAFT_URL is not set, but ALTCRAFT_DB_ID, ALTCRAFT_TOKEN are. Set the address of your installation, or ask for the embedded emulator: npm run contract -- --emulator',
  ],
  [
    'a misspelt name',
    { ...reached, ALTCRAFT_DBID: '1' },
    'ALTCRAFT_DBID is not a variable of this suite. Did you mean ALTCRAFT_DB_ID?',
  ],
  [
    'an address that is none',
    { ...reached, ALTCRAFT_URL: '://' },
    'ALTCRAFT_URL is not an address. Example: ru.altkraft.com',
  ],
  [
    'an id that is no number',
    { ...reached, ALTCRAFT_DB_ID: 'one' },
    'ALTCRAFT_DB_ID must be a whole number from 1 up, not "one". Example: 1',
  ],
  [
    'an id below 1',
    { ...reached, ALTCRAFT_RESOURCE_ID: '0' },
    'ALTCRAFT_RESOURCE_ID must be a whole number from 1 up, not "0". Example: 1',
  ],
  [
    'a profile id in capitals',
    { ...reached, ALTCRAFT_PROFILE_ID: '54759EB3C090D83494E2D804' },
    'ALTCRAFT_PROFILE_ID must be 24 hex digits in lower case, not a value of 24 characters (capital letters, digits). Example: 54759eb3c090d83494e2d804',
  ],
  [
    'a time limit with a unit',
    { ...reached, ALTCRAFT_TIMEOUT_MS: '30s' },
    'ALTCRAFT_TIMEOUT_MS must be milliseconds, from 100 to 9999999, not "30s". Example: 30000',
  ],
  [
    'a seed that is no number',
    { ...reached, ALTCRAFT_SEED: '-1' },
    'ALTCRAFT_SEED must be a whole number, not "-1". Example: 0',
  ],
  [
    'an unknown effect',
    { ...reached, ALTCRAFT_ALLOW: 'read,udpate' },
    'ALTCRAFT_ALLOW: "udpate" is not an effect. Did you mean update? Effects are read, create, update, delete, task, export, send, destructive, or all.',
  ],
  ['creation without deletion', { ...reached, ALTCRAFT_ALLOW: 'create' }, needsDelete],
  [
    'sending without a receiver',
    { ...reached, ALTCRAFT_ALLOW: 'send' },
    'ALTCRAFT_ALLOW has send, but ALTCRAFT_CONFIRM_SEND does not name the one address that may receive messages.',
  ],
  [
    'a receiver that is no address',
    { ...reached, ALTCRAFT_CONFIRM_SEND: 'a@example.com, b@example.com' },
    'ALTCRAFT_CONFIRM_SEND must be one e-mail address, not "a@example.com, b@example.com".',
  ],
  [
    'destruction without a database',
    { ...reached, ALTCRAFT_ALLOW: 'destructive' },
    'ALTCRAFT_ALLOW has destructive, but ALTCRAFT_CONFIRM_DESTRUCTIVE does not name the database whose data may be deleted.',
  ],
  [
    'an expendable database that the checks need',
    { ...reached, ALTCRAFT_ALLOW: 'destructive', ALTCRAFT_DB_ID: '7', ALTCRAFT_CONFIRM_DESTRUCTIVE: '7' },
    'ALTCRAFT_CONFIRM_DESTRUCTIVE and ALTCRAFT_DB_ID both name database 7: the database that the other checks need would be wiped. Name another database.',
  ],
  [
    'a sandbox of an unknown kind',
    { ...reached, ALTCRAFT_SANDBOX: 'database:1' },
    `ALTCRAFT_SANDBOX: "database:1" is not kind:id with one of the kinds ${sandboxKinds.join(', ')}.`,
  ],
  [
    'a sandbox without an id',
    { ...reached, ALTCRAFT_SANDBOX: 'profile:' },
    `ALTCRAFT_SANDBOX: "profile:" is not kind:id with one of the kinds ${sandboxKinds.join(', ')}.`,
  ],
  [
    'an unknown strictness',
    { ...reached, ALTCRAFT_STRICT: 'all' },
    'ALTCRAFT_STRICT accepts only "fields", not "all".',
  ],
  [
    'a second file that does not exist',
    { ...reached, ALTCRAFT_ENV: 'staging' },
    'ALTCRAFT_ENV names staging, but there is no file .env.staging.',
  ],
];

test.describe('problems of the configuration', () => {
  for (const [what, shell, problem] of problems) {
    test(`tells of ${what}`, ({ folder }) => {
      const result = readConfig(folder, shell);

      expect(result).toEqual({ problems: [problem] });
    });
  }

  test('tells of an ill-formed secret without showing it', ({ folder }) => {
    const result = readConfig(folder, { ...url, ALTCRAFT_TOKEN: 'two words', ALTCRAFT_RTOKEN: 'short' });

    expect(result.problems).toEqual([
      'ALTCRAFT_TOKEN must be at least 8 characters without spaces. Example: 0123456789abcdef0123456789abcdef',
      'ALTCRAFT_RTOKEN must be at least 8 characters without spaces. Example: aAaAaAaAaAaA-0000000000000000',
    ]);
  });

  test('tells of a variable that a file sets twice', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_DB_ID=1\n# both\nexport ALTCRAFT_DB_ID=2\n');

    const result = readConfig(folder, reached);

    expect(result.problems).toEqual([
      'ALTCRAFT_DB_ID is set twice in .env, with different values (lines 1 and 3). Keep one.',
    ]);
  });

  test('lets a file repeat a variable with the same value', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'ALTCRAFT_DB_ID=1\nALTCRAFT_DB_ID="1"\n#ALTCRAFT_DB_ID=2\n');

    const result = readConfig(folder, reached);

    expect(result.config?.variables.db_id).toBe('1');
  });

  test('tells of a variable in a file that only the shell can give to Node', ({ folder }) => {
    writeFileSync(join(folder, '.env'), 'NODE_EXTRA_CA_CERTS=/etc/ca.pem\n');

    const result = readConfig(folder, reached);
    const given = readConfig(folder, { ...reached, NODE_EXTRA_CA_CERTS: '/etc/ca.pem' });

    expect(result.problems).toEqual([
      'NODE_EXTRA_CA_CERTS has no effect in .env, because Node.js reads it at its own start. Use ALTCRAFT_CA_FILE instead.',
    ]);
    expect(given.problems).toEqual([]);
  });

  test('tells of a file that cannot be read', ({ folder }) => {
    mkdirSync(join(folder, '.env'));

    const result = readConfig(folder, reached);

    expect(result.problems).toEqual(['.env cannot be read: EISDIR: illegal operation on a directory, read']);
  });

  test('come all at once', ({ folder }) => {
    const shell = {
      ...url,
      ALTCRAFT_DB_ID: 'x',
      ALTCRAFT_ALLOW: 'create,sned',
      ALTCRAFT_STRICT: 'no',
      ALTCRAFT_TOKN: 't',
    };

    const result = readConfig(folder, shell);

    expect(result.problems).toEqual([
      'ALTCRAFT_TOKN is not a variable of this suite. Did you mean ALTCRAFT_TOKEN?',
      problems[0]?.[2],
      'ALTCRAFT_DB_ID must be a whole number from 1 up, not "x". Example: 1',
      'ALTCRAFT_ALLOW: "sned" is not an effect. Did you mean send? Effects are read, create, update, delete, task, export, send, destructive, or all.',
      needsDelete,
      'ALTCRAFT_STRICT accepts only "fields", not "no".',
    ]);
  });

  test('are printed as a list with a heading and a place to look', () => {
    const one = problemsText(['A is wrong.']);
    const two = problemsText(['A is wrong.', 'B is wrong.']);

    expect(one).toBe(
      'The configuration has one problem; nothing was sent.\n\n  - A is wrong.\n\nAll variables: .env.example. By task: docs/configuration.md.\n',
    );
    expect(two).toBe(
      'The configuration has 2 problems; nothing was sent.\n\n  - A is wrong.\n  - B is wrong.\n\nAll variables: .env.example. By task: docs/configuration.md.\n',
    );
  });
});
