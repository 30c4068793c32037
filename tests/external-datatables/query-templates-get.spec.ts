import { test } from '../../fixtures';
import { getsQuery, forTemplates } from './queries.ts';

test.describe('externalDatatables.queryTemplatesGet', { tag: ['@read'] }, () => {
  getsQuery(forTemplates);
});
