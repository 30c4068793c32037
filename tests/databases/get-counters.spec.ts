import { expect, test } from '../../fixtures';

test.describe('databases.getCounters', { tag: ['@read'] }, () => {
  test(
    'counts the subscriptions of a resource, each channel once',
    { tag: '@smoke' },
    async ({ api, installation }) => {
      const { db_id, resource_id } = installation;

      const reply = await api.databases.getCounters({ id: db_id, resource_id });

      expect(reply).toMatchContract();
      expect(reply.body.data).toBeUniqueBy('channel');
    },
  );
});
