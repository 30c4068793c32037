/**
 * The scripts of an exported collection. They are JavaScript for Postman's sandbox; what differs by request stands in one
 * object at the top of each.
 */
import { operationOf } from '../../../schemas/index.ts';
import { collectionVariables } from '../../../src/config/variables/variables.ts';
import { readerIdOf } from '../../../src/contract/object-kinds.ts';

const exampleToken = collectionVariables.find(({ name }) => name === 'token')?.example ?? '';

/** Variables that scripts set, so that nobody has to. */
export const setByScripts = /^(?:base_url|pixel_base_url|change_url|created|(?:own|first|sandbox)_\w+|\w+_query)$/;

/** Before every request: makes the addresses, and sends nothing while a variable is missing. */
export const beforeEveryRequest = `
// Scheme, port and a base path of the address are optional, as in ALTCRAFT_URL of the contract suite.
const addressOf = (text) => {
  const isLocal = /^(localhost|127\\.|\\[::1\\])/.test(text);
  const full = /^https?:\\/\\//i.test(text) ? text : (isLocal ? 'http://' : 'https://') + text;
  return full.replace(/\\/+$/, '').replace(/\\/api(\\/v1\\.[01])?$/, '');
};
const valueOf = (name) => String(pm.variables.get(name) ?? '').trim();
pm.variables.set('base_url', addressOf(valueOf('url')));
pm.variables.set('pixel_base_url', addressOf(valueOf('pixel_url') || valueOf('url')));
// A request that changes something has an address only after its own script allowed it.
pm.variables.unset('change_url');

const names = [...JSON.stringify(pm.request).matchAll(/\\{\\{(\\w+)\\}\\}/g)].map(([, name]) => name);
const missing = ['url', ...names].filter((name) => !${String(setByScripts)}.test(name) && valueOf(name) === '');
const isExample = names.includes('token') && valueOf('token') === '${exampleToken}';
const why = missing.length > 0 ? 'set the variable ' + missing[0] : isExample ? 'the variable token still has the example value' : '';
if (why !== '') {
  pm.test.skip('not sent: ' + why, () => {});
  pm.execution.skipRequest();
}
`;

/** A call that a script makes. */
export interface ScriptCall {
  name: string;
  method: string;
  /** With `{{name}}` for variables, as the body. */
  path: string;
  body: string;
  tells?: Record<string, { path: string; part?: string }>;
  until?: { path: string; value: number };
}

/** What the script before one request needs to know. */
export interface Preparation {
  /** Whether the request changes something: by itself, by what is prepared for it, or not at all. */
  changes: 'itself' | 'prepared' | 'nothing';
  /** Variables of the request that the preparation gives. Where none of them is in it any more, nothing is prepared. */
  prepared: string[];
  sends: boolean;
  losesData: boolean;
  opened: { kind: string; id?: string }[];
  /** Whether the pixel host answers. */
  toPixel: boolean;
  /** The variable that has a ready link, of which the request needs the query. */
  link?: string;
  names: string[];
  phones: string[];
  before: ScriptCall[];
  after: ScriptCall[];
}

const calling = `
const valueAt = (body, path) => path.split('.').reduce((value, step) => {
  const inner = value === null || value === undefined ? undefined : value[step.replace('[]', '')];
  return step.endsWith('[]') && Array.isArray(inner) ? inner[0] : inner;
}, body);
const jsonOf = (reply) => { try { return reply.json(); } catch { return {}; } };
const call = ({ method, path, body }) => new Promise((resolve) => pm.sendRequest({
  url: pm.variables.get('base_url') + path,
  method,
  header: { 'Content-Type': 'application/json', 'Request-ID': pm.variables.replaceIn('{{$guid}}') },
  body: { mode: 'raw', raw: body },
}, (error, reply) => resolve(error ? { error: String(error) } : jsonOf(reply))));
const resolved = ({ path, body, ...rest }) => ({ ...rest, path: pm.variables.replaceIn(path), body: pm.variables.replaceIn(body) });
const isComplete = ({ path, body }) => !/\\{\\{/.test(path + body);
const takeBack = async (calls) => {
  for (const each of calls.filter(isComplete)) {
    const reply = await call(each);
    if (![0, 404].includes(reply.error)) console.warn('Look whether something is left: ' + each.name + ' was answered ' + (reply.error_text ?? reply.error));
  }
};
`;

