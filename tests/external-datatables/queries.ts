/**
 * Queries for segments and for templates have the same five operations, and the tests are the same. Hardly a page could be
 * read, so only the envelope of replies is checked.
 */
import { expect, nonExistent, test, type Arrange, type OperationId, type TestData } from '../../fixtures';

/** The operations of one kind. */
export interface QueryKind {
  kind: 'segmentation query' | 'template query';
  add: OperationId;
  update: OperationId;
  get: OperationId;
  list: OperationId;
  delete: OperationId;
  /** What a query of the kind has besides. */
  extra: { column?: string };
}

export const forSegments: QueryKind = {
  kind: 'segmentation query',
  add: 'externalDatatables.querySegmentsAdd',
  update: 'externalDatatables.querySegmentsUpdate',
  get: 'externalDatatables.querySegmentsGet',
  list: 'externalDatatables.querySegmentsList',
  delete: 'externalDatatables.querySegmentsDelete',
  extra: { column: 'id' },
};

export const forTemplates: QueryKind = {
  kind: 'template query',
  add: 'externalDatatables.queryTemplatesAdd',
  update: 'externalDatatables.queryTemplatesUpdate',
  get: 'externalDatatables.queryTemplatesGet',
  list: 'externalDatatables.queryTemplatesList',
  delete: 'externalDatatables.queryTemplatesDelete',
  extra: {},
};

/** A query that reads no table. */
function queryOf(data: TestData, { extra }: QueryKind) {
  const name = data.name();
  return { name, shortname: name.replaceAll('-', '_'), sql: 'SELECT 1 AS id', ...extra };
}

const madeOne = async (arrange: ArrangeObject, { kind }: QueryKind) => arrange.object(kind);
type ArrangeObject = Arrange & { object(kind: QueryKind['kind']): Promise<number | string> };

/** Tests of the operation that makes a query. */
export function addsQuery(type: QueryKind): void {
  test('makes a query for the connector of the sandbox', async ({ api, data, installation }) => {
    const { connector_id } = installation;

    const reply = await api.call(type.add, { ...queryOf(data, type), connector_id });

    expect(reply).toMatchContract();
  });
}

/** Tests of the operation that changes a query. */
export function updatesQuery(type: QueryKind): void {
  test('changes a query', async ({ api, arrange, data }) => {
    const id = await madeOne(arrange, type);

    const reply = await api.call(type.update, { id, ...queryOf(data, type) });

    expect(reply).toMatchContract();
  });
}

/** Tests of the operation that reads a query. */
export function getsQuery(type: QueryKind): void {
  test('describes a query that was made', async ({ api, arrange }) => {
    const id = await madeOne(arrange, type);

    const reply = await api.call(type.get, { id });

    expect(reply).toMatchContract();
  });

  test('finds nothing under an id that nobody has', async ({ api }) => {
    const reply = await api.call(type.get, { id: nonExistent.id });

    expect(reply).toFindNothing();
  });
}

/** Tests of the operation that lists queries. */
export function listsQueries(type: QueryKind): void {
  test('lists the queries', { tag: '@smoke' }, async ({ api }) => {
    const reply = await api.call(type.list, {});

    expect(reply).toMatchContract();
  });
}

/** Tests of the operation that deletes a query. */
export function deletesQuery(type: QueryKind): void {
  test('deletes a query that was made', async ({ api, arrange }) => {
    const id = await madeOne(arrange, type);

    const reply = await api.call(type.delete, { id });

    expect(reply).toMatchContract();
  });

  test('leaves nothing to be found', async ({ api, arrange }) => {
    const id = await madeOne(arrange, type);
    const reply = await api.call(type.delete, { id });

    const search = await api.call(type.get, { id });

    expect(reply).toMatchContract();
    expect(search).toFindNothing();
  });
}
