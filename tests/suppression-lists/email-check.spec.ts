import { expect, test } from '../../fixtures';
import { checksEntries, email } from './entries.ts';

test.describe('suppressionLists.emailCheck', { tag: ['@read'] }, () => {
  checksEntries(email);

  test('finds an address when only its domain is on the list', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const domain = data.domain();
    await arrange.done('suppressionLists.domainAdd', { id, domain });

    const reply = await api.suppressionLists.emailCheck({ id, email: `${data.name()}@${domain}` });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject({ matched: true, email_matched: false, domain_matched: true });
  });
});
