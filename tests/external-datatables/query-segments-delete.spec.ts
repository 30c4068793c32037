import { test } from '../../fixtures';
import { deletesQuery, forSegments } from './queries.ts';

test.describe('externalDatatables.querySegmentsDelete', { tag: ['@delete'] }, () => {
  deletesQuery(forSegments);
});
