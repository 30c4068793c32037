/**
 * Nobody's customers are chosen silently, and nobody is opened to changes.
 */
import { seededSmid } from '../../../emulator/seed/seed.ts';
import { expect, test, type Session } from './session.ts';

/** Makes the database with profiles the sandbox, and the other one ordinary. */
function swapNames({ emulator }: Session): void {
  emulator.state.databases.get(1)!.name = 'Sandbox';
  emulator.state.databases.get(2)!.name = 'Leftover';
}

test('a database that looks like production is warned of, with the lines of a better one', async ({ installation }) => {
  const { configure, run } = await installation();
  configure('ALTCRAFT_DB_ID=1\n');

  const { printed } = await run();

  expect(printed).toContain(
    'WARNING: database 1 Clients looks like production (its name).\n' +
      'Reads do no harm there. Before you allow more, make a database for tests in the panel, with a name like Sandbox, a\n' +
      'field of type Integer, and a link to resource 1; then set\n' +
      '  ALTCRAFT_DB_ID=<its id>\n' +
      '  ALTCRAFT_RESOURCE_ID=1\n' +
      '  ALTCRAFT_DB_CUSTOM_FIELD=<name of that field>\n',
  );
  expect(printed).toContain('Nothing more is proposed while database 1 Clients is in use');
  expect(printed).not.toMatch(/ALLOW=|CONFIRM|create|delete/);
});

test('a sandbox is not warned of, and what would open it to changes is told and not written', async ({
  installation,
}) => {
  const { run, text } = await installation();

  const { printed } = await run({ yes: true });

  expect(printed).not.toContain('WARNING');
  expect(printed).toContain('test profiles come and go in database 2 Sandbox');
  expect(text()).not.toMatch(/ALLOW|CONFIRM|ALTCRAFT_SANDBOX/);
});

test('a thousand profiles make a database look like production, whatever its name', async ({ installation }) => {
  const ids = Array.from({ length: 1000 }, (_, index) => ({ id: index.toString(16).padStart(24, '0') }));
  const { run } = await installation({ replies: { 'profiles.list': { error: 0, error_text: '', data: ids } } });

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_DB_ID=2 +Sandbox \(1000 profiles or more\): its name looks like a sandbox\n/);
  expect(printed).toContain('WARNING: database 2 Sandbox looks like production (1000 profiles or more).');
});

test('--yes takes no database that looks like production while changes are permitted', async ({ installation }) => {
  const { configure, emulator, run, values } = await installation();
  emulator.state.databases.delete(2);
  configure('ALTCRAFT_ALLOW=create,delete\n');

  const { printed } = await run({ yes: true });

  expect(printed).toMatch(
    /ALTCRAFT_DB_ID +Clients looks like production \(its name\), and ALTCRAFT_ALLOW permits changes; on a terminal you can choose 1 Clients\n/,
  );
  expect(values()).not.toHaveProperty('ALTCRAFT_DB_ID');
});

test('the database that may be wiped is not offered', async ({ installation }) => {
  const { configure, run, values } = await installation();
  configure('ALTCRAFT_CONFIRM_DESTRUCTIVE=2\n');

  await run({ yes: true });

  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '1' });
});

test('a database is taken that is linked to the resource that is set', async ({ installation }) => {
  const { configure, run, values } = await installation();
  configure('ALTCRAFT_RESOURCE_ID=5\n');

  await run({ yes: true });

  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '6' });
});

test('a resource that is not linked to the database, or has no e-mail channel, is not taken', async ({
  installation,
}) => {
  const { configure, emulator, run } = await installation();
  configure('ALTCRAFT_DB_ID=2\n');
  emulator.state.resources.get(1)!.channels = ['sms'];

  const unfit = await run();
  emulator.state.resources.get(1)!.databaseIds = [1];
  const unlinked = await run();

  expect(unfit.printed).toMatch(/ALTCRAFT_RESOURCE_ID +1 Newsletter: it has no e-mail channel\n/);
  expect(unlinked.printed).toMatch(
    /ALTCRAFT_RESOURCE_ID +no resource is linked to database 2; link one in the panel\n/,
  );
});

test('--yes takes a profile in a sandbox, with its push subscription and its last message', async ({
  installation,
}) => {
  const session = await installation();
  swapNames(session);

  await session.run({ yes: true });

  expect(session.values()).toMatchObject({
    ALTCRAFT_DB_ID: '1',
    ALTCRAFT_PROFILE_ID: '650000000000000000000001',
    ALTCRAFT_SUBSCRIPTION_ID: 'emulated-push-token-0001',
    ALTCRAFT_SMID: seededSmid,
  });
});

test('--yes takes no profile elsewhere, even one that looks like a test, and names it', async ({ installation }) => {
  const { configure, run, values } = await installation();
  configure('ALTCRAFT_DB_ID=1\n');

  const { printed } = await run({ yes: true });

  expect(printed).toMatch(
    /ALTCRAFT_PROFILE_ID +database 1 is no sandbox by its name, so a profile in it may be a customer; on a terminal you can choose 650000000000000000000001 ada.berzina@example.com\n/,
  );
  expect(values()).not.toHaveProperty('ALTCRAFT_PROFILE_ID');
});

const customer = { id: 'a'.repeat(24), email: 'ivan.petrov@mail.ru' };

test('customers are neither offered nor shown', async ({ installation }) => {
  const reply = { error: 0, error_text: '', data: [customer] };
  const { configure, run } = await installation({ replies: { 'profiles.list': reply } });
  configure('ALTCRAFT_DB_ID=1\n');

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_PROFILE_ID +of 1 profile looked at, none looks like a test; make one for tests/);
  expect(printed).not.toMatch(/petrov|mail\.ru|aaaaaa/);
});

test('of an address in a sandbox no more is shown than its first letter and domain', async ({ installation }) => {
  const tester = { id: 'b'.repeat(24), email: 'p.sidorov@mail.ru', _is_test: true };
  const reply = { error: 0, error_text: '', data: [customer, tester] };
  const { run } = await installation({ replies: { 'profiles.list': reply } });

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_PROFILE_ID=b{24} +p…@mail\.ru \(looks like a test\): the first of 2\n/);
  expect(printed).not.toMatch(/petrov|sidorov/);
});
