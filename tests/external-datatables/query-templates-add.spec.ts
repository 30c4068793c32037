import { test } from '../../fixtures';
import { addsQuery, forTemplates } from './queries.ts';

test.describe('externalDatatables.queryTemplatesAdd', { tag: ['@create'] }, () => {
  addsQuery(forTemplates);
});