/** Runs before a request that changes something, or that needs other calls first. */
export function beforeRequest(preparation: Preparation): string {
  return `
const plan = ${JSON.stringify(preparation, null, 2)};

const valueOf = (name) => String(pm.variables.get(name) ?? '').trim();
${calling.trim()}
const notSent = (why) => { pm.test.skip('not sent: ' + why, () => {}); pm.execution.skipRequest(); };

/** Why this request may not be sent; empty when it may. */
const obstacle = (isAsExported) => {
  if (plan.changes === 'prepared' && !isAsExported) return '';
  if (plan.changes !== 'nothing' && valueOf('allow_changes') !== 'yes') return 'it changes something; set the variable allow_changes to yes to permit that';
  if (plan.sends && valueOf('confirm_send') === '') return 'it may send messages; set the variable confirm_send to the only e-mail address that may get one';
  if (plan.losesData && valueOf('confirm_destructive') === '') return 'it deletes data; set the variable confirm_destructive to the id of a database that may lose them';
  if (plan.losesData && valueOf('confirm_destructive') === valueOf('db_id')) return 'confirm_destructive must not be the database of db_id';
  const opened = valueOf('sandbox').split(',').map((entry) => entry.trim());
  for (const { kind, id } of plan.opened) {
    const [first] = opened.filter((entry) => entry.startsWith(kind + ':'));
    const wanted = kind + ':' + (id === undefined ? '<id>' : pm.variables.replaceIn(id));
    if (id === undefined ? first === undefined : !opened.includes(wanted)) return 'it changes an object of yours; add ' + wanted + ' to the variable sandbox to permit that';
    if (id === undefined) pm.variables.set('sandbox_' + kind.replaceAll('-', '_'), first.slice(kind.length + 1));
  }
  return '';
};

(async () => {
  pm.variables.set('to_take_back', '[]');
  plan.before.flatMap(({ tells }) => Object.keys(tells ?? {})).forEach((name) => pm.variables.unset(name));
  // Put an id of your own into the request, and nothing is made for it.
  const text = JSON.stringify(pm.request);
  const isAsExported = plan.prepared.some((name) => text.includes('{{' + name + '}}'));
  const why = obstacle(isAsExported);
  if (why !== '') return notSent(why);
  const mark = 'contract' + Date.now().toString(36) + Math.floor(Math.random() * 1296).toString(36);
  plan.names.forEach((name, index) => pm.variables.set(name, mark + 'n' + index));
  plan.phones.forEach((name) => pm.variables.set(name, '+1' + (201 + Math.floor(Math.random() * 10)) + '5550' + (100 + Math.floor(Math.random() * 100))));
  if (plan.link) pm.variables.set(plan.link + '_query', valueOf(plan.link).slice(valueOf(plan.link).indexOf('?') + 1));

  const takeBackPrepared = () => plan.after.map(resolved).filter(isComplete);
  for (const step of isAsExported ? plan.before : []) {
    let reply = await call(resolved(step));
    for (let tries = 0; step.until && valueAt(reply, step.until.path) !== step.until.value && tries < 60; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      reply = await call(resolved(step));
    }
    const values = Object.entries(step.tells ?? {}).map(([name, { path, part }]) => {
      const value = valueAt(reply, path);
      return [name, part && value !== undefined ? (new RegExp(part).exec(value) ?? [])[1] : value];
    });
    for (const [name, value] of values) if (value !== undefined && value !== null) pm.variables.set(name, value);
    const lacking = values.find(([, value]) => value === undefined || value === null);
    if (reply.error === 0 && !lacking) continue;
    await takeBack(takeBackPrepared());
    if (reply.error === 0) return notSent(step.name + ' showed no ' + lacking[0].replace(/^\\w+?_/, '').replaceAll('_', ' '));
    pm.test('prepared by ' + step.name, () => pm.expect.fail(String(reply.error_text ?? reply.error ?? 'no JSON reply')));
    return pm.execution.skipRequest();
  }
  if (isAsExported) pm.variables.set('to_take_back', JSON.stringify(takeBackPrepared()));
  if (plan.changes !== 'nothing') pm.variables.set('change_url', pm.variables.get(plan.toPixel ? 'pixel_base_url' : 'base_url'));
})();
`;
}

