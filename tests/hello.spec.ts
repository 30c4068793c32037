import { expect, test } from '../fixtures';

test.describe('first contact', { tag: ['@read', '@smoke'] }, () => {
  test('the platform answers, accepts the token and has what is configured', async ({ firstContact }) => {
    const failure = await firstContact();

    expect(failure).toBeMet();
  });
});
