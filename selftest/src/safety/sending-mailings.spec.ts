/**
 * The rule about sending, seen from segments and mailings: their audience is the run's own recipient or nobody.
 */
import { nonExistent } from '../../../src/contract/identity.ts';
import { strangers } from '../exchanges.ts';
import { own, preparedSender, profileOf, settings, theirs, triggerSettings, type Sender } from './senders.ts';
import { expect, test } from '../../test.ts';

type Fields = Record<string, unknown>;

const { mailing, trigger, segment, email, profile_id, other_email, other_id } = own;
const stranger = strangers.email;

const entry = { db_id: 1, skip_triggers: true };
const subscribed = { db_id: 1, profile_id, resource_id: 1, channel: 'email' };

/** How somebody else may enter the segment of a mailing, or the segment may change. */
const segments: [title: string, id: string, parameters: Fields][] = [
  [
    'the profile of the sandbox enters',
    'segments.segstaticAdd',
    { segment_id: segment, profile_id: theirs.profile_id },
  ],
  [
    'a profile with its own address enters',
    'segments.segstaticAdd',
    { segment_id: segment, profile_id: '600000000000000000000009' },
  ],
  ['somebody is imported into it', 'profiles.import', { ...profileOf(stranger), add_to_segments: [segment] }],
  [
    'the sandbox is updated into it',
    'profiles.update',
    { ...entry, matching: 'profile_id', profile_id: theirs.profile_id, data: {}, add_to_segments: [segment] },
  ],
  ['rows are added to it', 'profiles.addBatch', { ...entry, data: [{ email }], add_to_segments: [segment] }],
  ['it is updated', 'segments.update', { id: segment, name: 'other' }],
];

test.describe('a segment that is not the recipient alone any more', () => {
  for (const [title, id, parameters] of segments) {
    for (const [how, act] of [
      ['told', 'did'],
      ['lost', 'tried'],
    ] as const) {
      test(`receives nothing, the reply being ${how}: ${title}`, () => {
        const sender = preparedSender();
        sender[act](id, parameters);

        expect(sender.asks('mailings.activate', { id: mailing })).toContain('nothing proves');
      });
    }
  }

  test('is not forgotten by a repeated creation', () => {
    const sender = preparedSender().tried('segments.segstaticAdd', {
      segment_id: segment,
      profile_id: theirs.profile_id,
    });

    sender.did('segments.add', { name: 'again', list_id: 1, is_static: true }, { data: { saved_id: segment } });

    expect(sender.asks('mailings.activate', { id: mailing })).toContain('nothing proves');
  });

  for (const [title, shape] of Object.entries({
    dynamic: { is_static: false },
    'of a kind that is not told': {},
    'with a schedule': { is_static: true, is_refresh_daily: true },
    'with rules': { is_static: true, segment: [] },
  })) {
    test(`is no audience: ${title}`, () => {
      const sender = preparedSender().did('segments.add', { name: 's', ...shape }, { data: { saved_id: 103 } });

      expect(sender.asks('mailings.regularsAdd', { ...settings, data_id: 103 })).toContain('for somebody else');
    });
  }
});

/** Settings that would reach somebody else, or arm a mailing while it is saved. */
const saving: [title: string, change: Fields][] = [
  ['for a database', { data_type: 'list', data_id: 1 }],
  ['for a database with the number of the segment', { data_type: 'list' }],
  ['for a segment of the sandbox', { data_id: theirs.segment }],
  ['for nobody that is named', { data_id: undefined }],
  ['active', { is_active: true }],
  ['active as a text', { is_active: 'false' }],
  ['active as the platform likes', { is_active: undefined }],
  ['with hidden copies', { blind_carbon_copy: ['nobody@contract.invalid'] }],
  ['with watchers', { watched_list_id: 1, watcher_limit: 1 }],
];

test.describe('the settings of a mailing', () => {
  for (const [title, change] of saving) {
    test(`are refused when it is made: ${title}`, () => {
      const request = { ...settings, ...change };

      expect(preparedSender().asks('mailings.broadcastsAdd', request)).toMatch(/^not allowed: /);
    });

    test(`are refused when it is changed: ${title}`, () => {
      const request = { id: mailing, ...settings, ...change };

      expect(preparedSender().asks('mailings.regularsUpdate', request)).toMatch(/^not allowed: /);
    });
  }

  test('pass for the own segment', () => {
    expect(preparedSender().asks('mailings.broadcastsAdd', settings)).toBeUndefined();
    expect(preparedSender().asks('mailings.regularsUpdate', { id: mailing, ...settings })).toBeUndefined();
    expect(preparedSender().asks('triggerMailings.add', triggerSettings)).toBeUndefined();
    expect(preparedSender().asks('triggerMailings.update', { id: trigger, ...triggerSettings })).toBeUndefined();
    expect(preparedSender().asks('mailings.clone', { id: mailing, name: settings.name })).toBeUndefined();
  });

  test('pass for nobody, whatever else they say', () => {
    const nobody = { ...settings, data_id: nonExistent.id, is_active: true };

    expect(preparedSender().asks('mailings.broadcastsAdd', nobody)).toBeUndefined();
    expect(preparedSender().asks('mailings.regularsUpdate', { ...nobody, id: nonExistent.id })).toBeUndefined();
  });

  test('are refused for a real audience beside an id that means nothing there', () => {
    const request = { ...settings, id: nonExistent.id, resource_id: nonExistent.id, data_type: 'list', data_id: 1 };

    expect(preparedSender().asks('mailings.broadcastsAdd', { ...request, is_active: true })).toContain('might arm');
  });

  test('are refused for a mailing of the sandbox, which may be active', () => {
    const update = { ...settings, id: theirs.mailing };

    expect(preparedSender().asks('mailings.regularsUpdate', update)).toContain('may be active and send');
    expect(preparedSender().asks('mailings.clone', { id: theirs.mailing, name: settings.name })).toContain(
      'may be active',
    );
    expect(preparedSender().asks('mailings.activate', { id: theirs.mailing })).toContain('nothing proves');
    expect(preparedSender().asks('mailings.deactivate', { id: theirs.mailing })).toBeUndefined();
  });
});

