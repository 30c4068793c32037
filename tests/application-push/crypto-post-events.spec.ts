import { expect, test } from '../../fixtures';

test.describe('applicationPush.cryptoPostEvents', { tag: ['@create'] }, () => {
  // The reply is not documented; what was registered is told by no call.
  test('takes the ready link of a push message', async ({ api, installation }) => {
    const { hub_link } = installation;

    const reply = await api.applicationPush.cryptoPostEvents({ hub_link });

    expect(reply).toMatchContract();
  });
});