/** Where a background task is asked for its state. */
const taskState = operationOf(readerIdOf('task'));

/** Waits until the task that a reply tells of is over: what is taken back before could come back by it. */
const waitingForTask = `
const taskId = valueAt(jsonOf(pm.response), 'data.task_id') ?? (/<task_id>([^<]+)/.exec(pm.response.text()) ?? [])[1];
const isOver = async () => {
  const state = await call(resolved({ method: '${taskState.method}', path: '${taskState.path}', body: JSON.stringify({ token: '{{token}}', task_id: taskId }) }));
  return state.error !== 0 || valueAt(state, 'data.progress') === 100;
};
const taskIsOver = async () => {
  let waited = 0;
  for (let pause = 50; taskId !== undefined && !(await isOver()); pause = Math.min(pause * 2, 2000)) {
    if (pause === 2000 && (waited += 1) > 30) return console.warn('Look whether something is left: task ' + taskId + ' was not over after a minute');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
`;

/** Runs after a request that something was made for, or that makes something. */
export function takingBack(created: string | undefined, removals: ScriptCall[]): string {
  const removing =
    removals.length === 0
      ? ''
      : `
  // What the request itself made stays only if the variable remove_created is no.
  const removals = ${JSON.stringify(removals, null, 2).replaceAll('\n', '\n  ')};
  if (pm.response.code === 200 && pm.variables.get('remove_created') !== 'no') {${
    created === undefined
      ? ''
      : `
    pm.variables.unset('created');
    const id = valueAt(jsonOf(pm.response), '${created}') ?? (/<saved_id>(\\d+)/.exec(pm.response.text()) ?? [])[1];
    if (id !== undefined) pm.variables.set('created', id);`
  }
    await takeBack(removals.map(resolved));
  }`;
  return `
${calling.trim()}
${waitingForTask.trim()}
(async () => {
  await taskIsOver();${removing}
  await takeBack(JSON.parse(pm.variables.get('to_take_back') || '[]'));
  pm.variables.set('to_take_back', '[]');
})();
`;
}

/** The envelope of a reply, and in which format it comes. */
export interface Expected {
  envelope: 'v1.1' | 'v1.0' | 'status' | 'file';
  format: 'json' | 'xml';
  schema?: object;
}

/** The tests of a request. */
export function testsOf({ envelope, format, schema }: Expected): string {
  const status = `pm.test('HTTP status is 200', () => pm.response.to.have.status(200));`;
  if (format === 'xml') {
    return `${status}\npm.test('error is 0', () => pm.expect(pm.response.text()).to.match(/<error>\\s*0\\s*<\\/error>/));`;
  }
  const error = `pm.test('error is 0', () => pm.expect(pm.response.json()).to.have.property('error', 0));`;
  const form = `const schema = ${JSON.stringify(schema, null, 1)};
pm.test('the reply has the documented form', () => pm.response.to.have.jsonSchema(schema));`;
  return [status, envelope === 'v1.1' ? error : '', schema ? form : ''].filter(Boolean).join('\n');
}
