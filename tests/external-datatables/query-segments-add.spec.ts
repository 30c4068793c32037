import { test } from '../../fixtures';
import { addsQuery, forSegments } from './queries.ts';

test.describe('externalDatatables.querySegmentsAdd', { tag: ['@create'] }, () => {
  addsQuery(forSegments);
});
