/**
 * One request of an exported collection: address, body, scripts, tests.
 */
import { replySchema, type Operation } from '../../../schemas/index.ts';
import { writeXml } from '../../../src/http/xml.ts';
import type { Plan, PlannedCall } from '../../../src/data/plan/plan.ts';
import { bundledSchema } from './bundled-schema.ts';
import { requestDescription } from './description.ts';
import { scriptOf, type QueryParameter, type RequestItem } from './format.ts';
import { beforeRequest, takingBack, testsOf, type Preparation, type ScriptCall } from './scripts.ts';

type Fields = Record<string, unknown>;

/** Form of a body. */
export type Format = 'json' | 'xml';

const bodyVariable = '{{token}}';

/** The path with its parameters, and the fields that travel elsewhere. */
function splitPath({ path, parameters }: Operation, fields: Fields): { path: string; rest: Fields } {
  const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fields[name]));
  return { path: filled, rest: Object.fromEntries(Object.entries(fields).filter(([name]) => !inPath.includes(name))) };
}

function queryOf(operation: Operation, rest: Fields): QueryParameter[] {
  const bare = operation.parameters.find((parameter) => parameter['x-bare']);
  if (bare) return [{ key: `{{${bare.name}_query}}`, value: null }];
  const own =
    operation.send === 'query' ? Object.entries(rest).map(([key, value]) => ({ key, value: String(value) })) : [];
  const inUrl = operation.hasToken && operation.send !== 'json' && operation.envelope !== 'file';
  return inUrl ? [...own, { key: 'token', value: bodyVariable }] : own;
}

function bodyOf({ hasToken, send }: Operation, rest: Fields, format: Format): string | undefined {
  if (send !== 'json') return undefined;
  const fields = hasToken ? { token: bodyVariable, ...rest } : rest;
  if (format === 'json') return JSON.stringify(fields, null, 2);
  return writeXml({ ...fields, format }).replaceAll('><', '>\n<'); // a reply is in JSON unless a request asks for XML
}

function queryText(query: QueryParameter[]): string {
  if (query.length === 0) return '';
  return `?${query.map(({ key, value }) => (value === null ? key : `${key}=${value}`)).join('&')}`;
}

/** A call as a script makes it. */
function scriptCall({ resolved }: Plan, { operation, parameters, tells, until }: PlannedCall): ScriptCall {
  const { path, rest } = splitPath(operation, parameters);
  return {
    name: operation.summary,
    method: operation.method,
    path: resolved(path + queryText(queryOf(operation, rest))),
    body: resolved(JSON.stringify(operation.hasToken ? { token: bodyVariable, ...rest } : rest)),
    ...(Object.keys(tells).length > 0 ? { tells } : {}),
    ...(until ? { until } : {}),
  };
}

/** Whether a plan changes something, itself or by the calls before it. */
export function changesSomething({ operation, before }: Plan): boolean {
  return [operation, ...before.map((call) => call.operation)].some(({ facts }) => facts.effect !== 'read');
}

/** Variables that stand in the request and that only its preparation gives. */
function preparedNames({ parameters, before, after, namesIn }: Plan): string[] {
  const around = [...before, ...after];
  const given = [
    ...namesIn(JSON.stringify(around.map((call) => call.parameters))),
    ...before.flatMap(({ tells }) => Object.keys(tells)),
  ];
  return namesIn(JSON.stringify(parameters)).filter(
    (name) => /^(?:own|first|sandbox)_/.test(name) && given.includes(name),
  );
}

function changesOf(plan: Plan): Preparation['changes'] {
  if (plan.operation.facts.effect !== 'read') return 'itself';
  return changesSomething(plan) ? 'prepared' : 'nothing';
}

function preparationOf(plan: Plan): Preparation {
  const { operation, before, after, parameters, opened, resolved, namesIn } = plan;
  const names = namesIn(JSON.stringify([parameters, before.map((call) => call.parameters)]));
  const link = operation.parameters.find((parameter) => parameter['x-bare'])?.name;
  return {
    changes: changesOf(plan),
    prepared: preparedNames(plan),
    sends: operation.facts.effect === 'send' || names.includes('confirm_send'),
    losesData: operation.facts.effect === 'destructive',
    opened: opened.map(({ kind, id }) => ({ kind, ...(id === undefined ? {} : { id: resolved(id) }) })),
    toPixel: operation.host === 'pixel',
    ...(link === undefined ? {} : { link }),
    names: names.filter((name) => name.startsWith('own_name_')),
    phones: names.filter((name) => name.startsWith('own_phone_')),
    before: before.map((call) => scriptCall(plan, call)),
    after: after.map((call) => scriptCall(plan, call)),
  };
}

function eventsOf(plan: Plan, format: Format): RequestItem['event'] {
  const { operation, before, after, removals, created } = plan;
  const at = replySchema(operation);
  const schema = format === 'json' && operation.envelope !== 'file' && at ? bundledSchema(at) : undefined;
  const tests = testsOf({ envelope: operation.envelope, format, schema });
  const needsScript = changesSomething(plan) || before.length > 0;
  const tidying = after.length + removals.length > 0;
  const taken = removals.map((call) => scriptCall(plan, call));
  return [
    ...(needsScript ? [scriptOf('prerequest', beforeRequest(preparationOf(plan)))] : []),
    scriptOf('test', tidying ? `${tests}\n\n${takingBack(created, taken)}` : tests),
  ];
}

/**
 * Writes a request.
 *
 * @param plan what it needs
 * @param format form of its body
 */
export function requestItem(plan: Plan, format: Format): RequestItem {
  const { operation, parameters, resolved } = plan;
  const { path, rest } = splitPath(operation, parameters);
  const query = queryOf(operation, rest);
  const changes = changesSomething(plan);
  const host = changes ? '{{change_url}}' : '{{base_url}}';
  const body = bodyOf(operation, rest, format);
  const type = body === undefined ? [] : [{ key: 'Content-Type', value: `application/${format}` }];
  const isFile = operation.envelope === 'file';
  return {
    id: `${operation.id}.${format}`,
    name: format === 'json' ? operation.summary : `${operation.summary} (XML)`,
    event: eventsOf(plan, format),
    protocolProfileBehavior: { followRedirects: false },
    request: {
      method: operation.method,
      header: [...type, { key: 'Request-ID', value: '{{$guid}}' }],
      url: {
        raw: resolved(`${host}${path}${queryText(query)}`),
        host: [host],
        path: resolved(path).split('/').slice(1),
        ...(query.length > 0
          ? { query: query.map(({ key, value }) => ({ key, value: value && resolved(value) })) }
          : {}),
      },
      ...(isFile ? { auth: { type: 'bearer', bearer: [{ key: 'token', value: bodyVariable, type: 'string' }] } } : {}),
      ...(body === undefined
        ? {}
        : { body: { mode: 'raw', raw: resolved(body), options: { raw: { language: format } } } }),
      description: requestDescription(plan, changes),
    },
    response: [],
  };
}
