/**
 * What is set already stays: in which file, from the shell, and what follows from it.
 */
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, token } from './session.ts';

test('values of the file and of the shell are kept and shown with where they stand', async ({ installation }) => {
  const { configure, run, values } = await installation();
  configure('ALTCRAFT_TEMPLATE_ID=3\nALTCRAFT_RTOKEN=a-secret-of-the-resource\n');

  const { printed } = await run({ yes: true }, { shell: { ALTCRAFT_CAMPAIGN_ID: '2' } });

  expect(printed).toContain(
    'Kept as it is set (npm run doctor tells whether it still exists):\n' +
      '  ALTCRAFT_TEMPLATE_ID=3  .env\n' +
      '  ALTCRAFT_CAMPAIGN_ID=2  the shell\n' +
      '  ALTCRAFT_RTOKEN=***     .env\n',
  );
  expect(printed).not.toContain('a-secret-of-the-resource');
  expect(values()).toMatchObject({ ALTCRAFT_TEMPLATE_ID: '3', ALTCRAFT_DB_ID: '2' });
  expect(values()).not.toHaveProperty('ALTCRAFT_CAMPAIGN_ID');
});

test('for what is set its list is not asked', async ({ installation }) => {
  const { configure, emulator, run } = await installation();
  configure('ALTCRAFT_TEMPLATE_ID=3\nALTCRAFT_SUPLIST_ID=3\n');

  await run();

  const asked = emulator.calls.map(({ operation }) => operation);
  expect(asked).not.toContain('templates.list');
  expect(asked).not.toContain('suppressionLists.list');
});

test('empty lines of a copied .env.example are filled where they stand', async ({ installation }) => {
  const { configure, run, text } = await installation();
  configure('\n# A profile database. Example: 1\nALTCRAFT_DB_ID=\n\nALTCRAFT_ALLOW=\n');
  const before = text();

  await run({ yes: true });

  expect(text().startsWith(before.replace('ALTCRAFT_DB_ID=', 'ALTCRAFT_DB_ID=2'))).toBe(true);
});

test('--env writes to the second file, and leaves the first', async ({ installation }) => {
  const { configure, run, text, values, url } = await installation();
  configure('ALTCRAFT_TEMPLATE_ID=3\n');
  configure(`ALTCRAFT_URL=${url}/\nALTCRAFT_TOKEN=${token}\n`, '.env.staging');
  const before = text();

  const { printed } = await run({ yes: true, env: 'staging' });

  expect(printed).toMatch(
    /ALTCRAFT_TEMPLATE_ID=3 +\.env; but the address is of \.env\.staging: is it an object of that installation\?\n/,
  );
  expect(printed).toContain('Written to .env.staging: 16 variables');
  expect(printed).toContain(
    'Next: ALTCRAFT_ENV=staging npm run doctor, which proves the ids. Then: ALTCRAFT_ENV=staging npm run contract',
  );
  expect(values('.env.staging')).toMatchObject({ ALTCRAFT_DB_ID: '2' });
  expect(text()).toBe(before);
});

test('ALTCRAFT_ENV does what --env does, and the proposal names the flag', async ({ installation }) => {
  const { configure, run } = await installation();
  configure('', '.env.staging');

  const proposed = await run({ env: 'staging' });
  const written = await run({ yes: true }, { shell: { ALTCRAFT_ENV: 'staging' } });

  expect(proposed.printed).toContain('Next: npm run discover -- --yes --env staging writes it into .env.staging');
  expect(written.printed).toContain('Written to .env.staging: 17 variables');
  expect(written.printed).toContain('Next: ALTCRAFT_ENV=staging npm run doctor');
});

test('a second file that is not there is told, and nothing is asked', async ({ installation }) => {
  const { emulator, run } = await installation();

  const { code, complained } = await run({ yes: true, env: 'staging' });

  expect(complained).toContain('ALTCRAFT_ENV names staging, but there is no file .env.staging.');
  expect(emulator.calls).toHaveLength(0);
  expect(code).toBe(2);
});

