/**
 * The rule about sending, as a table of who might receive something: only the run's own recipient passes.
 */
import type { Config } from '../../../src/config/config.ts';
import { effects } from '../../../src/config/permissions.ts';
import { nonExistent } from '../../../src/contract/identity.ts';
import { strangers } from '../exchanges.ts';
import { confirmed, emptySender, own, preparedSender, profileOf, theirs, triggerSettings } from './senders.ts';
import { expect, test } from '../../test.ts';

type Fields = Record<string, unknown>;

const { mailing, trigger, segment, email, profile_id, other_email, other_id } = own;
const stranger = strangers.email;
const imported = { email, data: { email } };

/** Every call that sends to the run's own recipient. */
const allowed: [title: string, id: string, parameters: Fields][] = [
  ['a mailing for the segment of the recipient is activated', 'mailings.activate', { id: mailing }],
  ['it is activated and sent at once', 'mailings.activate', { id: mailing, run_now: true }],
  ['it is launched', 'mailings.regularsStart', { id: mailing }],
  ['it is launched with data for the message', 'mailings.regularsStart', { id: mailing, content: { a: 'b' } }],
  ['a trigger mailing is activated', 'mailings.activate', { id: trigger }],
  ['it is started for the e-mail of the recipient', 'triggerMailings.start', { id: trigger, email }],
  ['for his id', 'triggerMailings.start', { id: trigger, matching: 'profile_id', profile_id }],
  ['for him in a row', 'triggerMailings.startBatch', { trigger_id: trigger, matching: 'email', data: [{ email }] }],
  ['for him in a task', 'triggerMailings.startBatchTask', { id: trigger, data: [{ profile_id }] }],
  ['it imports and starts for him', 'triggerMailings.importAndStart', { trigger_id: trigger, ...imported }],
  ['in rows', 'triggerMailings.importAndStartBatch', { trigger_id: trigger, data: [imported] }],
  ['in a task', 'triggerMailings.importAndStartBatchTask', { trigger_id: trigger, data: [imported] }],
];

test.describe('what goes to the recipient of the run', () => {
  for (const [title, id, parameters] of allowed) {
    test(`passes: ${title}`, () => {
      expect(preparedSender().asks(id, parameters)).toBeUndefined();
    });

    const refusals: [without: string, changes: Partial<Config>][] = [
      ['without ALTCRAFT_CONFIRM_SEND', { confirm: {} }],
      ['with another address in ALTCRAFT_CONFIRM_SEND', { confirm: { send: 'other@example.org' } }],
      ['when send is all that is not allowed', { allow: new Set(effects.filter((effect) => effect !== 'send')) }],
    ];

    // A trigger that is activated sends nothing before it is started for somebody.
    for (const [without, changes] of refusals.filter(
      ([, { confirm }]) => !confirm?.send || parameters.id !== trigger,
    )) {
      test(`is refused ${without}: ${title}`, () => {
        expect(preparedSender().asks(id, parameters, changes)).toMatch(/^not allowed: /);
      });
    }
  }

  test('passes under another address for what is activated only', () => {
    const changes = { confirm: { send: 'other@example.org' } };

    expect(preparedSender().asks('mailings.activate', { id: trigger }, changes)).toBeUndefined();
    expect(preparedSender().asks('triggerMailings.start', { id: trigger, email }, changes)).toContain('nothing proves');
  });

  test('passes once more when it is repeated', () => {
    const sender = preparedSender().did('mailings.activate', { id: mailing });

    expect(sender.asks('mailings.activate', { id: mailing })).toBeUndefined();
  });
});

