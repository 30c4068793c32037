import { expect, test } from '@playwright/test';
import { startText } from '../../reporters/faces/terminal.ts';
import { configOf, token } from '../src/exchanges.ts';
import { total } from './runs.ts';

const installation = configOf({
  allow: new Set(['read', 'task']),
  variables: { url: 'panel.example', token, db_id: '1' },
  overridden: [{ name: 'ALTCRAFT_TOKEN', file: '.env' }],
});
const emulator = configOf({
  target: { kind: 'emulator', url: 'http://127.0.0.1:5', version: null },
  allow: new Set(['read']),
});

test.describe('start of a run', () => {
  test('names target, permissions, variables and what the shell overrides', () => {
    const text = startText(installation, { chosen: 2, allowed: 2 });

    expect(text).toBe(
      `Target: https://panel.example
Allowed: read, task · 3 of 40 variables set · ${total} operations, 2 checks
The shell overrides ALTCRAFT_TOKEN of .env.
`,
    );
  });

  test('tells how many checks may run where some may not', () => {
    const text = startText(emulator, { chosen: 184, allowed: 60 });

    expect(text).toContain(`${total} operations, at most 60 of 184 checks may run`);
  });

  test('warns of a shell that allows more than the files', () => {
    const widened = { effects: ['create', 'delete'] as const, files: ['.env', '.env.two'] };
    const overridden = [
      { name: 'ALTCRAFT_ALLOW', file: '.env' },
      { name: 'ALTCRAFT_SEED', file: '.env' },
    ];

    const text = startText(configOf({ widened, overridden }), { chosen: 1, allowed: 1 });

    expect(text.split('\n').slice(2)).toEqual([
      'WARNING: the shell allows create, delete more than .env and .env.two (ALTCRAFT_ALLOW).',
      'The shell overrides ALTCRAFT_SEED of .env.',
      '',
    ]);
  });

  test('says what green means against the emulator', () => {
    const text = startText(emulator, { chosen: 1, allowed: 1 });

    expect(text).toBe(
      `Target: the embedded emulator, because ALTCRAFT_URL is not set. Green here proves the suite, not the platform.
Allowed: read · ${total} operations, 1 check
`,
    );
  });
});
