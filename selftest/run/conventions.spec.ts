/**
 * What must hold on every operation: each convention finds its fault. That none of its calls can do harm is proved for
 * all operations in `selftest/src/conventions/conventions.spec.ts`.
 */
import { expect, test, unverified } from './emulated.ts';

test('with access control and validation off, the conventions fail loudly', async ({ emulated }) => {
  const installation = await emulated(['*:accept-any-token', '*:no-validation', '*:accept-malformed']);
  const seed = installation.state();

  const run = await installation.contract(['--grep', '(?=.*@convention)databases']);

  expect(installation.state()).toEqual(seed);
  expect(installation.summary().operations.flatMap(({ problems }) => problems).length).toBeGreaterThan(10);
  expect(run.code).toBe(1);
});

const found: [fault: string, file: string, text: string][] = [
  ['databases.get:accept-any-token', 'access', 'case: with a wrong token'],
  ['databases.get:first-object databases.get:no-validation', 'required', 'case: without id'],
  ['databases.get:crash', 'required', 'the server failed with HTTP 500; a refusal was expected'],
  ['databases.get:crash', 'types', 'case: id: a text'],
  ['databases.list:accept-malformed', 'formats', 'case: half of a JSON body'],
  ['databases.list:json-only', 'formats', 'the Content-Type is application/json'],
  ['databases.list:ignore-limit', 'paging', 'page 1 holds'],
  ['databases.list:ignore-cursor', 'paging', 'databases.list'],
  ['profiles.add:no-deduplication', 'repetition', 'no header Duplicate-Request: true'],
  ['profiles.add:replay', 'repetition', 'profiles.add'],
  ['databases.get:first-object', 'ids', 'data is not empty (object)'],
  ['databases.get:crash', 'ids', 'the server failed with HTTP 500'],
];

for (const [fault, file, text] of found) {
  const [operation = ''] = fault.split(':');

  test(`${fault} turns the convention ${file} red for ${operation} and nothing else`, async ({ emulated }) => {
    const installation = await emulated(fault.split(' '));
    installation.configure({ ALTCRAFT_ALLOW: 'read,create,update,delete' });

    const run = await installation.contract([`tests/conventions/${file}.spec.ts`, '--grep', 'databases|profiles.add ']);

    expect(run.stdout).toContain(text);
    expect(Object.keys(unverified(installation.summary()))).toContain(operation);
    expect(run.code).toBe(1);
  });
}
