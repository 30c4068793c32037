/**
 * What an installation does not tell is left out and told; what cannot be asked at all ends the command.
 */
import { NoReplyError } from '../../../src/http/errors.ts';
import { expect, test } from './session.ts';

const refusal = (error: number, error_text: string) => ({ error, error_text });

test('groups that are refused are left out, each with its reason, and the rest is found', async ({ installation }) => {
  const { run, values } = await installation({
    replies: {
      'segments.list': refusal(403, 'No access'),
      'templates.list': refusal(402, 'Payment required'),
      'automationScenarios.list': refusal(404, 'Unknown method'),
    },
  });

  const { printed, code } = await run({ yes: true });

  expect(printed).toContain(
    'ALTCRAFT_STSEGMENT_ID     segments.list was refused with 403 "No access": the token has no right to it\n',
  );
  expect(printed).toContain(
    'ALTCRAFT_TEMPLATE_ID      templates.list was refused with 402 "Payment required": the tariff does not contain it\n',
  );
  expect(printed).toContain(
    'ALTCRAFT_WORKFLOW_ID      automationScenarios.list was refused with 404 "Unknown method": this installation does not know the call\n',
  );
  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '2', ALTCRAFT_CAMPAIGN_ID: '1' });
  expect(values()).not.toHaveProperty('ALTCRAFT_TEMPLATE_ID');
  expect(code).toBe(0);
});

test('without a right to databases the rest is found, and what depends on one is told', async ({ installation }) => {
  const { run, values } = await installation({ replies: { 'databases.list': refusal(403, 'No access') } });

  const { printed } = await run({ yes: true });

  expect(printed).toContain('ALTCRAFT_DB_ID            databases.list was refused with 403');
  expect(printed).toContain('ALTCRAFT_DB_CUSTOM_FIELD  it depends on ALTCRAFT_DB_ID, which is not set');
  expect(printed).toContain('ALTCRAFT_PROFILE_ID       it depends on ALTCRAFT_DB_ID, which is not set');
  expect(values()).toMatchObject({ ALTCRAFT_RESOURCE_ID: '1', ALTCRAFT_TEMPLATE_ID: '1' });
});

test('where the installation does not tell the fields, a field with whole numbers is offered', async ({
  installation,
}) => {
  const { configure, run } = await installation({ replies: { 'databases.fieldsGet': refusal(404, 'Unknown method') } });
  configure('ALTCRAFT_DB_ID=1\n');

  const { printed } = await run();

  expect(printed).toMatch(
    /ALTCRAFT_DB_CUSTOM_FIELD=contract_number +holds whole numbers; see in the panel that it is an Integer: the only one\n/,
  );
});

test('a tariff without market and a token without senders leave the rest', async ({ installation }) => {
  const noMarket = refusal(402, 'Payment required');
  const { run, values } = await installation({
    replies: {
      'senders.list': refusal(403, 'No access'),
      'senders.virtualList': refusal(403, 'No access'),
      'market.productsList': noMarket,
      'market.skuList': noMarket,
      'market.ordersList': noMarket,
    },
  });

  const { printed } = await run({ yes: true });

  expect(printed).toContain(
    'ALTCRAFT_VSENDER_ID         senders.virtualList was refused with 403 "No access": the server needs Smart settings for the account, and the token the right to it\n' +
      '  ALTCRAFT_SENDER_ID          senders.list was refused with 403 "No access": the token has no right to it\n',
  );
  expect(printed).toContain(
    'ALTCRAFT_ORDER_EXTERNAL_ID  market.ordersList was refused with 402 "Payment required": the tariff does not contain it\n' +
      '  ALTCRAFT_LINE_ID            it depends on ALTCRAFT_ORDER_EXTERNAL_ID, which is not set\n',
  );
  expect(Object.keys(values()).filter((name) => /MARKET|PRODUCT|SKU|ORDER|LINE|SENDER/.test(name))).toEqual([]);
  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '2', ALTCRAFT_WORKFLOW_ID: '1' });
});

test('an external id that no line of a file can hold is no candidate', async ({ installation }) => {
  const result = [
    { external_id: 'two\nlines', name: 'x' },
    { external_id: "it's #1", name: 'y' },
  ];
  const { run, values } = await installation({
    replies: { 'market.productsList': { error: 0, error_text: '', result } },
  });

  const { printed } = await run({ yes: true });

  expect(printed).toMatch(/ALTCRAFT_PRODUCT_ID="it's #1" +y: the only one\n/);
  expect(values()).toMatchObject({ ALTCRAFT_PRODUCT_ID: "it's #1" });
});

