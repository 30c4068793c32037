import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const kinds = ['querySegments', 'queryTemplates'] as const;

for (const kind of kinds) {
  const operation = (name: string) => `externalDatatables.${kind}${name}`;
  const query = { name: 'Readers', shortname: 'readers', connector_id: 2, column: 'id', sql: 'SELECT 1 AS id' };

  test.describe(kind, () => {
    test('are created, changed, listed, read and deleted', async () => {
      const { call } = install();

      const created = await call(operation('Add'), { ...query, groups_id: [1], cache_time_min: 5 });
      await call(operation('Update'), { id: 2, description: 'Who reads' });
      const stored = await call(operation('Get'), { id: 2 });
      const listed = await call(operation('List'), { from_id: 2 });
      await call(operation('Delete'), { id: 2 });
      const search = await call(operation('Get'), { id: 2 });

      expect(created.body.data).toEqual({ saved_id: 2 });
      expect(stored.body.data).toMatchObject({
        id: 2,
        name: 'Readers',
        description: 'Who reads',
        connector_id: 2,
        sql: query.sql,
        cache_time_min: 5,
        groups: [{ id: 1 }],
        parameters: [],
      });
      expect(listed.body).toMatchObject({ data: [{ id: 2, name: 'Readers', shortname: 'readers' }], total_count: 2 });
      expect(search.body.error).toBe(404);
    });

    test('need a connector that is there, and a short name of their own', async () => {
      const { call, emulator } = install();

      const elsewhere = await call(operation('Add'), { ...query, connector_id: 1 });
      const twice = await call(operation('Add'), { ...query, shortname: 'authors' });

      expect(elsewhere.body.error_text).toBe('connector 1 not found');
      expect(twice.body.error_text).toContain('a query with this short name exists');
      expect(emulator.state.segmentationQueries.size + emulator.state.templateQueries.size).toBe(2);
    });
  });
}

test('queries for templates have no column', async () => {
  const { call } = install();

  const { body } = await call('externalDatatables.queryTemplatesGet', { id: 1 });

  expect(body.data).not.toHaveProperty('column');
});
