import { install } from '../installation.ts';
import { test, expect } from '../../test.ts';

const share = (sender_id: number) => ({ sender_id, percent: 100, from_email: '', replyto_email: '', from_name: '' });
const rule = (sender_id: number, type = 'default', value = '') => ({ type, value, senders: [share(sender_id)] });

test.describe('senders', () => {
  test('are listed by id, page by page', async () => {
    const { call } = install();

    const first = await call('senders.list', { limit: 2 });
    const rest = await call('senders.list', { limit: 2, from_id: first.body.next_from_id });

    expect(first.body).toMatchObject({
      data: [
        { id: 1, channel: 'email' },
        { id: 2, channel: 'sms' },
      ],
      total_count: 3,
    });
    expect(rest.body.data).toEqual([{ id: 3, name: 'Second AKMTA sender', type: 'akmta', channel: 'email' }]);
  });
});

test.describe('virtual senders', () => {
  test('are created, listed with their channels, read with their rules, and deleted', async () => {
    const { call } = install();
    const email_rules = [rule(3, 'to_domain', 'example.org'), rule(1)];

    const created = await call('senders.virtualAdd', { name: 'New', email_rules, sms_rules: [rule(2)] });
    const listed = await call('senders.virtualList', { from_id: 3 });
    const stored = await call('senders.virtualGet', { id: 3 });
    const deleted = await call('senders.virtualDelete', { id: 3 });
    const search = await call('senders.virtualGet', { id: 3 });

    expect(created.body.data).toEqual({ saved_id: 3 });
    expect(listed.body).toMatchObject({
      data: [{ id: 3, name: 'New', email_channel: true, sms_channel: true }],
      total_count: 3,
    });
    expect(listed.body).not.toHaveProperty('next_from_id');
    expect(stored.body.data).toEqual({ id: 3, name: 'New', email_rules, sms_rules: [rule(2)] });
    expect(deleted.body).toEqual({ error: 0, error_text: 'Successful operation' });
    expect(search.body).toEqual({ error: 404, error_text: 'virtual sender 3 not found' });
  });

  test('are cloned with their rules, which are then their own', async () => {
    const { call } = install();
    const original = await call('senders.virtualGet', { id: 1 });

    const cloned = await call('senders.virtualClone', { id: 1 });
    await call('senders.virtualUpdate', { id: 3, email_rules: [rule(1)] });

    expect(cloned.body.data).toEqual({ saved_id: 3 });
    expect((await call('senders.virtualGet', { id: 1 })).body.data).toEqual(original.body.data);
    expect((await call('senders.virtualGet', { id: 3 })).body.data).toMatchObject({
      name: 'Clone of Letters',
      email_rules: [{ type: 'default' }],
    });
  });

  test('keep what an update does not send', async () => {
    const { call } = install();
    const before = await call('senders.virtualGet', { id: 1 });

    await call('senders.virtualUpdate', { id: 1, name: 'Post' });

    const after = await call('senders.virtualGet', { id: 1 });
    expect(after.body.data).toEqual({ ...(before.body.data as object), name: 'Post' });
  });

  const wrong: [what: string, body: Record<string, unknown>, error_text: string][] = [
    ['a name that is taken', { name: 'Letters', email_rules: [rule(1)], sms_rules: [] }, 'name'],
    ['no rule', { name: 'New', email_rules: [], sms_rules: [] }, 'there is no rule'],
    [
      'a default rule that is not the last',
      { name: 'New', email_rules: [rule(1), rule(3, 'to_domain', 'a.example')], sms_rules: [] },
      'the last rule',
    ],
    [
      'no default rule',
      { name: 'New', email_rules: [rule(3, 'to_domain', 'a.example')], sms_rules: [] },
      'the last rule',
    ],
    [
      'a type of rule that SMS does not have',
      { name: 'New', email_rules: [], sms_rules: [rule(2, 'to_domain', 'a.example'), rule(2)] },
      'sms_rules.type',
    ],
    ['a sender of the other channel', { name: 'New', email_rules: [rule(2)], sms_rules: [] }, 'is for sms'],
    ['a sender that is not there', { name: 'New', email_rules: [rule(9)], sms_rules: [] }, 'sender 9 not found'],
  ];
  for (const [what, body, text] of wrong) {
    test(`are refused with ${what}`, async () => {
      const { call, emulator } = install();

      const reply = await call('senders.virtualAdd', body);

      expect(reply.body.error_text).toContain(text);
      expect(emulator.state.virtualSenders.size).toBe(2);
    });
  }
});