test('an answer that is none of this API is told as such', async ({ installation }) => {
  const { run } = await installation({ faults: ['templates.list:html'] });

  const { printed } = await run();

  expect(printed).toMatch(
    /ALTCRAFT_TEMPLATE_ID +templates.list gave no reply of this API \(HTTP 200, \d+ ms, text\/html/,
  );
});

test('an empty list and null in its place say that the token sees none', async ({ installation }) => {
  const { run } = await installation({
    replies: {
      'templates.list': { error: 0, error_text: '', data: [], total_count: 0 },
      'suppressionLists.list': { error: 0, error_text: '', data: null, total_count: 0 },
    },
  });

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_TEMPLATE_ID +the token sees no template\n/);
  expect(printed).toMatch(/ALTCRAFT_SUPLIST_ID +the token sees no suppression list\n/);
});

test('entries without an id, and those of a run that may be gone any moment, are no candidates', async ({
  installation,
}) => {
  const data = [{ name: 'x' }, null, { id: 'y', name: 'y' }, { id: 5, name: 'contract-mf4k2abc1xy-1h2g3-4' }];
  const { run } = await installation({ replies: { 'suppressionLists.list': { error: 0, error_text: '', data } } });

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_SUPLIST_ID +the token sees no suppression list\n/);
});

test('names that would play with the terminal are made harmless', async ({ installation }) => {
  const name = `a\u001b[2Jb\n${'c'.repeat(100)}`;
  const data = [{ id: 5, name }];
  const { run } = await installation({ replies: { 'suppressionLists.list': { error: 0, error_text: '', data } } });

  const { printed } = await run();

  expect(printed).toContain(`ALTCRAFT_SUPLIST_ID=5                     a [2Jb ${'c'.repeat(52)}…: the only one\n`);
});

test('one call without a reply is told, and the others are made', async ({ installation }) => {
  const { run } = await installation({ faults: ['mailings.list:drop'] });

  const { printed, code } = await run();

  expect(printed).toMatch(/ALTCRAFT_CAMPAIGN_ID +mailings.list got no reply from \S+: the connection was broken off/);
  expect(printed).toMatch(/ALTCRAFT_WORKFLOW_ID=1 /);
  expect(code).toBe(0);
});

test('after two calls without a reply no more are made', async ({ installation }) => {
  const { emulator, run } = await installation({ faults: ['suppressionLists.list:drop', 'templates.list:drop'] });

  await expect(run()).rejects.toThrow(NoReplyError);
  expect(emulator.calls.at(-1)?.operation).toBe('templates.list');
});

test('a token that is refused ends the command, with what to check', async ({ installation }) => {
  const { configure, run } = await installation();
  configure('ALTCRAFT_TOKEN=another-token-of-somebody\n', '.env.other');

  const ended = await run({ yes: true, env: 'other' });

  expect(ended.complained).toContain('refused the token (HTTP 200, error 403');
  expect(ended.complained).toContain('into ALTCRAFT_TOKEN');
  expect(ended.code).toBe(3);
});

test('a long list is not walked to its end, and that is said', async ({ installation }) => {
  const { emulator, run } = await installation();
  const [first] = [...emulator.state.templates.values()];
  const many = Array.from({ length: 1500 }, (_, index) => ({ ...structuredClone(first!), id: 10 + index }));
  for (const template of many) emulator.state.templates.set(template.id, template);

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_TEMPLATE_ID=1 .*: the first of 999; only the first 1000 were looked at\n/);
  expect(emulator.calls.filter(({ operation }) => operation === 'templates.list')).toHaveLength(4);
});

test('of many segments those with a name like a sandbox are asked for their kind first', async ({ installation }) => {
  const { emulator, run } = await installation();
  const segment = emulator.state.segments.get(3)!;
  const many = Array.from({ length: 60 }, (_, index) => ({ ...segment, id: 10 + index, name: `Of week ${index}` }));
  for (const other of many) emulator.state.segments.set(other.id, other);
  emulator.state.segments.set(99, { ...segment, id: 99, name: 'Sandbox' });

  const { printed } = await run();

  expect(printed).toMatch(/ALTCRAFT_STSEGMENT_ID=99 .*: its name looks like a sandbox\n/);
  expect(emulator.calls.filter(({ operation }) => operation === 'segments.get')).toHaveLength(30);
});
