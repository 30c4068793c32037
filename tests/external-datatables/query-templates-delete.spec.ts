import { test } from '../../fixtures';
import { deletesQuery, forTemplates } from './queries.ts';

test.describe('externalDatatables.queryTemplatesDelete', { tag: ['@delete'] }, () => {
  deletesQuery(forTemplates);
});
