import { existing, IncorrectField } from '../core/errors.ts';
import { defined, type Parameters } from '../core/parameters.ts';
import { pageById } from '../lists/paging.ts';
import type { ExternalQuery } from '../model/external-datatables.ts';
import type { State } from '../model/state.ts';
import { accessGroups } from '../store/access-groups.ts';
import type { Call, OperationFunctions } from '../store/call.ts';
import { nextNumber } from '../store/numbers.ts';

type Kind = 'segmentationQueries' | 'templateQueries';

const nouns: Record<Kind, string> = { segmentationQueries: 'segmentation query', templateQueries: 'template query' };

function queryOf(state: State, kind: Kind, id: number): ExternalQuery {
  return existing(state[kind].get(id), `${nouns[kind]} ${id}`);
}

/** What a call changes of a query: the fields that it sends. */
function changes(state: State, kind: Kind, parameters: Parameters, own?: number): Partial<ExternalQuery> {
  const shortname = parameters.optionalText('shortname');
  const isTaken = [...state[kind].values()].some((other) => other.shortname === shortname && other.id !== own);
  if (shortname !== undefined && isTaken) throw new IncorrectField('shortname', 'a query with this short name exists');
  const sent: Partial<ExternalQuery> = {
    name: parameters.optionalName(),
    shortname,
    description: parameters.optionalText('description'),
    column: parameters.optionalText('column'),
    sql: parameters.optionalText('sql'),
    cacheMinutes: parameters.optionalInteger('cache_time_min'),
    groups: parameters.has('groups_id') ? accessGroups(parameters.integers('groups_id')) : undefined,
    parameters: parameters.has('parameters') ? structuredClone(parameters.objects('parameters')) : undefined,
  };
  return defined(sent);
}

/** The five operations on one kind of query. Only the request that adds a segmentation query could be read. */
function operationsOn(kind: Kind) {
  return {
    add: ({ state, parameters }: Call) => {
      const connectorId = parameters.integer('connector_id');
      existing(state.connectors.get(connectorId), `connector ${connectorId}`);
      const blank = { shortname: '', description: '', column: '', sql: '', cacheMinutes: 0, parameters: [] };
      const written = changes(state, kind, parameters);
      const name = parameters.name();
      const id = nextNumber(state, kind);
      state[kind].set(id, { ...blank, groups: accessGroups([]), ...written, id, name, connectorId });
      return { data: { saved_id: id } };
    },

    update: ({ state, parameters }: Call) => {
      const query = queryOf(state, kind, parameters.integer('id'));
      Object.assign(query, changes(state, kind, parameters, query.id));
      return { data: { saved_id: query.id } };
    },

    get: ({ state, parameters }: Call) => {
      const query = queryOf(state, kind, parameters.integer('id'));
      const { id, name, shortname, description, connectorId, column, sql, cacheMinutes, groups } = query;
      return {
        data: {
          id,
          name,
          shortname,
          description,
          connector_id: connectorId,
          ...(kind === 'segmentationQueries' ? { column } : {}),
          sql,
          cache_time_min: cacheMinutes,
          groups: structuredClone(groups),
          parameters: structuredClone(query.parameters),
        },
      };
    },

    list: ({ state, parameters }: Call) => {
      const { page, ...places } = pageById(state[kind].values(), parameters);
      return { data: page.map(({ id, name, shortname }) => ({ id, name, shortname })), ...places };
    },

    delete: ({ state, parameters }: Call) => {
      const { id } = queryOf(state, kind, parameters.integer('id'));
      state[kind].delete(id);
      return {};
    },
  };
}

const segments = operationsOn('segmentationQueries');
const templates = operationsOn('templateQueries');

/** Queries to external databases; https://guides.altcraft.com/en/developer-guide/datatables/query_segments/add */
export const externalDatatables = {
  'externalDatatables.querySegmentsAdd': segments.add,
  'externalDatatables.querySegmentsUpdate': segments.update,
  'externalDatatables.querySegmentsGet': segments.get,
  'externalDatatables.querySegmentsList': segments.list,
  'externalDatatables.querySegmentsDelete': segments.delete,
  'externalDatatables.queryTemplatesAdd': templates.add,
  'externalDatatables.queryTemplatesUpdate': templates.update,
  'externalDatatables.queryTemplatesGet': templates.get,
  'externalDatatables.queryTemplatesList': templates.list,
  'externalDatatables.queryTemplatesDelete': templates.delete,
} satisfies OperationFunctions;