/** What makes the audience of a mailing unknown. */
const mailings: [title: string, act: (sender: Sender) => Sender, id: number][] = [
  ['an update whose reply was lost', (sender) => sender.tried('mailings.regularsUpdate', { id: mailing }), mailing],
  [
    'an update for another segment with somebody in it',
    (sender) =>
      sender
        .did('segments.segstaticAdd', { segment_id: own.other_segment, profile_id: theirs.profile_id })
        .did('mailings.regularsUpdate', { ...settings, id: mailing, data_id: own.other_segment }),
    mailing,
  ],
  [
    'an update that a later look at its name does not undo',
    (sender) => sender.tried('mailings.regularsUpdate', { id: mailing }).found(settings.name, mailing),
    mailing,
  ],
  [
    'an update to what anybody may fire',
    (sender) => sender.did('triggerMailings.update', { ...triggerSettings, id: trigger, trigger_type: 'action' }),
    trigger,
  ],
  [
    'a creation whose reply was lost',
    (sender) => sender.tried('mailings.regularsAdd', settings).found('other', 203),
    203,
  ],
];

test.describe('a mailing whose audience is not known', () => {
  for (const [title, act, id] of mailings) {
    test(`is not activated: ${title}`, () => {
      expect(act(preparedSender()).asks('mailings.activate', { id })).toContain('nothing proves');
    });
  }
});

/** Overrides of one launch. */
const overrides: Fields[] = [
  { override_source_type: 'list', override_source_id: 1 },
  { override_source_type: 'segment', override_source_id: segment },
  { override_source_type: 'segment', override_source_id: nonExistent.id },
  { override_source_id: theirs.segment },
  { override_source_type: 'list' },
  { override_limit: 1 },
];

test.describe('overrides', () => {
  for (const override of overrides) {
    test(`are refused for a mailing of the run: ${JSON.stringify(override)}`, () => {
      for (const id of ['mailings.activate', 'mailings.broadcastsStart', 'mailings.regularsStart']) {
        expect.soft(preparedSender().asks(id, { id: mailing, ...override }), id).toContain('with override_');
      }
    });

    test(`pass for a mailing that nobody has: ${JSON.stringify(override)}`, () => {
      expect(preparedSender().asks('mailings.activate', { id: nonExistent.id, ...override })).toBeUndefined();
    });
  }
});

/** What would change something after its launch. */
const later: [title: string, id: string, parameters: Fields][] = [
  ['enters the segment', 'segments.segstaticAdd', { ...entry, segment_id: segment, profile_id: other_id }],
  ['is imported into the segment', 'profiles.import', { ...profileOf(other_email), add_to_segments: [segment] }],
  ['changes the segment', 'segments.update', { id: segment, name: settings.name }],
  ['changes the mailing', 'mailings.regularsUpdate', { ...settings, id: mailing }],
  ['gives the recipient an address', 'subscriptions.set', { ...subscribed, email: other_email }],
  ['imports the recipient', 'profiles.import', profileOf(email)],
];

test.describe('after a launch', () => {
  for (const [title, id, parameters] of later) {
    test(`a call is refused that ${title}`, () => {
      const before = preparedSender();
      const launched = preparedSender().tried('mailings.activate', { id: mailing });

      expect(before.asks(id, parameters)).toBeUndefined();
      expect(launched.asks(id, parameters)).toContain('may be under way');
    });
  }

  test('the mailing may be switched off and removed, and so may the rest', () => {
    const launched = preparedSender().did('mailings.activate', { id: mailing });

    expect(launched.asks('mailings.deactivate', { id: mailing })).toBeUndefined();
    expect(launched.asks('mailings.delete', { id: mailing })).toBeUndefined();
    expect(launched.asks('segments.delete', { id: segment })).toBeUndefined();
    expect(launched.asks('profiles.delete', { db_id: 1, email })).toBeUndefined();
  });

  test('a launch for nobody closes nothing', () => {
    const launched = preparedSender().did('mailings.activate', { id: nonExistent.id });

    expect(launched.asks('mailings.regularsUpdate', { ...settings, id: nonExistent.id })).toBeUndefined();
  });
});
