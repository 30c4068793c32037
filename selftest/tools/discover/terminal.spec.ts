/**
 * A person chooses with the keys of a terminal: one made of streams, and a real one.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { Cancelled } from '../../../tools/discover/ask.ts';
import { expect, test, type Session } from './session.ts';

const up = '\u001b[A';
const down = '\u001b[B';
const enter = '\r';
const escape = '\u001b';

/** What is pressed when a question is first asked; enter for all others, and from the second time on. */
type Keys = Record<string, string[]>;

const asked = /◆ {2}(ALTCRAFT_\w+(?=:)|ALTCRAFT_ALLOW permits|Write \w+ variables)/g;

/** Answers every question that turns up in the output. */
function createTyping(keys: Keys, type: (key: string) => void): (chunk: string) => void {
  let output = '';
  const answered: string[] = [];
  return (chunk) => {
    output += chunk; // a control sequence may begin in one chunk and end in the next
    const questions = [...stripVTControlCharacters(output).matchAll(asked)].map((match) => match[1] ?? '');
    const [question] = questions.slice(answered.length);
    if (question === undefined) return;
    const isFirst = !answered.includes(question);
    answered.push(question);
    const [first, ...others] = (isFirst && keys[question]) || [enter];
    // The question listens only when it is drawn; and two keys at once might be taken for one.
    const press = (key: string, rest: string[]) =>
      setImmediate(() => {
        type(key);
        const [next, ...later] = rest;
        if (next !== undefined) press(next, later);
      });
    press(first ?? enter, others);
  };
}

/** A terminal of streams. */
function createTerminal(keys: Keys) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 120, rows: 40 });
  let screen = '';
  const answer = createTyping(keys, (key) => void input.write(key));
  output.setEncoding('utf8').on('data', (chunk: string) => {
    screen += chunk;
    answer(chunk);
  });
  return { terminal: { input, output }, screen: () => stripVTControlCharacters(screen) };
}

test('enter takes what is proposed, and the last question writes it', async ({ installation }) => {
  const { run, values } = await installation();
  const { terminal, screen } = createTerminal({});

  const { code, printed } = await run({}, { terminal });

  expect(screen()).toContain('ALTCRAFT_DB_ID: Id of a profile database');
  expect(screen()).toContain('○ 1  Clients (12 profiles)');
  expect(screen()).toContain('● 2  Sandbox (no profiles)');
  expect(screen()).toContain('Write 17 variables to .env?');
  expect(printed).toContain('Written to .env: 17 variables');
  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '2', ALTCRAFT_RESOURCE_ID: '1' });
  expect(code).toBe(0);
});

test('arrow keys choose another, with a warning where it looks like production', async ({ installation }) => {
  const { run, values } = await installation();
  const { terminal, screen } = createTerminal({ ALTCRAFT_DB_ID: [up, enter], ALTCRAFT_PROFILE_ID: [down, enter] });

  await run({}, { terminal });

  expect(screen()).toContain('Database 1 Clients looks like production (its name).');
  expect(screen()).toContain('650000000000000000000001  ada.berzina@example.com (looks like a test)');
  expect(values()).toMatchObject({
    ALTCRAFT_DB_ID: '1',
    ALTCRAFT_DYNSEGMENT_ID: '4',
    ALTCRAFT_PROFILE_ID: '650000000000000000000001',
    ALTCRAFT_SUBSCRIPTION_ID: 'emulated-push-token-0001',
  });
});

test('a profile that may be a customer is not the one that enter takes', async ({ installation }) => {
  const { run, values } = await installation();
  const { terminal } = createTerminal({ ALTCRAFT_DB_ID: [up, enter] });

  await run({}, { terminal });

  expect(values()).not.toHaveProperty('ALTCRAFT_PROFILE_ID');
});

test('one can be left empty', async ({ installation }) => {
  const { run, values } = await installation();
  const { terminal } = createTerminal({ ALTCRAFT_TEMPLATE_ID: [up, enter] });

  const { printed } = await run({}, { terminal });

  expect(printed).toMatch(/ALTCRAFT_TEMPLATE_ID +as you chose\n/);
  expect(values()).not.toHaveProperty('ALTCRAFT_TEMPLATE_ID');
});

