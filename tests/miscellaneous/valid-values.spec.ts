import { expect, test } from '../../fixtures';

// Neither path nor request nor reply is on a page that could be read.
test.describe('miscellaneous.validValues', { tag: ['@read'] }, () => {
  test('answers cleanly', async ({ api }) => {
    const reply = await api.miscellaneous.validValues({});

    expect(reply).toBeAnsweredCleanly();
  });
});
