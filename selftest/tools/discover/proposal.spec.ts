/**
 * What the command proposes where nobody sits, word for word, and what it asks to get there.
 */
import { discoverable } from '../../../src/config/variables/discoverable.ts';
import { environmentName, placeVariables } from '../../../src/config/variables/variables.ts';
import { expect, test, token, type Ended } from './session.ts';

/** The output without the section whose length depends on the contract. */
function withoutUntold({ printed }: Ended): string {
  return printed.replace(/No call returns these[^]*?\n\n/, '');
}

const permissions = `
ALTCRAFT_ALLOW permits: read. You can permit more; docs/safety.md explains it:
  ALTCRAFT_ALLOW=read,create,update,delete  test profiles come and go in database 2 Sandbox
  ALTCRAFT_CONFIRM_SEND=<your address>      with send: messages to that one address
  ALTCRAFT_CONFIRM_DESTRUCTIVE=<id>         with destructive: that database is wiped; never the one of ALTCRAFT_DB_ID
`;

const proof = '\nNext: npm run doctor, which proves the ids. Then: npm run contract';
const writing =
  '\nNext: npm run discover -- --yes writes it into .env (on a terminal, without --yes, you choose yourself). Then: npm run doctor';

const left = `Left empty:
  ALTCRAFT_DYNSEGMENT_ID    the token sees no dynamic segment of database 2
  ALTCRAFT_PROFILE_ID       database 2 has no profiles; make one for tests in the panel, and set its id
  ALTCRAFT_SUBSCRIPTION_ID  it depends on ALTCRAFT_PROFILE_ID, which is not set
  ALTCRAFT_SMID             it depends on ALTCRAFT_PROFILE_ID, which is not set
  ALTCRAFT_MARKET_REGION    that order tells none
`;

const chosen = `
  ALTCRAFT_DB_ID=2                          Sandbox (no profiles): its name looks like a sandbox
  ALTCRAFT_RESOURCE_ID=1                    Newsletter (email, sms, push, telegram_bot, whatsapp): the only one
  ALTCRAFT_DB_CUSTOM_FIELD=contract_number  Contract number, Integer: the only one
  ALTCRAFT_STSEGMENT_ID=3                   Invited to the fair (1 profile, static, its database is not told): the only one
  ALTCRAFT_SEGMENT_ID=3                     Invited to the fair (1 profile, static, its database is not told): the only one
  ALTCRAFT_SUPLIST_ID=1                     Global suppress list: the first of 3
  ALTCRAFT_TEMPLATE_ID=1                    Welcome (email, sms, push): the first of 2
  ALTCRAFT_CAMPAIGN_ID=1                    Opening of the shop (broadcast, inactive): the first of 6
  ALTCRAFT_WORKFLOW_ID=1                    Welcome (inactive, database 1): the first of 2
  ALTCRAFT_VSENDER_ID=1                     Letters (email): the first of 2
  ALTCRAFT_SENDER_ID=1                      AKMTA sender (email): the first of 2
  ALTCRAFT_PRODUCT_ID=phone-a               Phone A: the first of 3
  ALTCRAFT_SKU_ID=phone-a-256gb             Phone A 256GB: the first of 3
  ALTCRAFT_ORDER_EXTERNAL_ID=order-1        new, website: the first of 2
  ALTCRAFT_LINE_ID=line-1                   the first line of that order
  ALTCRAFT_MARKET_ENDPOINT=website          the point of sale of that order
  ALTCRAFT_MARKET_CURRENCY=USD              the currency of that order
`;

const written = `
# Found by npm run discover.
ALTCRAFT_DB_ID=2
ALTCRAFT_RESOURCE_ID=1
ALTCRAFT_DB_CUSTOM_FIELD=contract_number
ALTCRAFT_STSEGMENT_ID=3
ALTCRAFT_SEGMENT_ID=3
ALTCRAFT_SUPLIST_ID=1
ALTCRAFT_TEMPLATE_ID=1
ALTCRAFT_CAMPAIGN_ID=1
ALTCRAFT_WORKFLOW_ID=1
ALTCRAFT_VSENDER_ID=1
ALTCRAFT_SENDER_ID=1
ALTCRAFT_PRODUCT_ID=phone-a
ALTCRAFT_SKU_ID=phone-a-256gb
ALTCRAFT_ORDER_EXTERNAL_ID=order-1
ALTCRAFT_LINE_ID=line-1
ALTCRAFT_MARKET_ENDPOINT=website
ALTCRAFT_MARKET_CURRENCY=USD
`;

test('where nobody sits it prints what it would choose and why, and the command that writes it', async ({
  installation,
}) => {
  const { url, run, text } = await installation();
  const before = text();

  const ended = await run();

  expect(withoutUntold(ended)).toBe(
    `Target: ${url}\n\n${left}\nProposed:${chosen}\n` + `Nothing was written.\n${permissions}${writing}`,
  );
  expect(ended).toMatchObject({ code: 0, complained: '' });
  expect(text()).toBe(before);
});

test('--yes writes it, and says by which rule each was chosen', async ({ installation }) => {
  const { url, run, text } = await installation();
  const before = text();

  const ended = await run({ yes: true });

  expect(withoutUntold(ended)).toBe(
    `Target: ${url}\n\n${left}\nChosen by rule, because of --yes:${chosen}\n` +
      `Written to .env: 17 variables; nothing else in it was changed.\n${permissions}${proof}`,
  );
  expect(text()).toBe(before + written);
  expect(ended.code).toBe(0);
});

test('--dry-run writes nothing, --yes or not', async ({ installation }) => {
  const { run, text } = await installation();
  const before = text();

  const ended = await run({ yes: true, dryRun: true });

  expect(withoutUntold(ended)).toContain(`Chosen by rule, because of --yes:${chosen}\nNothing was written.\n`);
  expect(text()).toBe(before);
});

test('a second time what was written is kept, and nothing is written', async ({ installation }) => {
  const { run, text } = await installation();
  await run({ yes: true });
  const before = text();

  const { printed } = await run({ yes: true });

  expect(printed).toContain('Kept as it is set (npm run doctor tells whether it still exists):\n');
  expect(printed).toContain('  ALTCRAFT_DB_ID=2                          .env\n');
  expect(printed).toContain('Nothing to write: .env was not changed.');
  expect(text()).toBe(before);
});

test('every variable of a place is found, or told with the first sentence of its meaning', async ({ installation }) => {
  const { run } = await installation();

  const { printed } = await run();

  const untold = /No call returns these.*\n([^]*?)\n\n/.exec(printed)?.[1]?.split('\n') ?? [];
  const found: string[] = ['url', 'token', ...discoverable];
  const others = placeVariables.filter(({ name }) => !found.includes(name));
  expect(untold.map((line) => line.trim().replace(/ {2,}/, ': '))).toEqual(
    others.map(({ name, meaning }) => `${environmentName(name)}: ${meaning.split('. ')[0]?.replace(/\.$/, '')}`),
  );
});

test('every call is a read, and the token is in no line of the output', async ({ installation }) => {
  const { emulator, run } = await installation();

  const ended = await run({ yes: true });

  expect(emulator.calls.length).toBeGreaterThan(15);
  expect(emulator.calls.filter(({ effect }) => effect !== 'read')).toEqual([]);
  expect(ended.printed + ended.complained).not.toContain(token);
});
