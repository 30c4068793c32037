import { operationOf, type Operation } from '../../../schemas/index.ts';
import type { Config } from '../../../src/config/config.ts';
import { effects } from '../../../src/config/permissions.ts';
import { refusedByPolicy } from '../../../src/safety/policy.ts';
import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { nonExistent } from '../../../src/contract/identity.ts';
import { altered, configOf, mark, strangers, told } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

type Parameters = Record<string, unknown>;

function judged(
  operation: Operation | string,
  parameters: Parameters,
  changes: Partial<Config> = {},
  own: string[] = [],
) {
  const target = typeof operation === 'string' ? operationOf(operation) : operation;
  const knowledge = { owns: (value: string) => own.includes(value), audiences: createAudienceTracker() };
  return told(refusedByPolicy(target, parameters, configOf(changes), knowledge));
}

function stranger(id: string, what: string, kind = 'profile') {
  return `not allowed: ${id} would change ${what}, which this run did not make. ALTCRAFT_SANDBOX=${kind}:<id> permits one of yours.`;
}

test.describe('effects', () => {
  for (const effect of effects.filter((name) => name !== 'send')) {
    const operation = altered('databases.list', { effect });

    test(`${effect} passes when it is allowed`, () => {
      const refusal = judged(operation, {}, { allow: new Set([effect]) });

      expect(refusal).toBeUndefined();
    });

    test(`${effect} is refused when everything else is allowed`, () => {
      const refusal = judged(operation, {}, { allow: new Set(effects.filter((other) => other !== effect)) });

      expect(refusal).toBe(`not allowed: databases.list has the effect ${effect}, which ALTCRAFT_ALLOW does not name.`);
    });
  }

  test('send is refused where the contract does not tell to whom', () => {
    const refusal = judged(altered('databases.list', { effect: 'send' }), {}, { allow: new Set(['send']) });

    expect(refusal).toBe('not allowed: databases.list sends, and the contract does not tell to whom.');
  });

  test('a read is never judged for whom it reads', () => {
    const refusal = judged('profiles.get', { db_id: 1, matching: 'email', email: strangers.email });

    expect(refusal).toBeUndefined();
  });
});

const modes: [matching: string, parameters: Parameters, name: string][] = [
  ['email', { email: strangers.email }, strangers.email],
  ['email_profile', { email: strangers.email }, strangers.email],
  ['email_sub', { email: strangers.email }, strangers.email],
  ['phone', { phone: strangers.phone }, strangers.phone],
  ['phone_sub', { phone: strangers.phone }, strangers.phone],
  ['profile_id', { profile_id: strangers.profile_id }, strangers.profile_id],
  ['push_sub', { provider: 'Firefox', subscription_id: 'push-token' }, 'push-token'],
  ['custom', { field_name: 'contract_number', field_value: 5 }, '5'],
  ['custom_sub', { field_name: 'contract_number', field_value: 'five' }, 'five'],
  ['email_phone', { email: strangers.email, phone: strangers.phone }, strangers.email],
  ['email_phone_sub', { email: strangers.email, phone: strangers.phone }, strangers.email],
];

