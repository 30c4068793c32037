/**
 * The exported collection as Postman's own runner takes it, against the emulator.
 */
import { stateView } from '../../../emulator/admin.ts';
import { seedState } from '../../../emulator/seed/seed.ts';
import { operations } from '../../../schemas/index.ts';
import { speaksXml } from '../../../src/conventions/formats.ts';
import { runCollection } from './runs.ts';
import { expect, test } from '../../test.ts';

const overHttp = operations.filter(({ transport }) => transport === 'http');
const requests = [
  ...overHttp.map(({ id }) => `${id}.json`),
  ...overHttp.filter(speaksXml).map(({ id }) => `${id}.xml`),
].sort();

test('every request succeeds where everything is permitted, and what was made is gone', async () => {
  const { emulator, sent, notSent, failures } = await runCollection({ permits: true });

  expect(failures).toEqual([]);
  expect(notSent).toEqual([]);
  expect([...sent].sort()).toEqual(requests);
  const { outbox, ...state } = emulator.state;
  expect([...new Set(outbox.map(({ to }) => to))]).toEqual(['contract@example.com']);
  const seed = seedState();
  const kept = [
    'segments',
    'templates',
    'mailings',
    'suppressionLists',
    'virtualSenders',
    'segmentationQueries',
  ] as const;
  expect(kept.map((kind) => [...state[kind].keys()])).toEqual(kept.map((kind) => [...seed[kind].keys()]));
  const ofUser = [...state.profiles.values()].filter(({ databaseId }) => databaseId === 1).map(({ id }) => id);
  expect(ofUser).toEqual([...seed.profiles.values()].filter(({ databaseId }) => databaseId === 1).map(({ id }) => id));
});

test('what a background task could bring back is removed after the task is over', async () => {
  const { emulator } = await runCollection({ permits: true, folder: 'Automation scenarios' });

  const calls = emulator.calls.map(({ operation }) => operation);
  const started = calls.indexOf('automationScenarios.importAndStartBatchTask');
  expect(calls[started + 1]).toBe('tasks.status');
  expect(calls.indexOf('profiles.delete', started)).toBeGreaterThan(calls.lastIndexOf('tasks.status'));
});

test('without permission nothing is changed, and a planted fault turns the one request red that meets it', async () => {
  const { emulator, sent, notSent, failures } = await runCollection({
    permits: false,
    faults: ['databases.list:field-missing:data[0].name'],
  });

  expect(failures).toEqual(['databases.list.json: the reply has the documented form']);
  expect(emulator.calls.filter(({ effect }) => effect !== 'read')).toEqual([]);
  expect(stateView(emulator.state)).toEqual(stateView(seedState()));
  expect(sent.length + notSent.length).toBe(requests.length);
  expect(notSent).toContain(
    'profiles.delete.json: not sent: it changes something; set the variable allow_changes to yes to permit that',
  );
});

test('a request with an id of its own changes that object, and nothing is made for it', async () => {
  const edited = (text: string) => text.replaceAll(/\{\{own_template_1\}\}(?=,\\n {2}\\"name)/g, '3');

  const { emulator, failures } = await runCollection({ permits: true, folder: 'Templates and fragments', edited });

  expect(failures).toEqual([]);
  expect(emulator.state.templates.get(3)?.name).toMatch(/^contract/);
  const calls = emulator.calls.map(({ operation }) => operation);
  expect(calls[calls.indexOf('templates.update') - 1]).toBe('templates.delete'); // of the request before
  expect(calls[calls.indexOf('templates.update') + 1]).toBe('templates.add'); // for the request behind
});

test('the address may be written without a scheme and with a slash at its end', async () => {
  const spelled = (url: string) => `${url.replace('http://', '')}/api/v1.1/`;

  const { failures, sent } = await runCollection({ permits: false, folder: 'Databases', spelled });

  expect(failures).toEqual([]);
  expect(sent.length).toBeGreaterThan(3);
});

test('a request whose script fails changes nothing, whatever is permitted', async () => {
  const edited = (text: string) =>
    text.replaceAll('"exec":["const plan', `"exec":["throw new Error('broken');","const plan`);

  const { emulator, sent } = await runCollection({ permits: true, folder: 'Segments', edited });

  expect(sent).toContain('segments.list.json');
  expect(emulator.calls.filter(({ effect }) => effect !== 'read')).toEqual([]);
});
