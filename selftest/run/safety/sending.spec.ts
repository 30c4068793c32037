/**
 * The first promise, of messages: whatever a run may do, and whatever goes wrong with it, none goes to anybody but the one
 * address of ALTCRAFT_CONFIRM_SEND. The emulator's outbox tells.
 */
import { expect, failedOf, test, troubles, unverified, type Emulated } from '../emulated.ts';

const confirmed = 'confirmed@example.net';

/** What is allowed; what is made has to be removable. Where something is missing, everything else is allowed. */
const permissions = [
  'read,send,destructive',
  'read,update,send,destructive',
  'read,create,delete,send,destructive',
  'read,create,update,delete,task,export,destructive',
  'read,create,update,delete,task,export,send',
  'read,create,update,delete,task,export,send,destructive',
];

/** Objects of somebody that the run may change: all seeded mailings, and people who would receive something. */
const opened = [
  'mailing:1,mailing:2,mailing:3,mailing:4,mailing:5,mailing:6,segment:3,segment:4,template:1,campaign:2,scenario:1',
  'profile:650000000000000000000001,message:cW5kZXJ0aGVsaW5kZW50cmVlc2F0bm9vbjAwMDAwMDE',
].join();
/** Without a sandbox less may be sent, so there the widest and the narrowest permissions stand for all. */
const cases: [permission: string, name: string, sandbox: string | undefined][] = [
  ...[permissions[0] ?? '', permissions.at(-1) ?? ''].map((permission): (typeof cases)[number] => [
    permission,
    'without a sandbox',
    undefined,
  ]),
  ...permissions.map((permission): (typeof cases)[number] => [permission, 'with a sandbox', opened]),
];

/** Messages go out as soon as they are queued, so that no removal can hide one. */
const atOnce = { settings: { taskMs: 0 } };

/** The conventions send nothing that is real; one run has them. */
const ofTheGroups = ['tests/mailings', 'tests/trigger-mailings'];

/** The addresses that got a message, each once. */
function receivers({ emulator }: Emulated): string[] {
  return [...new Set(emulator.state.outbox.map(({ to }) => to))];
}

for (const [permission, name, sandbox] of cases) {
  const isFull = ['create', 'update', 'send'].every((effect) => permission.includes(effect));
  const whom = isFull ? 'the confirmed address alone' : 'nobody';

  test(`${permission} ${name} writes to ${whom}`, async ({ emulated }) => {
    const installation = await emulated([], atOnce);
    const allow = { ALTCRAFT_ALLOW: permission, ALTCRAFT_SANDBOX: sandbox };
    installation.configure({ ...allow, ALTCRAFT_CONFIRM_SEND: confirmed });

    const checks = await installation.checks(ofTheGroups);

    expect(receivers(installation)).toEqual(isFull ? [confirmed] : []);
    expect([...installation.emulator.state.mailings.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(checks.flatMap(({ leftovers }) => leftovers)).toEqual([]);
    expect(failedOf(checks)).toEqual([]);
  });
}

test('a run that may do everything verifies both groups', async ({ emulated }) => {
  const installation = await emulated([], atOnce);
  installation.configure({ ALTCRAFT_ALLOW: 'all', ALTCRAFT_CONFIRM_SEND: confirmed });

  const run = await installation.contract([
    '--nightly',
    ...ofTheGroups,
    'tests/automation-scenarios',
    'tests/conventions',
    '--grep',
    '(mailings|triggerMailings|automationScenarios)\\.',
  ]);

  expect(receivers(installation)).toEqual([confirmed]);
  expect(unverified(installation.summary()), troubles(installation.summary())).toEqual({});
  expect(run.code).toBe(0);
});

test('without ALTCRAFT_CONFIRM_SEND nothing is called at all', async ({ emulated }) => {
  const installation = await emulated([], atOnce);
  installation.configure({ ALTCRAFT_ALLOW: 'all', ALTCRAFT_CONFIRM_SEND: undefined });

  const run = await installation.contract(ofTheGroups);

  expect(run.code).toBe(2);
  expect(installation.emulator.calls).toEqual([]);
});

/** Calls that are carried out and answered with an error: the run has to fear the worst of them. */
const lost = [
  ['profiles.import'],
  ['subscriptions.set'],
  ['segments.add', 'mailings.broadcastsAdd'],
  ['segments.segstaticAdd', 'mailings.regularsUpdate'],
  ['triggerMailings.add', 'mailings.activate'],
  ['triggerMailings.importAndStart'],
];

for (const operations of lost) {
  test(`when replies of ${operations.join(' and ')} are lost, nobody else gets a message`, async ({ emulated }) => {
    const installation = await emulated(
      operations.map((operation) => `${operation}:error-code`),
      atOnce,
    );
    installation.configure({ ALTCRAFT_ALLOW: 'all', ALTCRAFT_CONFIRM_SEND: confirmed, ALTCRAFT_SANDBOX: opened });

    // The checks that send, and those of the operations themselves: no other prepares a message.
    const checks = await installation.checks(ofTheGroups, ['@send', ...operations].join('|'));

    expect(failedOf(checks)).not.toEqual([]);
    expect(receivers(installation).filter((address) => address !== confirmed)).toEqual([]);
  });
}
