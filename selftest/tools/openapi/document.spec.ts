/**
 * The OpenAPI document says what the contract says, and others accept it.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { judgeReply, operations, type Operation } from '../../../schemas/index.ts';
import { openApiDocument } from '../../../tools/openapi/document.ts';
import type { Node } from '../../../tools/openapi/components.ts';
import { install, token } from '../../emulator/installation.ts';
import { called, validRequest } from '../../emulator/operations/valid-request.ts';
import { expect, test } from '../../test.ts';

interface Described {
  operationId: string;
  description: string;
  'x-effect': string;
  'x-evidence': { request: string; reply: string; path: string };
  requestBody?: { content: Record<string, { schema: Node; example: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: Node }>; links?: Record<string, Link> }>;
}

interface Link {
  operationId: string;
  requestBody: Record<string, unknown>;
}

const document = openApiDocument();
const paths = document.paths as Record<string, Record<string, Described>>;
const described = new Map(
  Object.values(paths)
    .flatMap((item) => Object.values(item))
    .map((one) => [one.operationId, one]),
);
const overHttp = operations.filter(({ transport }) => transport === 'http');

/** Every text at a key, anywhere in a value. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Node).flatMap(([name, part]) => (name === key ? [part] : valuesOf(key, part)));
}

const validators = new Ajv2020({ strict: false }).addSchema({ ...document, $id: 'openapi' });
addFormats(validators);
const pointerOf = ({ path, method }: Operation, type: string) =>
  ['paths', path, method.toLowerCase(), 'responses', '200', 'content', type, 'schema']
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');

test.describe('the OpenAPI document', () => {
  test('is accepted by a parser of others', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));

    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  test('is accepted by Redocly', ({}, testInfo) => {
    const file = testInfo.outputPath('openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const cli = fileURLToPath(new URL('../../../node_modules/@redocly/cli/bin/cli.js', import.meta.url));

    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'lint', file, '--max-problems', '1'], {
      encoding: 'utf8',
    });

    expect(`${stdout}${stderr}`).toContain('Your API description is valid');
    expect(status).toBe(0);
  });

  test('has every operation with its evidence, for programs and for people', () => {
    const wrong = overHttp.filter(({ id, facts }) => {
      const one = described.get(id);
      const isTold = one?.description.includes(`Reply ${facts.evidence.reply}`);
      return !isTold || one?.['x-evidence'].request !== facts.evidence.request || one['x-effect'] !== facts.effect;
    });

    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(described.size).toBe(overHttp.length);
    expect(Object.keys(document['x-amqp'] as Node)).toEqual(
      operations.filter(({ transport }) => transport === 'amqp').map(({ path }) => path),
    );
  });

  test('refers to nothing outside and to nothing that is not there', () => {
    const names = Object.keys((document.components as { schemas: Node }).schemas);
    const references = valuesOf('$ref', document).map(String);

    const outside = references.filter((reference) => !reference.startsWith('#/components/'));
    const missing = references.filter(
      (reference) => reference.includes('/schemas/') && !names.includes(reference.split('/').at(-1) ?? ''),
    );

    expect(outside).toEqual([]);
    expect(missing).toEqual([]);
    expect(names.filter((name) => !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
  });
});

/** Whether the document and the contract judge a body alike, and how. */
function judgements(operation: Operation, body: unknown): { contract: boolean; document: boolean } {
  const validate = validators.compile({ $ref: `openapi#/${pointerOf(operation, 'application/json')}` });
  return { contract: judgeReply(operation, body).errors.length === 0, document: validate(body) };
}

test.describe('replies by the document', () => {
  for (const operation of overHttp.filter(({ id }) =>
    Object.keys(described.get(id)?.responses['200']?.content ?? {}).includes('application/json'),
  )) {
    test(`those of ${operation.id} are judged as by the contract`, async () => {
      const installation = install();
      const request = await validRequest(installation, operation);

      const { body } = await called(installation, operation, request);
      const damaged = { ...body, error_text: 7, Status: 7 };

      expect(judgements(operation, body)).toEqual({ contract: true, document: true });
      expect(judgements(operation, damaged)).toEqual({ contract: false, document: false });
    });
  }
});

test.describe('XML in the document', () => {
  test('is there wherever a page shows it', () => {
    const shown = operations.filter(({ facts, send }) => facts.formats.includes('xml') && send === 'json');
    const types = (one?: { content?: Node }) => Object.keys(one?.content ?? {});

    const missing = shown.filter(({ id }) => {
      const one = described.get(id);
      const [request, reply] = [types(one?.requestBody), types(one?.responses['200'])];
      return !request.includes('application/xml') || !reply.includes('application/xml');
    });

    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('has examples that are answered as their JSON twins', async () => {
    const reads = overHttp.filter(
      ({ id, facts }) => facts.effect === 'read' && described.get(id)?.requestBody?.content['application/xml'],
    );
    const { send } = install();
    const codes = async ({ id, path }: Operation) => {
      const content = described.get(id)?.requestBody?.content ?? {};
      const asked = (type: string, body: string) =>
        send({ url: path, headers: { 'content-type': type, authorization: `Bearer ${token}` }, body });
      const inJson = await asked('application/json', JSON.stringify(content['application/json']?.example));
      const inXml = await asked('application/xml', String(content['application/xml']?.example));
      return { id, json: inJson.body.error ?? inJson.text, xml: inXml.body.error ?? inXml.text };
    };

    const all = await Promise.all(reads.map(codes));

    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ json, xml }) => json !== xml)).toEqual([]);
  });
});

test.describe('links of the document', () => {
  const links = [...described.values()].flatMap(({ operationId, responses }) =>
    Object.values(responses).flatMap((response) =>
      Object.values(response.links ?? {}).map((link) => ({ from: operationId, ...link })),
    ),
  );

  test('lead to operations that are there, and to none that sends or deletes permanently', () => {
    const harmful = links.filter((link) => {
      const effect = described.get(link.operationId)?.['x-effect'];
      return effect === undefined || effect === 'send' || effect === 'destructive';
    });

    expect(links.length).toBeGreaterThan(100);
    expect(harmful).toEqual([]);
  });

  test('feed an id that one call returns to the next', async () => {
    const { call } = install();
    const link = links.find(({ from, operationId }) => from === 'segments.add' && operationId === 'segments.get');
    const added = await call('segments.add', { name: 'Linked', list_id: 1, is_static: true });
    const saved = added.body.data as { saved_id: number };

    const filled = { ...link?.requestBody, id: saved.saved_id };
    const read = await call('segments.get', filled);

    expect(link?.requestBody.id).toBe('$response.body#/data/saved_id');
    expect(read.body).toMatchObject({ error: 0, data: { id: saved.saved_id, name: 'Linked' } });
  });

  test('name a profile by its id', () => {
    const link = links.find(({ from, operationId }) => from === 'profiles.add' && operationId === 'profiles.delete');

    expect(link?.requestBody).toMatchObject({ matching: 'profile_id', profile_id: '$response.body#/profile_id' });
    expect(link?.requestBody).not.toHaveProperty('email');
  });
});
