import { expect, test } from '../../fixtures';

test.describe('miscellaneous.webverGet', { tag: ['@read'] }, () => {
  test('returns the message as it was sent', async ({ api, installation }) => {
    const { smid } = installation;

    const reply = await api.miscellaneous.webverGet({ send_message_id: smid });

    expect(reply).toMatchContract();
  });

  test('finds no message under an id that nobody has', async ({ api, data }) => {
    const reply = await api.miscellaneous.webverGet({ send_message_id: data.name() });

    expect(reply).toFindNothing();
  });
});