test('where changes are permitted, production is asked about once more, and no is the first answer', async ({
  installation,
}) => {
  const { configure, run, values } = await installation();
  configure('ALTCRAFT_ALLOW=create,delete\n');
  const { terminal, screen } = createTerminal({ ALTCRAFT_DB_ID: [up, enter], 'ALTCRAFT_ALLOW permits': [enter] });

  await run({}, { terminal });

  expect(screen()).toContain('Let the run make and change test profiles there?');
  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '2' });
});

test('a long list can be searched', async ({ installation }) => {
  const { emulator, run, values } = await installation();
  const list = emulator.state.suppressionLists.get(3)!;
  const many = Array.from({ length: 60 }, (_, index) => ({ ...list, id: 10 + index, name: `List ${index}` }));
  for (const other of many) emulator.state.suppressionLists.set(other.id, other);
  const { terminal, screen } = createTerminal({ ALTCRAFT_SUPLIST_ID: ['L', 'i', 's', 't', ' ', '4', '7', enter] });

  await run({}, { terminal });

  expect(screen()).toContain('57  List 47');
  expect(values()).toMatchObject({ ALTCRAFT_SUPLIST_ID: '57' });
});

test('no to the last question writes nothing', async ({ installation }) => {
  const { run, text } = await installation();
  const before = text();
  const { terminal } = createTerminal({ 'Write 17 variables': [down, enter] });

  const { printed, code } = await run({}, { terminal });

  expect(printed).toContain('Nothing was written.');
  expect(text()).toBe(before);
  expect(code).toBe(0);
});

test('whoever leaves changes nothing', async ({ installation }) => {
  const { run, text } = await installation();
  const before = text();
  const { terminal } = createTerminal({ ALTCRAFT_TEMPLATE_ID: [escape] });

  await expect(run({}, { terminal })).rejects.toThrow(Cancelled);
  expect(text()).toBe(before);
});

test('--yes asks nothing on a terminal either', async ({ installation }) => {
  const { run, values } = await installation();
  const { terminal, screen } = createTerminal({});

  await run({ yes: true }, { terminal });

  expect(screen()).toBe('');
  expect(values()).toMatchObject({ ALTCRAFT_DB_ID: '2' });
});

const project = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs the command in a pseudo-terminal of script(1), and presses keys. */
function typeInto({ folder }: Session, keys: Keys): Promise<{ code: number | null; screen: string }> {
  const command = `'${process.execPath}' --import '${project}node_modules/tsx/dist/loader.mjs' '${project}tools/discover.ts'`;
  const { PATH, HOME } = process.env;
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    env: { PATH, HOME, TERM: 'xterm', SHELL: '/bin/sh' },
  });
  let screen = '';
  const answer = createTyping(keys, (key) => void child.stdin.write(key));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    screen += chunk;
    answer(chunk);
  });
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code, screen: stripVTControlCharacters(screen) })),
  );
}

test.describe('in a real terminal', () => {
  // eslint-disable-next-line playwright/no-skipped-test -- other systems have another script(1), or none
  test.skip(!existsSync('/usr/bin/script') || process.platform !== 'linux', 'needs script(1) of util-linux');

  test('keys choose, and the file is written', async ({ installation }) => {
    const session = await installation();

    const { code, screen } = await typeInto(session, { ALTCRAFT_DB_ID: [up, enter] });

    expect(screen).toContain('Database 1 Clients looks like production (its name).');
    expect(screen).toContain('Written to .env: 18 variables');
    expect(session.values()).toMatchObject({ ALTCRAFT_DB_ID: '1' });
    expect(code).toBe(0);
  });

  test('Ctrl-C leaves with code 130 and changes nothing', async ({ installation }) => {
    const session = await installation();
    const before = session.text();

    const { code, screen } = await typeInto(session, { ALTCRAFT_DB_ID: ['\u0003'] });

    expect(screen).toContain('Nothing was written.');
    expect(session.text()).toBe(before);
    expect(code).toBe(130);
  });
});