/** Whom a start might reach beside the recipient. */
const recipients: [title: string, parameters: Fields][] = [
  ['nobody in particular', {}],
  ['a profile of the run whose addresses are its own', { email: other_email, matching: 'profile_id' }],
  ['a profile of somebody', { email: stranger }],
  ['the profile of the sandbox', { matching: 'profile_id', profile_id: theirs.profile_id }],
  ['whoever has the allowed address', { email: confirmed }],
  ['whoever subscribed the allowed address', { matching: 'email_sub', email: confirmed }],
  ['whoever subscribed the e-mail of the recipient', { matching: 'email_sub', email }],
  ['a phone', { matching: 'phone', phone: '+12025550142' }],
  ['a custom field', { matching: 'custom', field_name: 'email', field_value: email }],
  ['a push subscription', { matching: 'push_sub', provider: 'Firefox', subscription_id: 'token' }],
  ['an unknown mode', { matching: 'new_mode', email }],
  ['somebody beside the recipient', { email, profile_id: theirs.profile_id }],
  ['a query', { email, custom_request: { email } }],
  ['a query for everybody but nobody', { email, custom_request: { email: { $ne: nonExistent.email } } }],
  ['a query beside a resource that is not there', { email, resource_id: nonExistent.id, custom_request: {} }],
];

test.describe('a start for anybody else', () => {
  for (const [title, parameters] of recipients) {
    test(`is refused: ${title}`, () => {
      expect(preparedSender().asks('triggerMailings.start', { id: trigger, ...parameters })).toMatch(/^not allowed: /);
    });

    test(`is refused in a row beside the recipient: ${title}`, () => {
      const batch = { trigger_id: trigger, data: [{ email }, parameters] };

      expect(preparedSender().asks('triggerMailings.startBatch', batch)).toMatch(/^not allowed: /);
    });
  }

  for (const [title, parameters] of recipients.slice(2)) {
    test(`is refused at the top of a batch: ${title}`, () => {
      const batch = { id: trigger, ...parameters, data: [{ email }] };

      expect(preparedSender().asks('triggerMailings.startBatchTask', batch)).toMatch(/^not allowed: /);
    });
  }

  test('is refused for a batch without rows', () => {
    const batch = { trigger_id: trigger, matching: 'email', email };

    expect(preparedSender().asks('triggerMailings.startBatch', batch)).toContain('names no profile');
  });

  test('is refused where it imports a subscription besides', () => {
    const data = { email, subscriptions: [{ resource_id: 1, channel: 'email', email: other_email }] };

    expect(preparedSender().asks('triggerMailings.importAndStart', { trigger_id: trigger, email, data })).toContain(
      `would subscribe ${other_email} and send to it`,
    );
  });

  test('is refused for a profile that it would make', () => {
    const fresh = `${email.slice(0, -13)}9@example.com`;
    const request = { trigger_id: trigger, email: fresh, data: { email: fresh } };

    expect(preparedSender().asks('triggerMailings.importAndStart', request)).toContain('nothing proves');
  });
});

const subscribed = { db_id: 1, profile_id, resource_id: 1 };
const nested = { resource_id: 1, channel: 'email', email: other_email };

/** How the recipient may get another address. */
const addresses: [title: string, id: string, parameters: Fields][] = [
  ['e-mail', 'subscriptions.set', { ...subscribed, channel: 'email', email: other_email }],
  ['phone', 'subscriptions.set', { ...subscribed, channel: 'sms', phone: '+12025550142' }],
  ['phone without a plus', 'subscriptions.set', { ...subscribed, channel: 'sms', phone: '12025550142' }],
  ['push token', 'subscriptions.set', { ...subscribed, channel: 'push', provider: 'p', subscription_id: 'token' }],
  ['chat', 'subscriptions.set', { ...subscribed, channel: 'telegram_bot', cc_data: { id: 7 } }],
  ['address that the platform chooses', 'subscriptions.set', { ...subscribed, channel: 'email' }],
  ['subscription of an import', 'profiles.import', { db_id: 1, email, data: { email, subscriptions: [nested] } }],
  ['subscription of an update', 'profiles.update', { db_id: 1, email, data: { subscriptions: [nested] } }],
  [
    'subscription by the id',
    'profiles.import',
    { db_id: 1, matching: 'profile_id', profile_id, data: { subscriptions: [nested] } },
  ],
  [
    'subscription of a nested shape',
    'profiles.import',
    { db_id: 1, email, data: { subscriptions: [{ channel: 'email', email_data: { email: other_email } }] } },
  ],
  ['subscription of a batch', 'profiles.updateBatch', { db_id: 1, data: [{ email, subscriptions: [nested] }] }],
  ['subscription by a phone', 'profiles.update', { db_id: 1, matching: 'phone', phone: '+12025550142', data: {} }],
  ['quick import', 'profiles.quickImport', { db_id: 1, email, resource_id: 1 }],
  ['merged profile', 'profiles.merge', { db_id: 1, destination: { email }, source: [{ email: other_email }] }],
];

