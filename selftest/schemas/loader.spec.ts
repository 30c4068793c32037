import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  child,
  follow,
  locate,
  operationOf,
  operations,
  replySchema,
  requestFields,
  requestSchema,
  type Operation,
} from '../../schemas/index.ts';
import { effects } from '../../src/config/permissions.ts';
import { placeVariables } from '../../src/config/variables/variables.ts';
import { expect, test } from '../test.ts';

const legal = {
  effect: effects as readonly string[],
  path: ['documented', 'inferred'],
  evidence: ['documented', 'partial', 'unseen'],
  kind: [
    'profile',
    'message',
    'segment',
    'suppression list',
    'template',
    'campaign',
    'mailing',
    'scenario',
    'loyalty program',
    'transaction',
    'product',
    'sku',
    'order',
    'market setting',
    'virtual sender',
    'segmentation query',
    'template query',
    'connector',
  ],
  envelope: ['v1.1', 'v1.0', 'status', 'file'],
  formats: ['json', 'xml', 'query', 'form'],
  needs: placeVariables.map(({ name }) => name) as readonly string[],
};

const kebab = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const idsWhere = (holds: (operation: Operation) => boolean) => operations.filter(holds).map(({ id }) => id);
const root = new URL('../../schemas/', import.meta.url);

test.describe('operations of the contract', () => {
  test('have facts of legal words only', () => {
    const strange = operations.flatMap(({ id, facts, envelope }) => {
      const words: [readonly string[], string][] = [
        [legal.effect, facts.effect],
        [legal.path, facts.path],
        [legal.evidence, facts.evidence.request],
        [legal.evidence, facts.evidence.reply],
        [legal.envelope, envelope],
        ...facts.formats.map((word): [string[], string] => [legal.formats, word]),
        ...(facts.needs ?? []).map((word): [readonly string[], string] => [legal.needs, word]),
        ...(facts.touches ?? []).map(({ kind }): [string[], string] => [legal.kind, kind]),
        ...(facts.creates ? [[legal.kind, facts.creates.kind] as [string[], string]] : []),
      ];
      return words.filter(([known, word]) => !known.includes(word)).map(([, word]) => `${id}: ${word}`);
    });

    expect(strange).toEqual([]);
  });

  test('have a page, and no source that repeats it', () => {
    const bare = idsWhere(({ facts, page }) => !page.startsWith('https://') || facts.sources?.includes(page) === true);

    expect(bare).toEqual([]);
  });

  test('have ids and paths that no other has', () => {
    const ids = operations.map(({ id }) => id);
    const routes = operations.map(({ method, path }) => `${method} ${path.replace(/\/$/, '')}`);

    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(routes.filter((route, index) => routes.indexOf(route) !== index)).toEqual([]);
  });

  test('stand in files that are named after them', () => {
    const strays = idsWhere(({ id, file }) => file !== `schemas/${id.split('.').map(kebab).join('/')}.yaml`);

    expect(strays).toEqual([]);
  });

  test('are all the files beside common/', () => {
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && entry.name !== 'common',
    );
    const files = folders.flatMap(({ name }) =>
      readdirSync(new URL(name, root)).map((file) => join('schemas', name, file)),
    );

    expect(files.sort()).toEqual(operations.map(({ file }) => file).sort());
  });

  test('have ids of two words in camel case', () => {
    const strays = idsWhere(
      ({ id, group, name }) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z0-9]*$/.test(id) || id !== `${group}.${name}`,
    );

    expect(strays).toEqual([]);
  });

  test('that change something say what: objects, what stays permanently, or a database', () => {
    const silent = idsWhere(({ facts }) => {
      const changesNothing = ['read', 'task', 'export'].includes(facts.effect);
      return !changesNothing && !facts.touches && !facts.creates && !facts.permanent && !facts.deletesDataOf;
    });

    expect(silent).toEqual([]);
  });

  test('that only read change nothing', () => {
    const liars = idsWhere(
      ({ facts }) => facts.effect === 'read' && Boolean(facts.touches ?? facts.creates ?? facts.deletesDataOf),
    );

    expect(liars).toEqual([]);
  });

  test('that send tell to whom', () => {
    const silent = idsWhere(({ facts }) => facts.effect === 'send' && !facts.sends?.length);

    expect(silent).toEqual([]);
  });

  test('name operations that exist where they speak of others', () => {
    const known = operations.map(({ id }) => id);
    const named = operations.flatMap(({ facts }) => [
      ...(facts.after ?? []),
      ...(facts.undoes ?? []),
      ...(facts.deactivates ? [facts.deactivates.state.operation] : []),
      ...(facts.touches ?? []).flatMap(({ madeBy }) => madeBy ?? []),
    ]);

    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  test('that are destructive name the database or the object that loses data', () => {
    const silent = idsWhere(
      ({ facts }) => facts.effect === 'destructive' && !facts.deletesDataOf?.length && !facts.touches?.length,
    );

    expect(silent).toEqual([]);
  });

  test('have a parameter for each place in their path, and no other in the path', () => {
    const strays = idsWhere(({ path, parameters }) => {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const named = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      return places.join() !== named.join();
    });

    expect(strays).toEqual([]);
  });

  test('describe requests and replies that can be compiled', () => {
    const broken = operations.flatMap((operation) => {
      const places = [requestSchema(operation), replySchema(operation)];
      return places.filter((at) => at && typeof at.schema !== 'object').map(() => operation.id);
    });

    expect(broken).toEqual([]);
  });

  test('page by names that their requests and replies have', () => {
    const paged = operations.filter(({ facts }) => facts.paging);
    const strays = paged.filter((operation) => !(operation.facts.paging!.from in requestFields(operation)!.properties));

    expect(paged.length).toBeGreaterThan(0);
    expect(strays.map(({ id }) => id)).toEqual([]);
  });
});

