import { operationOf } from '../../../schemas/index.ts';
import type { Config } from '../../../src/config/config.ts';
import { refusedByPolicy, type Knowledge } from '../../../src/safety/policy.ts';
import { createAudienceTracker } from '../../../src/safety/audience-tracker.ts';
import { nonExistent } from '../../../src/contract/identity.ts';
import { configOf, mark, told } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

type Parameters = Record<string, unknown>;

/** Judged for a run that made the profile `own` in database 7. */
function judged(id: string, parameters: Parameters, changes: Partial<Config> = {}) {
  const owns: Knowledge['owns'] = (value, kind, db_id) => kind === 'profile' && value === 'own' && (db_id ?? 7) === 7;
  return told(
    refusedByPolicy(operationOf(id), parameters, configOf(changes), { owns, audiences: createAudienceTracker() }),
  );
}

test.describe('a call that makes what it does not find', () => {
  const subscription = { provider: 'android-firebase', subscription_id: 'push-token' };
  const subscribe = (changes: Parameters) =>
    judged('applicationPush.subscribe', {
      id: 'own',
      resource_token: 'secret',
      subscriptions: [subscription],
      ...changes,
    });
  const reason =
    'not allowed: applicationPush.subscribe makes a profile in each database that lacks it, and db_ids[] does not name the one database of a profile that this run made.';

  test('passes where it names the one database of a profile of the run', () => {
    expect(subscribe({ db_ids: [7] })).toBeUndefined();
    expect(subscribe({ db_ids: [7], matching: 'profile_id' })).toBeUndefined();
  });

  test('is refused where it may look elsewhere', () => {
    expect(subscribe({})).toBe(reason);
    expect(subscribe({ db_ids: [] })).toBe(reason);
    expect(subscribe({ db_ids: [8] })).toBe(reason);
    expect(subscribe({ db_ids: [7, 8] })).toBe(reason);
    expect(subscribe({ db_ids: [7], matching: 'custom' })).toBe(reason);
    expect(subscribe({ id: undefined, db_ids: [7] })).toContain('a profile without a name');
  });

  test('passes in a database that nobody has', () => {
    expect(subscribe({ id: nonExistent.profile_id, db_ids: [nonExistent.id] })).toBeUndefined();
  });
});

test.describe('a call that leaves something permanently', () => {
  const data = 'data:text/csv;base64,SEVMTE8K';
  const reason =
    'not allowed: miscellaneous.fileUpload would permanently leave a file that does not carry the name of this run.';

  test('passes under a name of the run', () => {
    expect(judged('miscellaneous.fileUpload', { header: `${mark}1.csv`, data })).toBeUndefined();
  });

  test('passes where it brings nothing', () => {
    expect(judged('miscellaneous.fileUpload', { header: nonExistent.email, data: 'contract.invalid' })).toBeUndefined();
  });

  test('is refused under any other name, and under none', () => {
    expect(judged('miscellaneous.fileUpload', { header: 'customers.csv', data })).toBe(reason);
    expect(judged('miscellaneous.fileUpload', { header: '', data })).toBe(reason);
    expect(judged('miscellaneous.fileUpload', { data })).toBe(reason);
  });
});

test.describe('a ready link', () => {
  const hub_link = 'https://panel.example/api/v1.1/pushes/crypto_post_events?/0aa';
  const open = (link: string) =>
    judged('applicationPush.cryptoPostEvents', { hub_link: link }, { variables: { hub_link } });

  test('is opened where it is the configured one, or nobody’s', () => {
    expect(open(hub_link)).toBeUndefined();
    expect(open('contract.invalid')).toBeUndefined();
  });

  test('is not opened where it is another', () => {
    expect(open('/0bb')).toContain('would change message /0bb, which this run did not make');
    expect(open('')).toContain('not allowed');
  });
});

test.describe('a query to an external database', () => {
  const query = { name: `${mark}1`, shortname: 'one', connector_id: 2, column: 'email' };

  test('is made for a connector of the sandbox only', () => {
    const sandbox = [{ kind: 'connector', id: '2' }];

    expect(judged('externalDatatables.querySegmentsAdd', query, { sandbox })).toBeUndefined();
    expect(judged('externalDatatables.querySegmentsAdd', query)).toBe(
      'not allowed: externalDatatables.querySegmentsAdd would change connector 2, which this run did not make. ALTCRAFT_SANDBOX=connector:<id> permits one of yours.',
    );
  });

  test('has a name, because no page shows that the reply tells its id', () => {
    const refusal = judged('externalDatatables.querySegmentsAdd', { ...query, name: undefined });

    expect(refusal).toContain('would make a segmentation query without a name; a sweep could not find it again.');
  });
});
