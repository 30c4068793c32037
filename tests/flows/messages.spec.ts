import { expect, test } from '../../fixtures';

test.describe('API requests over the broker', { tag: ['@read', '@exclusive'] }, () => {
  test('are answered as over HTTP', async ({ client, installation }) => {
    const parameters = { id: installation.db_id };
    const overHttp = await client.call('databases.get', parameters);

    const reply = await client.call('databases.get', parameters, { by: 'message', title: 'over the broker' });

    expect(reply).toMatchContract();
    expect(overHttp).toMatchContract();
    expect(reply.body).toEqual(overHttp.body);
  });
});