test.describe('loader', () => {
  test('takes an operation apart', () => {
    const operation = operationOf('profiles.suspendAll');

    expect(operation).toMatchObject({
      id: 'profiles.suspendAll',
      group: 'profiles',
      name: 'suspendAll',
      method: 'POST',
      path: '/api/v1.0/lists/{list_id}/suspend_all',
      send: 'none',
      envelope: 'v1.0',
      file: 'schemas/profiles/suspend-all.yaml',
      facts: { effect: 'destructive', deletesDataOf: ['list_id'] },
    });
    expect(operation.parameters.map(({ name }) => name)).toEqual(['list_id']);
  });

  test('tells how parameters travel', () => {
    const ways = ['databases.list', 'profiles.quickImport', 'tasks.download'].map((id) => operationOf(id));

    expect(ways.map(({ method, send, envelope }) => [method, send, envelope])).toEqual([
      ['POST', 'json', 'v1.1'],
      ['POST', 'query', 'status'],
      ['GET', 'none', 'file'],
    ]);
  });

  test('throws for an unknown operation', () => {
    expect(() => operationOf('databases.explode')).toThrow('The contract has no operation databases.explode');
  });

  test('throws for a file that is not there', () => {
    const uri = new URL('databases/explode.yaml', root).href;

    expect(() => locate(uri, '')).toThrow(/^The contract file .*databases\/explode\.yaml cannot be read: ENOENT/);
  });

  test('throws for a place that is not there', () => {
    const uri = new URL('common/envelope.yaml', root).href;

    expect(() => locate(uri, '/Nothing')).toThrow(`The contract has nothing at ${uri}#/Nothing`);
  });

  test('goes down a schema and follows its references', () => {
    const reply = replySchema(operationOf('tasks.status'))!;

    const target = follow(child(reply, 'else'));

    expect(target?.uri).toMatch(/schemas\/common\/envelope\.yaml$/);
    expect(target?.pointer).toBe('/Refusal');
    expect(target?.schema.required).toEqual(['error', 'error_text']);
    expect(follow(reply)).toBeUndefined();
  });

  test('has no schema where an operation describes no body', () => {
    const operation = operationOf('tasks.download');

    expect([requestSchema(operation), replySchema(operation), requestFields(operation)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('gathers the fields of a request from the schema and what it refers to', () => {
    const fields = requestFields(operationOf('subscriptions.delete'));

    expect(fields?.required).toEqual(['db_id', 'profile_id', 'resource_id']);
    expect(Object.keys(fields?.properties ?? {})).toEqual(
      expect.arrayContaining(['format', 'db_id', 'profile_id', 'resource_id', 'channel', 'email', 'phone', 'cc_data']),
    );
    expect(fields?.properties.channel).toMatchObject({ type: 'string' });
  });
});
