import { expect } from '@playwright/test';
import { readConfig } from '../../../src/config/config.ts';
import { isCommon } from '../../../src/config/secrets.ts';
import { test } from '../fake-platform.ts';

const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: 'made-up-token-0123456789' };

test.describe('a secret is a common word', () => {
  for (const secret of ['admin', 'altcraft', 'Password', '123456', '20260101', 'пароль', 'a-b7+', 'contract_number']) {
    test(`if it is ${secret}`, () => {
      expect(isCommon(secret)).toBe(true);
    });
  }

  for (const secret of ['0123456789abcdef0123456789abcdef', 'open-sesame', 'Altcraft7', 'correcthorsebattery']) {
    test(`but not if it is ${secret}`, () => {
      expect(isCommon(secret)).toBe(false);
    });
  }

  test('and the run says so once, with the variable and without the word', ({ folder }) => {
    const { config } = readConfig(folder, {
      ...reached,
      ALTCRAFT_AMQP_URL: 'amqp://guest:altcraft@rabbit.example/altcraft',
      ALTCRAFT_PROXY: 'http://user:admin@proxy.example',
    });

    expect(config?.commonSecrets?.map((text) => text.split(' is short')[0])).toEqual([
      'The secret in ALTCRAFT_AMQP_URL',
      'The secret in ALTCRAFT_PROXY',
    ]);
    expect(config?.commonSecrets?.[0]).toBe(
      'The secret in ALTCRAFT_AMQP_URL is short or a common word. It is masked and searched for only where a secret stands: in addresses, headers, and fields such as "password". Choose a longer one.',
    );
  });
});

test('a password with a stray percent sign is a secret, and no crash', ({ folder }) => {
  const { config } = readConfig(folder, { ...reached, ALTCRAFT_AMQP_URL: 'amqp://guest:100%zz-secret@rabbit.example' });

  expect(config?.secrets).toContain('100%zz-secret');
});