test('where there is no .env, one is made for what the shell gives access to', async ({ installation }) => {
  const { folder, run, text, url } = await installation();
  rmSync(join(folder, '.env'));
  const shell = { ALTCRAFT_URL: url, ALTCRAFT_TOKEN: token, ALTCRAFT_MAX_RPS: '0' };

  const { printed } = await run({ yes: true }, { shell });

  expect(printed).toContain('Written to .env: 17 variables');
  expect(text()).toMatch(/^# Found by npm run discover\.\nALTCRAFT_DB_ID=2\n/);
  expect(text()).not.toContain(token);
});

test('without an address it says what to put where, and asks nothing', async ({ installation }) => {
  const { folder, run } = await installation();
  rmSync(join(folder, '.env'));

  const { code, complained } = await run({ yes: true });

  expect(complained).toBe(
    'The configuration has one problem; nothing was sent.\n\n' +
      '  - ALTCRAFT_URL and ALTCRAFT_TOKEN are not set. Put the address of the panel and a token into .env; .env.example tells which.\n\n' +
      'All variables: .env.example. By task: docs/configuration.md.\n',
  );
  expect(existsSync(join(folder, '.env'))).toBe(false);
  expect(code).toBe(2);
});

test('a wrong configuration is told as by every command, and nothing is asked', async ({ installation }) => {
  const { configure, emulator, run } = await installation();
  configure('ALTCRAFT_DB_IDS=1\nALTCRAFT_SUPLIST_ID=x\n');

  const { code, complained } = await run({ yes: true });

  expect(complained).toContain('The configuration has 2 problems; nothing was sent.');
  expect(complained).toContain('Did you mean ALTCRAFT_DB_ID?');
  expect(emulator.calls).toHaveLength(0);
  expect(code).toBe(2);
});

test('a file of another encoding is told instead of being taken for an empty one', async ({ installation }) => {
  const { folder, run } = await installation();
  const utf16 = Buffer.from('\uFEFFALTCRAFT_URL=https://panel.example\n', 'utf16le');
  writeFileSync(join(folder, '.env'), utf16);

  const { code, complained } = await run({ yes: true });

  expect(complained).toContain('  - .env is saved as UTF-16. Save it as UTF-8.\n');
  expect(code).toBe(2);
});

test('a read-only file is told, stays, and the lines are there to be put in by hand', async ({ installation }) => {
  const { folder, run, text } = await installation();
  const before = text();
  chmodSync(join(folder, '.env'), 0o400);

  const { code, complained } = await run({ yes: true });

  expect(complained).toBe(
    `${join(folder, '.env')} cannot be written: it is read-only\n` +
      'Nothing was written. Put these lines in by hand:\n' +
      '  ALTCRAFT_DB_ID=2\n  ALTCRAFT_RESOURCE_ID=1\n  ALTCRAFT_DB_CUSTOM_FIELD=contract_number\n' +
      '  ALTCRAFT_STSEGMENT_ID=3\n  ALTCRAFT_SEGMENT_ID=3\n  ALTCRAFT_SUPLIST_ID=1\n  ALTCRAFT_TEMPLATE_ID=1\n' +
      '  ALTCRAFT_CAMPAIGN_ID=1\n  ALTCRAFT_WORKFLOW_ID=1\n  ALTCRAFT_VSENDER_ID=1\n  ALTCRAFT_SENDER_ID=1\n' +
      '  ALTCRAFT_PRODUCT_ID=phone-a\n  ALTCRAFT_SKU_ID=phone-a-256gb\n  ALTCRAFT_ORDER_EXTERNAL_ID=order-1\n' +
      '  ALTCRAFT_LINE_ID=line-1\n  ALTCRAFT_MARKET_ENDPOINT=website\n  ALTCRAFT_MARKET_CURRENCY=USD',
  );
  expect(text()).toBe(before);
  expect(code).toBe(2);
});
