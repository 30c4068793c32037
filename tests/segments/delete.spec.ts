import { expect, test } from '../../fixtures';

test.describe('segments.delete', { tag: ['@delete'] }, () => {
  test('deletes a segment that was created', async ({ api, arrange }) => {
    const id = await arrange.object('segment');

    const reply = await api.segments.delete({ id });

    expect(reply).toMatchContract();
  });

  test('leaves nothing to be found', async ({ api, arrange }) => {
    const id = await arrange.object('segment');
    await arrange.done('segments.delete', { id });

    const reply = await api.segments.get({ id });

    expect(reply).toFindNothing();
  });
});
