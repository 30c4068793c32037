import { test } from '../../fixtures';
import { updatesQuery, forSegments } from './queries.ts';

test.describe('externalDatatables.querySegmentsUpdate', { tag: ['@update'] }, () => {
  updatesQuery(forSegments);
});