test.describe('ownership', () => {
  for (const [matching, parameters, name] of modes) {
    const own = Object.values(parameters).map(String);

    test(`matching ${matching}: a stranger is refused`, () => {
      const refusal = judged('profiles.update', { db_id: 1, matching, ...parameters, data: {} });

      expect(refusal).toBe(stranger('profiles.update', `profile ${name}`));
    });

    test(`matching ${matching}: what the ledger owns passes`, () => {
      const refusal = judged('profiles.update', { db_id: 1, matching, ...parameters, data: {} }, {}, own);

      expect(refusal).toBeUndefined();
    });

    test(`matching ${matching}: a decoy of the run in another field does not help`, () => {
      const decoys = { profile_id: nonExistent.profile_id, email: `${mark}1@example.com`, phone: `${mark}2` };

      const refusal = judged('profiles.update', { db_id: 1, ...decoys, matching, ...parameters, data: {} });

      expect(refusal).toBe(stranger('profiles.update', `profile ${name}`));
    });

    test(`matching ${matching}: a request without the value is refused`, () => {
      const refusal = judged('profiles.update', { db_id: 1, matching, data: {} });

      expect(refusal).toBe(stranger('profiles.update', 'a profile without a name'));
    });

    test(`matching ${matching}: a stranger in a batch is refused beside rows of the run`, () => {
      const ownRow = Object.fromEntries(Object.keys(parameters).map((field) => [field, `${mark}1`]));

      const refusal = judged('profiles.updateBatch', { db_id: 1, matching, data: [ownRow, parameters] });

      expect(refusal).toBe(stranger('profiles.updateBatch', `profile ${name}`));
    });
  }

  test('the phone counts beside an e-mail of the run', () => {
    const parameters = { matching: 'email_phone', email: `${mark}1@example.com`, phone: strangers.phone };

    const refusal = judged('profiles.update', { db_id: 1, ...parameters, data: {} });

    expect(refusal).toBe(stranger('profiles.update', `profile ${strangers.phone}`));
  });

  test('without a mode every value that is given counts', () => {
    const parameters = { db_id: 1, email: `${mark}1@example.com`, profile_id: strangers.profile_id, data: {} };

    const refusal = judged('profiles.update', parameters);

    expect(refusal).toBe(stranger('profiles.update', `profile ${strangers.profile_id}`));
  });

  test('an unknown mode names nobody, so it is refused', () => {
    const refusal = judged('profiles.update', { db_id: 1, matching: 'new_mode', email: strangers.email, data: {} });

    expect(refusal).toBe(stranger('profiles.update', 'a profile without a name'));
  });

  test('a batch that searches by a custom field is judged by that field of its rows', () => {
    const batch = { db_id: 1, matching: 'custom', field_name: 'contract_number', data: [{ contract_number: 5 }] };

    const refusal = judged('profiles.updateBatch', batch);
    const owned = judged('profiles.updateBatch', batch, {}, ['5']);

    expect(refusal).toBe(stranger('profiles.updateBatch', 'profile 5'));
    expect(owned).toBeUndefined();
  });

  test('a decoy beside the custom field of a row does not help', () => {
    const row = { contract_number: 5, field_value: `${mark}1` };

    const refusal = judged('profiles.updateBatch', {
      db_id: 1,
      matching: 'custom',
      field_name: 'contract_number',
      data: [row],
    });

    expect(refusal).toBe(stranger('profiles.updateBatch', 'profile 5'));
  });

  test('a stranger is refused in a batch that is one object instead of a list', () => {
    const refusal = judged('profiles.updateBatch', { db_id: 1, matching: 'email', data: { email: strangers.email } });

    expect(refusal).toContain('which this run did not make');
  });

  test('a stranger at the top of a batch is refused, because the page lists the values there', () => {
    const parameters = {
      db_id: 1,
      matching: 'email',
      email: strangers.email,
      data: [{ email: `${mark}1@example.com` }],
    };

    const refusal = judged('profiles.updateBatch', parameters);

    expect(refusal).toBe(stranger('profiles.updateBatch', `profile ${strangers.email}`));
  });

  test('names with the mark of this run pass, those of another run do not', () => {
    const parametersOf = (email: string) => ({ db_id: 1, matching: 'email', email });

    const own = judged('profiles.delete', parametersOf(`${mark}1@example.com`));
    const other = judged('profiles.delete', parametersOf('contract-run10-1@example.com'));

    expect(own).toBeUndefined();
    expect(other).toBe(
      'not allowed: profiles.delete would change profile contract-run10-1@example.com, which this run did not make. Nothing of yours is ever deleted.',
    );
  });

  test('a sandbox opens nothing for deletion', () => {
    const sandbox = [
      { kind: 'profile', id: strangers.profile_id },
      { kind: 'segment', id: '3' },
    ];
    const search = { db_id: 1, matching: 'profile_id', profile_id: strangers.profile_id };

    const profile = judged('profiles.delete', search, { sandbox });
    const segment = judged('segments.delete', { id: 3 }, { sandbox });

    expect(profile).toContain('Nothing of yours is ever deleted.');
    expect(segment).toContain('Nothing of yours is ever deleted.');
  });

  test('a sandbox opens one object of its kind', () => {
    const sandbox = [{ kind: 'profile' as const, id: strangers.profile_id }];
    const parameters = { db_id: 1, matching: 'profile_id', profile_id: strangers.profile_id, data: {} };

    const profile = judged('profiles.update', parameters, { sandbox });
    const message = judged('profiles.messageUnsub', { rtoken: 'r', smid: strangers.profile_id }, { sandbox });

    expect(profile).toBeUndefined();
    expect(message).toBe(stranger('profiles.messageUnsub', `message ${strangers.profile_id}`, 'message'));
  });

  for (const [matching, parameters] of Object.entries({
    email: { email: nonExistent.email },
    profile_id: { profile_id: nonExistent.profile_id },
    custom: { field_name: 'contract_number', field_value: nonExistent.id },
  })) {
    test(`matching ${matching}: a value that nobody has passes`, () => {
      const refusal = judged('profiles.update', { db_id: 1, matching, ...parameters, data: {} });

      expect(refusal).toBeUndefined();
    });
  }
});

test.describe('creation', () => {
  const make = (data: Record<string, unknown>, owned: string[] = []) =>
    judged('profiles.add', { db_id: 1, data }, {}, owned);

  test('with an address of the run passes', () => {
    expect(make({ email: `${mark}1@example.com` })).toBeUndefined();
  });

  test('with an address of somebody else is refused', () => {
    expect(make({ email: 'customer@example.org' })).toBe(
      'not allowed: profiles.add would make a profile of customer@example.org, an address of somebody else.',
    );
  });

  test('without an address is refused, because no sweep could find it', () => {
    expect(make({})).toBe(
      'not allowed: profiles.add would make a profile without an e-mail; a sweep could not find it again.',
    );
  });

  test('without an address passes where an import finds what is there already', () => {
    const search = { db_id: 1, matching: 'phone', phone: '+12025550101' };

    expect(judged('profiles.import', { ...search, data: {} }, {}, ['+12025550101'])).toBeUndefined();
  });

  test('without an address is refused where nothing is searched for, whatever phone it has', () => {
    expect(make({ phones: ['+12025550101'] }, ['+12025550101'])).toContain('would make a profile without an e-mail');
  });

  test('in a database that no installation has passes, whatever it would make', () => {
    expect(judged('profiles.add', { db_id: nonExistent.id, data: {} })).toBeUndefined();
  });
});

