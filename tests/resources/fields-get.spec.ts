import { expect, test } from '../../fixtures';

test.describe('resources.fieldsGet', { tag: ['@read'] }, () => {
  test(
    'lists the fields of an e-mail subscription, each name once',
    { tag: '@smoke' },
    async ({ api, installation }) => {
      const { resource_id } = installation;

      const reply = await api.resources.fieldsGet({ id: resource_id, channel: 'email' });

      expect(reply).toMatchContract();
      expect(reply.body.data).toBeUniqueBy('name');
    },
  );

  test('begins the names of system fields with an underscore', async ({ api, installation }) => {
    const { resource_id } = installation;

    const reply = await api.resources.fieldsGet({ id: resource_id, channel: 'email' });

    expect(reply).toMatchContract();
    const names = reply.body.data.filter(({ category }) => category === 'system').map(({ name }) => name);
    expect(names).not.toHaveLength(0);
    expect(names.filter((name) => !name.startsWith('_'))).toEqual([]);
  });
});
