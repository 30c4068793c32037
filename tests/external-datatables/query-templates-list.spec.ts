import { test } from '../../fixtures';
import { listsQueries, forTemplates } from './queries.ts';

test.describe('externalDatatables.queryTemplatesList', { tag: ['@read'] }, () => {
  listsQueries(forTemplates);
});
