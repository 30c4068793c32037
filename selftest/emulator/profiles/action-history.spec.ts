import { ada, install, type Installation } from '../installation.ts';
import { expect, test } from '../../test.ts';

const year = { list_id: 1, date_from: '2024-01-01', date_to: '2024-12-31' };
const byId = { list_id: 1, matching: 'profile_id', profile_id: ada };

interface Entry {
  xxh: string;
  datetime: string;
  action: string;
  [field: string]: unknown;
}

async function entriesOf({ call }: Installation, operation: string, parameters: object): Promise<Entry[]> {
  const { body } = await call(`actionHistory.${operation}`, { ...parameters });
  return body.data as Entry[];
}

test.describe('history of actions', () => {
  test('tells what was sent to a profile, with the subscription that it went to', async () => {
    const entries = await entriesOf(install(), 'get', byId);

    expect(entries.map(({ action }) => action)).toEqual(['created', 'send', 'web_version_save']);
    expect(entries[1]).toMatchObject({
      profile_id: ada,
      email: 'ada.berzina@example.com',
      list_id: 1,
      count: 1,
      datetime: '2024-05-28T16:38:00.138Z',
      message_id: 1,
      message_name: 'Welcome',
      campaign_id: 1,
      campaign_name: 'Opening of the shop',
      channel: 'email',
      subscription: { resource_id: 1, resource_name: 'Newsletter', email: 'ada.berzina@example.com' },
    });
  });

  test('has entries in the form of older pages too', async () => {
    const [, , old] = await entriesOf(install(), 'get', byId);

    expect(old).toMatchObject({ datetime: '2024-05-28T17:02:11Z', message_id: 1, campaign_id: 1 });
    expect(old).not.toHaveProperty('event_id');
    expect(old).not.toHaveProperty('subscriptions[0].resource_name');
  });

  test('is found by the hash of the profile as well', async () => {
    const installation = install();
    const byProfile = await entriesOf(installation, 'get', byId);

    const byHash = await entriesOf(installation, 'get', { list_id: 1, xxh: byProfile[0]?.xxh });

    expect(byHash).toEqual(byProfile);
  });

  test('is limited to a period of whole days', async () => {
    const installation = install();

    const day = await entriesOf(installation, 'get', { ...byId, date_from: '2024-05-28', date_to: '2024-05-28' });
    const before = await entriesOf(installation, 'get', { ...byId, date_to: '2024-05-27' });

    expect(day.map(({ action }) => action)).toEqual(['send', 'web_version_save']);
    expect(before.map(({ action }) => action)).toEqual(['created']);
  });

  test('of a database is in the order of hashes, then of time', async () => {
    const entries = await entriesOf(install(), 'getAll', year);

    const places = entries.map(({ xxh, datetime }) => `${xxh} ${datetime}`);
    expect(places).toHaveLength(14);
    expect(places).toEqual([...places].sort());
  });

  test('of a database comes in pages that meet', async () => {
    const { call } = install();
    const all = await call('actionHistory.getAll', year);

    const first = await call('actionHistory.getAll', { ...year, from_id: '', limit: 9 });
    const second = await call('actionHistory.getAll', { ...year, from_id: first.body.next_from_id, limit: 9 });
    const third = await call('actionHistory.getAll', { ...year, from_id: second.body.next_from_id, limit: 9 });

    expect([...(first.body.data as object[]), ...(second.body.data as object[])]).toEqual(all.body.data);
    expect(third.body.data).toEqual([]);
  });

  test('of a database begins at the hash and the date that from_id names', async () => {
    const installation = install();
    const all = await entriesOf(installation, 'getAll', year);
    const { xxh = '' } = all[4] ?? {};

    const rest = await entriesOf(installation, 'getAll', { ...year, from_id: `${xxh}.20240101` });

    expect(rest).toEqual(all.filter((entry) => entry.xxh >= xxh));
  });

  test('adds the fields of the profile that were asked for', async () => {
    const entries = await entriesOf(install(), 'getAll', { ...year, fields: ['contract_number', 'unheard'] });

    const own = entries.find(({ profile_id }) => profile_id === ada);
    expect(own?.fields).toEqual({ contract_number: 1001 });
  });

  test('has a message when its launch is over, and the message can be answered', async () => {
    const installation = install();
    const { call, wait } = installation;
    await call('mailings.activate', { id: 2 });
    await call('mailings.regularsStart', { id: 2 });

    const before = await entriesOf(installation, 'get', { ...byId, date_from: '2026-01-01' });
    wait(60_000);
    const [sent] = await entriesOf(installation, 'get', { ...byId, date_from: '2026-01-01' });

    expect(before).toEqual([]);
    expect(sent).toMatchObject({ action: 'send', campaign_name: 'Weather of the week', channel: 'email' });
    expect(installation.emulator.state.messages.get(String(sent?.smid))).toMatchObject({ profileId: ada });
  });

  test('is refused for unknown databases and profiles, and for what is no day', async () => {
    const { call } = install();

    const refusals = await Promise.all([
      call('actionHistory.get', { ...byId, list_id: 9 }),
      call('actionHistory.get', { list_id: 1, xxh: 'ffffffffffffffff' }),
      call('actionHistory.get', { ...byId, date_from: '28.05.2024' }),
      call('actionHistory.getAll', { ...year, date_to: '2024-13-01' }),
    ]);

    expect(refusals.map(({ body }) => body.error)).toEqual([404, 404, 400, 400]);
  });
});
