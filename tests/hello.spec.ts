import { expect, test } from '../fixtures';

test.describe('first contact', { tag: ['@read', '@smoke'] }, () => {
  test('the platform answers and accepts the token', async ({ greeting }) => {
    const complaint = await greeting();

    expect(complaint, complaint).toBeUndefined();
  });
});
