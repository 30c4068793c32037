import { operations } from '../../../schemas/index.ts';
import { createRouter } from '../../../emulator/protocol/routing.ts';
import { expect, test } from '../../test.ts';

const route = createRouter(operations);
const found = (path: string) => route('POST', path, 'http')?.operation.id;

test('slashes at the end and repeated ones make no difference to a path', () => {
  const paths = ['/api/v1.1/databases/list', '/api/v1.1/databases/list/', '/api/v1.1//databases/list'];

  expect(paths.map(found)).toEqual(['databases.list', 'databases.list', 'databases.list']);
  expect(found('/api/v1.1/databases/list/more')).toBeUndefined();
});