test.describe('a recipient that got another address', () => {
  for (const [title, id, parameters] of addresses) {
    for (const [how, act] of [
      ['told', 'did'],
      ['lost', 'tried'],
    ] as const) {
      test(`is none any more, the reply being ${how}: ${title}`, () => {
        const sender = preparedSender();
        sender[act](id, parameters);

        expect(sender.asks('triggerMailings.start', { id: trigger, email })).toContain('nothing proves');
        expect(sender.asks('mailings.activate', { id: mailing })).toContain('nothing proves');
      });
    }
  }

  test('stays none when it is imported anew', () => {
    const sender = preparedSender().tried('subscriptions.set', { ...subscribed, channel: 'email', email: other_email });

    sender.did('profiles.import', profileOf(email), { profile_id });

    expect(sender.asks('triggerMailings.start', { id: trigger, email })).toContain('nothing proves');
  });

  test('is the same profile under its second e-mail', () => {
    const second = `${email.slice(0, -13)}8@example.com`;
    const sender = preparedSender().did(
      'profiles.import',
      { db_id: 1, email, data: { email: second } },
      { profile_id },
    );

    sender.tried('profiles.import', { db_id: 1, email: second, data: { subscriptions: [nested] } });

    expect(sender.asks('triggerMailings.start', { id: trigger, email })).toContain('nothing proves');
  });

  test('keeps what calls add that give nobody an address', () => {
    const sender = preparedSender()
      .did('subscriptions.suspendAll', { db_id: 1, profile_id })
      .did('segments.segstaticRemove', { segment_id: segment, db_id: 1, profile_id })
      .did('market.ordersImport', { data: [{ external_id: `${email}-order`, email }] })
      .did('profiles.import', { db_id: 1, email, data: { _fname: 'Ada' } }, { profile_id });

    expect(sender.asks('triggerMailings.start', { id: trigger, email })).toBeUndefined();
  });
});

/** Profiles that a reply names and that are not the run's for all that. */
const foundlings: [title: string, id: string, parameters: Fields, found: string][] = [
  ['by an e-mail of somebody', 'profiles.import', profileOf(stranger), other_id],
  [
    'by an id',
    'profiles.import',
    { db_id: 1, matching: 'profile_id', profile_id: other_id, data: { email } },
    other_id,
  ],
  ['in the sandbox', 'profiles.import', profileOf(email), theirs.profile_id],
  ['by a phone', 'profiles.import', { ...profileOf(email), matching: 'phone', phone: '+12025550142' }, other_id],
];

test.describe('a profile that an import found', () => {
  for (const [title, id, parameters, found] of foundlings) {
    test(`is no recipient: ${title}`, () => {
      const sender = emptySender().did('triggerMailings.add', triggerSettings).found(triggerSettings.name, trigger);

      sender.did(id, parameters, { profile_id: found });

      const start = { id: trigger, matching: 'profile_id', profile_id: found };
      expect(sender.asks('triggerMailings.start', start)).toContain('nothing proves');
    });
  }
});

test.describe('triggers', () => {
  for (const value of [false, 0, 'false', null, undefined]) {
    test(`are not fired by skip_triggers ${JSON.stringify(value)}`, () => {
      expect(preparedSender().asks('profiles.import', { ...profileOf(email), skip_triggers: value })).toContain(
        'may fire triggers',
      );
    });
  }

  for (const started of [{ trigger_id: 3 }, { workflow_id: 1 }]) {
    test(`are not started by quick import: ${JSON.stringify(started)}`, () => {
      expect(preparedSender().asks('profiles.quickImport', { db_id: 1, email, ...started })).toContain('would start');
    });
  }
});
