import { test } from '../../fixtures';
import { updatesQuery, forTemplates } from './queries.ts';

test.describe('externalDatatables.queryTemplatesUpdate', { tag: ['@update'] }, () => {
  updatesQuery(forTemplates);
});
