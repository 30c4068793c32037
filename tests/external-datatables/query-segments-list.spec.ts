import { test } from '../../fixtures';
import { listsQueries, forSegments } from './queries.ts';

test.describe('externalDatatables.querySegmentsList', { tag: ['@read'] }, () => {
  listsQueries(forSegments);
});
