import { startText } from '../../../reporters/faces/terminal.ts';
import { configOf } from '../../src/exchanges.ts';
import { emulator, installation, total } from '../runs.ts';
import { expect, test } from '../../test.ts';

test.describe('start of a run', () => {
  test('names target, permissions, variables and what the shell overrides', () => {
    const text = startText(installation, { chosen: 2, allowed: 2, calls: 12 });

    expect(text).toBe(
      `Target: https://panel.example
Allowed: read, task · 3 of 40 variables set · ${total} operations, 2 checks · about 12 calls
The shell overrides ALTCRAFT_TOKEN of .env.
`,
    );
  });

  test('tells how many checks may run where some may not', () => {
    const text = startText(emulator, { chosen: 184, allowed: 60, calls: 12 });

    expect(text).toContain(`${total} operations, at most 60 of 184 checks may run`);
  });

  test('warns of a shell that allows more than the files', () => {
    const widened = { effects: ['create', 'delete'] as const, files: ['.env', '.env.two'] };
    const overridden = [
      { name: 'ALTCRAFT_ALLOW', file: '.env' },
      { name: 'ALTCRAFT_SEED', file: '.env' },
    ];

    const text = startText(configOf({ widened, overridden }), { chosen: 1, allowed: 1, calls: 12 });

    expect(text.split('\n').slice(2)).toEqual([
      'WARNING: the shell allows create, delete more than .env and .env.two (ALTCRAFT_ALLOW).',
      'The shell overrides ALTCRAFT_SEED of .env.',
      '',
    ]);
  });

  test('says that an empty variable of the shell takes a value away', () => {
    const overridden = [{ name: 'ALTCRAFT_DB_ID', file: '.env', isEmpty: true }] as const;

    const text = startText(configOf({ overridden: [...overridden] }), { chosen: 1, allowed: 1, calls: 12 });

    expect(text).toContain(
      '\nWARNING: an empty variable of the shell overrides ALTCRAFT_DB_ID of .env, so it is not set. Unset it there.\n',
    );
  });

  test('names variables that begin like ours, and secrets that are common words', () => {
    const config = configOf({ foreign: ['ALTCRAFT_HOME', 'ALTCRAFT_c0ffee00c0ffee'], commonSecrets: ['Choose.'] });

    const text = startText(config, { chosen: 1, allowed: 1, calls: 12 });

    expect(text.split('\n').slice(2)).toEqual([
      'WARNING: Choose.',
      'Ignored, because no variable of this suite: ALTCRAFT_HOME, ALTCRAFT_… (a name with 14 more characters, not shown because it may be a secret).',
      '',
    ]);
  });

  test('says what green means against the emulator', () => {
    const text = startText(emulator, { chosen: 1, allowed: 1, calls: 12 });

    expect(text).toBe(
      `Target: THE EMBEDDED EMULATOR, NOT AN INSTALLATION. Green here proves the suite, not the platform.
Allowed: read · ${total} operations, 1 check · about 12 calls
`,
    );
  });
});
