/**
 * The files that `npm run postman -- export` writes.
 */
import { menu, operationOf, operations } from '../../../schemas/index.ts';
import { collectionVariables } from '../../../src/config/variables/variables.ts';
import { exportedCollection, exportedEnvironment } from '../../../tools/postman/export/collection.ts';
import type { Folder, RequestItem } from '../../../tools/postman/export/format.ts';
import { expect, test } from '../../test.ts';

function requestsIn(items: readonly (RequestItem | Folder)[]): RequestItem[] {
  return items.flatMap((item) => ('item' in item ? requestsIn(item.item) : [item]));
}

const idOf = ({ id }: RequestItem) => id.replace(/\.(?:json|xml)$/, '');
const isDirect = (item: RequestItem | Folder): item is RequestItem => 'request' in item;

test('every operation over HTTP stands in a folder of the menu', async () => {
  const { item } = await exportedCollection();

  const ids = [...new Set(requestsIn(item).map(idOf))].sort();
  expect(ids).toEqual(
    operations
      .filter(({ transport }) => transport === 'http')
      .map(({ id }) => id)
      .sort(),
  );
  expect(item.map(({ name }) => name)).toEqual(menu().map(({ title }) => title));
});

test('the 29 variables of the vendor come first, with their examples and meanings', async () => {
  const { variable } = await exportedCollection();

  const given = variable.slice(0, 29).map(({ key, value, description }) => ({ key, value, description }));
  const known = collectionVariables.map(({ name, example, meaning }) => ({
    key: name,
    value: example,
    description: meaning,
  }));
  expect(given).toEqual(known);
});

test('reads come first in each folder', async () => {
  const { item } = await exportedCollection();

  const mixed = item.flatMap((folder) => {
    const isRead = folder.item.filter(isDirect).map((one) => operationOf(idOf(one)).facts.effect === 'read');
    return isRead.slice(isRead.indexOf(false)).includes(true) && isRead.includes(false) ? [folder.name] : [];
  });
  expect(mixed).toEqual([]);
});

test('a request that changes something has no address until its script permits it', async () => {
  const { item } = await exportedCollection();

  const changing = requestsIn(item).filter((one) => operationOf(idOf(one)).facts.effect !== 'read');

  expect(changing.filter(({ request }) => request.url.host[0] !== '{{change_url}}')).toEqual([]);
  expect(changing.filter(({ event }) => event[0]?.listen !== 'prerequest')).toEqual([]);
});

test('only the database that may lose its data stands in requests that delete data of a database', async () => {
  const { item } = await exportedCollection();

  const losing = requestsIn(item).filter((one) => operationOf(idOf(one)).facts.deletesDataOf);
  const texts = losing.map(({ request }) => `${request.url.raw} ${request.body?.raw ?? ''}`);

  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /\{\{db_id\}\}|db_id": ?\d/.test(text))).toEqual([]);
});

test('the same contract gives the same collection', async () => {
  expect(await exportedCollection()).toEqual(await exportedCollection());
});

test('the environment has the values of .env and none of its secrets', () => {
  const { values } = exportedEnvironment({
    ALTCRAFT_URL: 'panel.example.com',
    ALTCRAFT_TOKEN: 'c0ffee00c0ffee00',
    ALTCRAFT_RTOKEN: 'c0ffee11c0ffee11',
    ALTCRAFT_DB_ID: '7',
    ALTCRAFT_PIXEL_URL: 'https://user:c0ffee22@pixel.example.com',
  });

  expect(JSON.stringify(values)).not.toContain('c0ffee');
  expect(values.find(({ key }) => key === 'db_id')).toEqual({
    key: 'db_id',
    value: '7',
    type: 'default',
    enabled: true,
  });
  expect(values.find(({ key }) => key === 'token')).toMatchObject({ value: '', type: 'secret', enabled: true });
  expect(values.find(({ key }) => key === 'segment_id')).toMatchObject({ value: '', enabled: false });
});
