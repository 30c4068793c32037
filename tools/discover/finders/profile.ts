/**
 * A profile to read: one that was made for tests, never a customer without being asked.
 */
import { listIdOf, readerIdOf } from '../../../src/contract/object-kinds.ts';
import { isOfRun, looksLikeSandbox, type Candidate } from '../choice.ts';
import { details, missing, plain, profileCount, type Finder } from '../context.ts';
import { databaseOf } from './databases.ts';
import { entriesOf, type Fields } from '../reader.ts';

const looked = 100;
const shown = 20;

/** Nobody can have an address of these: they are reserved for examples and tests. */
const reservedDomain = /(^|\.)(example\.(com|org|net)|example|test|invalid|localhost)$/i;

/** An address that says no more than it has to: of somebody real, the first letter and the domain. */
function masked(email: string): string {
  const [name = '', domain = ''] = email.split('@');
  return reservedDomain.test(domain) ? plain(email) : `${plain(name.slice(0, 1))}…@${plain(domain)}`;
}

function candidateFrom({ id, email, _is_test }: Fields): (Candidate & { isTest: boolean }) | undefined {
  if (typeof id !== 'string' || !/^[0-9a-f]{24}$/.test(id)) return undefined;
  const address = typeof email === 'string' ? email : '';
  const [name = '', domain = ''] = address.split('@');
  if (isOfRun(name)) return undefined;
  const isTest = _is_test === true || reservedDomain.test(domain) || looksLikeSandbox(name);
  return { value: id, name: address && masked(address), detail: details(isTest && 'looks like a test'), isTest };
}

/** Profiles that look like a test; in a sandbox the others too. */
export const findProfile: Finder = async (context) => {
  const variable = 'profile_id';
  const database = await databaseOf(context);
  if (!database) return { variable, candidates: [], nothing: missing('db_id') };
  const fields = ['_id', 'email', '_is_test'];
  const { body, problem } = await context.reader.read(listIdOf('profile'), {
    db_id: Number(database.id),
    limit: looked,
    fields,
  });
  if (!body) return { variable, candidates: [], nothing: problem };
  const profiles = entriesOf(body).flatMap((profile) => candidateFrom(profile) ?? []);
  const tests = profiles.filter(({ isTest }) => isTest);
  const others = database.isSandbox ? profiles.filter(({ isTest }) => !isTest) : [];
  const candidates = [...tests, ...others].slice(0, shown).map(({ value, name, detail }) => ({ value, name, detail }));
  const makeOne = 'make one for tests in the panel, and set its id';
  const nothing =
    profiles.length === 0
      ? `database ${database.id} has no profiles; ${makeOne}`
      : `of ${profileCount(profiles.length)} looked at, none looks like a test; ${makeOne}`;
  const ask = database.isSandbox
    ? undefined
    : `database ${database.id} is no sandbox by its name, so a profile in it may be a customer`;
  return { variable, candidates, nothing, ask };
};

interface Subscribed {
  channel?: unknown;
  is_delete?: unknown;
  push_data?: { subscription_id?: unknown } | null;
}

/** The push subscriptions of the profile. */
export const findPushSubscription: Finder = async ({ reader, values }) => {
  const variable = 'subscription_id';
  const { db_id, profile_id } = values;
  if (!db_id || !profile_id) return { variable, candidates: [], nothing: missing(db_id ? 'profile_id' : 'db_id') };
  const search = { db_id: Number(db_id), matching: 'profile_id', profile_id };
  const { body, problem } = await reader.read(readerIdOf('profile'), search);
  const profile = body?.data as { subscriptions?: unknown } | undefined;
  const subscriptions = (Array.isArray(profile?.subscriptions) ? profile.subscriptions : []) as (Subscribed | null)[];
  const candidates = subscriptions.flatMap((subscription) => {
    const id = subscription?.is_delete === true ? undefined : subscription?.push_data?.subscription_id;
    return typeof id === 'string' && id !== '' ? [{ value: id, name: '' }] : [];
  });
  return {
    variable,
    candidates,
    nothing: problem ?? 'the profile has no push subscription',
    follows: 'a push subscription of that profile',
  };
};

/** The last message that the profile was sent, by its history; older installations do not name messages there. */
export const findMessage: Finder = async ({ reader, values }) => {
  const variable = 'smid';
  const { db_id, profile_id } = values;
  if (!db_id || !profile_id) return { variable, candidates: [], nothing: missing(db_id ? 'profile_id' : 'db_id') };
  const search = { list_id: Number(db_id), matching: 'profile_id', profile_id };
  const { body, problem } = await reader.read(listIdOf('action', 'profile'), search);
  const named = (body ? entriesOf(body) : []).filter(({ smid }) => typeof smid === 'string' && smid !== '');
  const [last] = named.sort((one, other) => plain(other.datetime).localeCompare(plain(one.datetime)));
  return {
    variable,
    candidates: last ? [{ value: String(last.smid), name: '' }] : [],
    nothing: problem ?? 'the history of the profile names no message',
    follows: 'the last message in the history of that profile',
  };
};
