/**
 * A made-up run that is allowed to send: its own recipient, segment, mailings, as the gate knows them from accepted calls.
 */
import { operationOf } from '../../../schemas/index.ts';
import type { Config } from '../../../src/config/config.ts';
import { refusedByPolicy } from '../../../src/safety/policy.ts';
import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { configOf, mark, strangers, told } from '../exchanges.ts';

type Fields = Record<string, unknown>;

/** The one address that may receive. */
export const confirmed = 'contract@example.org';

/** What the run made: a recipient in a static segment, two mailings for it, a trigger mailing; and another profile. */
export const own = {
  email: `${mark}1@example.com`,
  profile_id: '600000000000000000000001',
  other_email: `${mark}2@example.com`,
  other_id: '600000000000000000000002',
  segment: 101,
  other_segment: 102,
  mailing: 201,
  trigger: 202,
};

/** What somebody else made; the sandbox of the configuration opens all of it. */
export const theirs = { profile_id: strangers.profile_id, segment: 3, mailing: 5, database: 1 };

const sandbox: Config['sandbox'] = [
  { kind: 'profile', id: theirs.profile_id },
  { kind: 'segment', id: String(theirs.segment) },
  { kind: 'mailing', id: String(theirs.mailing) },
];

const message = [{ message_id: 1 }];

/** Settings of an inactive mailing for the run's own segment. */
export const settings = {
  name: `${mark}mailing`,
  is_active: false,
  data_type: 'segment',
  data_id: own.segment,
  resource_id: 1,
  send_channel: 'email',
  content: message,
};

/** Settings of an inactive trigger mailing that a call starts. */
export const triggerSettings = {
  name: `${mark}trigger`,
  is_active: false,
  trigger_type: 'api_call',
  resource_id: 1,
  send_channel: 'email',
  content: message,
};

/** A run in the middle of its work. */
export interface Sender {
  /** Makes a call whose success the run was told. */
  did: (id: string, parameters: Fields, body?: Fields) => Sender;
  /** Makes a call whose reply was lost. */
  tried: (id: string, parameters: Fields) => Sender;
  /** Learns the id of a mailing from a list. */
  found: (name: string, id: number) => Sender;
  /** What the gate says of a call. */
  asks: (id: string, parameters: Fields, changes?: Partial<Config>) => string | undefined;
}

/** A run that made nothing yet. */
export function emptySender(): Sender {
  const audiences = createAudienceTracker(
    mark,
    sandbox.map(({ id }) => id),
  );
  const names = new Set(Object.values(own).map(String));
  const sender: Sender = {
    did(id, parameters, body = {}) {
      audiences.expect(operationOf(id), parameters);
      audiences.observe(operationOf(id), parameters, { error: 0, ...body });
      return sender;
    },
    tried(id, parameters) {
      audiences.expect(operationOf(id), parameters);
      return sender;
    },
    found(name, id) {
      audiences.alias(name, String(id));
      return sender;
    },
    asks: (id, parameters, changes = {}) =>
      told(
        refusedByPolicy(operationOf(id), parameters, configOf({ confirm: { send: confirmed }, sandbox, ...changes }), {
          owns: (value) => names.has(value),
          audiences,
        }),
      ),
  };
  return sender;
}

const made = (saved_id: number) => ({ data: { saved_id } });

/** A run that made everything of `own`. */
export function preparedSender(): Sender {
  const sender = emptySender();
  const subscription = { db_id: 1, profile_id: own.profile_id, resource_id: 1, channel: 'email', email: confirmed };
  const segment = (name: string) => ({ name, list_id: 1, is_static: true, is_refresh_daily: false });
  sender.did('profiles.import', profileOf(own.email), { profile_id: own.profile_id });
  sender.did('profiles.import', profileOf(own.other_email), { profile_id: own.other_id });
  sender.did('subscriptions.set', subscription);
  sender.did('segments.add', segment(`${mark}s1`), made(own.segment));
  sender.did('segments.add', segment(`${mark}s2`), made(own.other_segment));
  sender.did('segments.segstaticAdd', { segment_id: own.segment, db_id: 1, profile_id: own.profile_id });
  sender.did('mailings.regularsAdd', settings).found(settings.name, own.mailing);
  sender.did('triggerMailings.add', triggerSettings).found(triggerSettings.name, own.trigger);
  return sender;
}

/** A request that makes a profile of an e-mail. */
export function profileOf(email: string): Fields {
  return { db_id: 1, email, skip_triggers: true, data: { email } };
}
