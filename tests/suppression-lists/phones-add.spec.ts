import { expect, test } from '../../fixtures';
import { addsEntries, phone } from './entries.ts';

test.describe('suppressionLists.phonesAdd', { tag: ['@update'] }, () => {
  addsEntries(phone);

  test('counts what is no number', async ({ api, arrange, data }) => {
    const id = await arrange.object('suppression list');
    const values = [data.phone(), data.name()];

    const reply = await api.suppressionLists.phonesAdd({ id, values });

    expect(reply).toMatchContract();
    expect(reply.body).toMatchObject({ total_count: 2, total_imported: 1, total_invalid: 1 });
  });
});