test.describe('people', () => {
  const owned = ['54759eb3c090d83494e2d804'];
  const subscribe = (address: Record<string, unknown>, config: Partial<Config> = {}) =>
    judged('subscriptions.set', { db_id: 1, profile_id: owned[0], resource_id: 1, ...address }, config, owned);

  test('a subscription to an address of the run passes', () => {
    expect(subscribe({ channel: 'email', email: `${mark}1@example.com` })).toBeUndefined();
  });

  test('a subscription to an address of somebody else is refused', () => {
    expect(subscribe({ channel: 'email', email: 'customer@example.org' })).toBe(
      'not allowed: subscriptions.set would write customer@example.org, an address of somebody else.',
    );
  });

  test('an address deep inside the data is refused too', () => {
    const subscriptions = [{ resource_id: 1, channel: 'email', email: 'customer@example.org' }];
    const data = { email: `${mark}1@example.com`, subscriptions };

    expect(judged('profiles.add', { db_id: 1, data })).toContain('would write customer@example.org');
  });

  test('a phone of the range for fiction passes, any other is refused', () => {
    expect(subscribe({ channel: 'sms', phone: '+12025550142' })).toBeUndefined();
    expect(subscribe({ channel: 'sms', phone: '+79161234567' })).toContain('would write +79161234567');
  });

  test('the hash of an address passes where it is taken off a list, and nowhere else', () => {
    const email = 'd41d8cd98f00b204e9800998ecf8427e';

    expect(judged('suppressionLists.emailRemove', { id: 7, email }, {}, ['7'])).toBeUndefined();
    expect(judged('suppressionLists.emailAdd', { id: 7, email }, {}, ['7'])).toContain(`would write ${email}`);
  });

  test('an object of the sandbox keeps its own address', () => {
    const config = { sandbox: [{ kind: 'profile' as const, id: owned[0] ?? '' }] };

    expect(subscribe({ channel: 'email', email: 'customer@example.org' }, config)).toBeUndefined();
  });

  test('triggers may not be asked for', () => {
    expect(subscribe({ skip_triggers: false })).toBe(
      'not allowed: subscriptions.set with skip_triggers false may fire triggers, which send messages.',
    );
  });

  test('a static segment is entered only if the sandbox names it', () => {
    const data = { email: `${mark}1@example.com` };
    const request = { db_id: 1, email: data.email, data, add_to_segments: [3] };

    expect(judged('profiles.import', request)).toContain('would change segment 3');
    expect(judged('profiles.import', request, { sandbox: [{ kind: 'segment', id: '3' }] })).toBeUndefined();
  });

  test('a call that leaves out whom it changes is refused', () => {
    expect(judged('subscriptions.delete', { db_id: 1, channel: 'email' })).toContain('a profile without a name');
    expect(judged('profiles.messageUnsub', { rtoken: 'r' })).toContain('a message without a name');
  });
});

test.describe('what no call deletes', () => {
  const accrual = altered('databases.list', {
    effect: 'create',
    touches: [{ kind: 'loyalty program', by: 'loyalty_program_id' }],
  });
  const opened = { sandbox: [{ kind: 'loyalty-program', id: '5' }] };

  test('is changed only where the sandbox names it', () => {
    expect(judged(accrual, { loyalty_program_id: 5 }, opened)).toBeUndefined();
    expect(judged(accrual, { loyalty_program_id: 6 }, opened)).toBe(
      stranger('databases.list', 'loyalty program 6', 'loyalty-program'),
    );
  });

  test('is not the run’s for bearing its name', () => {
    const settings = altered('databases.list', {
      effect: 'create',
      touches: [{ kind: 'market setting', by: 'categories[].external_id' }],
    });

    expect(judged(settings, {})).toBeUndefined();
    expect(judged(settings, { categories: [{ external_id: `${mark}category` }] })).toBe(
      stranger('databases.list', `market setting ${mark}category`, 'market-setting'),
    );
  });
});

test.describe('objects that either of several fields names', () => {
  const deletion = altered('databases.list', {
    effect: 'delete',
    deletes: 'product',
    touches: [{ kind: 'product', by: 'external_ids[] ids[]' }],
  });

  test('have to be the run’s in each of them', () => {
    expect(judged(deletion, { external_ids: [`${mark}product`] })).toBeUndefined();
    expect(judged(deletion, { external_ids: [`${mark}product`], ids: [7] })).toContain('would change product 7');
  });

  test('have to be named at all', () => {
    expect(judged(deletion, {})).toContain('would change a product without a name');
  });
});
