import { expect, test } from '../../fixtures';

test.describe('miscellaneous.fileUpload', { tag: ['@create'] }, () => {
  // What is stored stays for good, so there is one file a run, of a few bytes.
  test('stores a file and tells its UUID', async ({ api, data }) => {
    const header = `${data.name()}.csv`;

    const reply = await api.miscellaneous.fileUpload({ header, data: 'data:text/csv;base64,ZW1haWwK' });

    expect(reply).toMatchContract();
  });
});
