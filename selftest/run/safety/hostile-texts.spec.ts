/**
 * An installation chooses the texts and the names of its replies. They command neither a terminal nor a CI server, and
 * show no secret, wherever a run prints or writes them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator } from '../../../emulator/app.ts';
import { expect, leaksIn, test, token } from '../emulated.ts';

const encoded = Buffer.from(`u:${token}`).toString('base64');
const hostile = `\u001b[2J\u001b]0;x\u0007\r\u202e\u200b\n::stop-commands::x\n##vso[task.x]y ##teamcity[z] ${token} ${encoded}`;

/** Every second reply has a hostile field, and every fifth is a refusal with a hostile text. */
function makeHostile(emulator: Emulator): void {
  const { handle } = emulator;
  let calls = 0;
  emulator.handle = async (request) => {
    const reply = await handle(request);
    calls += 1;
    const body = String(reply.body);
    if (calls < 5 || !body.startsWith('{')) return reply;
    if (calls % 5 === 0) return { ...reply, body: JSON.stringify({ error: 403, error_text: hostile }) };
    const fields = { ...(JSON.parse(body) as object), [hostile]: hostile, error_text: hostile };
    return { ...reply, body: JSON.stringify(fields) };
  };
}

/** What a terminal or a CI server would obey. */
const commands = /[^\P{Cc}\n\t]|\p{Cf}|^\s*::[a-z]|##(?:vso|teamcity)?\[/mu;

test('hostile texts reach no output as they are', async ({ emulated }) => {
  const installation = await emulated();
  installation.configure({ ALTCRAFT_STRICT: 'fields' });
  makeHostile(installation.emulator);

  const run = await installation.reportedContract(['tests/databases']);

  const files = [
    'results/junit.xml',
    'results/summary.json',
    'results/calls.jsonl',
    'results/deviations-to-paste.yaml',
  ];
  const written = files.map((name) => readFileSync(join(installation.folder, name), 'utf8'));
  expect([run.stdout, run.stderr, ...written].map((text) => commands.exec(text)?.[0])).toEqual(
    [run.stdout, run.stderr, ...written].map(() => undefined),
  );
  expect(run.stdout).toContain('\\u001b[2J');
  expect(leaksIn(installation)).toEqual([]);
  expect(run.stdout + run.stderr).not.toMatch(new RegExp(`${token}|${encoded}`));
});

test('hostile texts reach the output of no other command as they are', async ({ emulated }) => {
  const installation = await emulated();
  makeHostile(installation.emulator);

  const doctor = await installation.script('tools/doctor.ts');
  const discover = await installation.script('tools/discover.ts', ['--dry-run']);

  const texts = [doctor.stdout, doctor.stderr, discover.stdout, discover.stderr];
  expect(texts.map((text) => commands.exec(text)?.[0])).toEqual(texts.map(() => undefined));
  expect(texts.join('\n')).not.toMatch(new RegExp(`${token}|${encoded}`));
});
