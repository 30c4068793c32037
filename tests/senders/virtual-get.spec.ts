import { expect, test } from '../../fixtures';
import { everythingThrough } from './rules.ts';

test.describe('senders.virtualGet', { tag: ['@read'] }, () => {
  test('describes the virtual sender that it is asked for', { tag: '@smoke' }, async ({ api, installation }) => {
    const { vsender_id } = installation;

    const reply = await api.senders.virtualGet({ id: vsender_id });

    expect(reply).toMatchContract();
    expect(reply.body.data.id).toBe(vsender_id);
  });

  test('shows the rule that stands for everything', async ({ api, arrange, data, installation }) => {
    const rules = everythingThrough(installation.sender_id);
    const name = data.name();
    const original = await arrange.object('virtual sender');
    const { body } = await arrange.done('senders.virtualClone', { id: original, name });
    const id = body.data.saved_id;
    await arrange.done('senders.virtualUpdate', { id, name, ...rules });

    const reply = await api.senders.virtualGet({ id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({
      id,
      name,
      email_rules: [{ type: 'default', value: '', senders: [{ from_email: '' }] }],
    });
    // The page is cut behind from_email; presumably what was written follows.
    const [written] = rules.email_rules.flatMap(({ senders }) => senders);
    const [sender] = (reply.body.data.email_rules ?? []).flatMap(({ senders }) => senders);
    expect({ ...written, ...sender }).toEqual(expect.objectContaining(written ?? {}));
  });
});
