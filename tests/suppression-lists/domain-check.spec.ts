import { expect, test } from '../../fixtures';
import { checksEntries, domain } from './entries.ts';

test.describe('suppressionLists.domainCheck', { tag: ['@read'] }, () => {
  checksEntries(domain);

  // The XML example has four flags, the JSON example one.
  test('tells each flag in XML', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const entry = data.domain();
    await arrange.done('suppressionLists.domainAdd', { id, domain: entry });

    const reply = await api.suppressionLists.domainCheck({ id, domain: entry, format: 'xml' });

    expect(reply).toSucceedInXml();
    const flags = { matched: 'true', domain_matched: 'true', email_matched: 'false', phone_matched: 'false' };
    expect(reply.body).toMatchObject(flags);
  });
});
