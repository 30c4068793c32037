import { test } from '../../fixtures';
import { getsQuery, forSegments } from './queries.ts';

test.describe('externalDatatables.querySegmentsGet', { tag: ['@read'] }, () => {
  getsQuery(forSegments);
});
