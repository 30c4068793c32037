/**
 * Under which addresses the run's own profiles can be written to. What a call may add counts from the moment it is sent,
 * because its reply may be lost; that a profile is the run's own counts only once the platform said so.
 */
import type { Operation } from '../../schemas/index.ts';
import { isImpossible, profileNames } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';

type Fields = Record<string, unknown>;

/** Who is known, as the calls of the run tell it. */
export interface Recipients {
  /** Takes note of a call before it is sent. */
  expect(operation: Operation, parameters: Fields): void;
  /** Takes note of a call that was accepted. */
  observe(operation: Operation, parameters: Fields, body: Fields): void;
  /** Whether a profile, by id or e-mail, is the run's own and can be written to under one address only. */
  areReachedOnlyAt(profiles: readonly string[], address: string): boolean;
  /** From now on something may be under way to these profiles. */
  launch(profiles: readonly string[]): void;
  /** Whether something may be under way to one of the profiles that a request mentions. */
  isLaunched(parameters: Fields): boolean;
}

interface Profile {
  /** Whether the platform said that it made the profile for this run. */
  isMade: boolean;
  isLaunched: boolean;
  addresses: Set<string>;
}

/** Stands for an address that a request does not tell, so that no comparison succeeds. */
export const unknownAddress = 'an unknown address';

const addressFields = [
  'email',
  'phone',
  'subscription_id',
  'email_data',
  'phone_data',
  'push_data',
  'cc_data',
  'sms_data',
];

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** A subscription that names no address may get one from the platform. */
function addressesOf(subscription: unknown): string[] {
  const fields = (typeof subscription === 'object' && subscription !== null ? subscription : {}) as Fields;
  const addresses = addressFields.flatMap((name) => textsIn(fields[name]));
  return addresses.length > 0 ? addresses : [unknownAddress];
}

function nestedAddresses(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === 'subscriptions' ? [inner].flat().flatMap(addressesOf) : nestedAddresses(inner),
  );
}

/** The addresses of all subscriptions that a request would write, wherever they stand in it. */
export function writtenAddresses(operation: Operation, parameters: Fields): string[] {
  return operation.id === 'subscriptions.set' ? addressesOf(parameters) : nestedAddresses(parameters);
}

const keyOf = (name: string) => name.toLowerCase();

/** Modes of search that mean one profile by a name that the run gave or was told. */
const clearModes: unknown[] = [undefined, 'email', 'email_profile', 'profile_id'];

/**
 * The names of the profile that a row of a request means; what stands at the top counts beside them, because pages show the
 * search in either place.
 *
 * @returns undefined where the search may find somebody else
 */
export function clearNames(row: unknown, parameters: Fields): string[] | undefined {
  if (typeof row === 'string') return [row];
  const fields = (typeof row === 'object' && row !== null ? row : {}) as Fields;
  if (!clearModes.includes(fields.matching) || !clearModes.includes(parameters.matching)) return undefined;
  const own = profileNames(fields, parameters);
  return own.length === 0 ? undefined : [...new Set([...own, ...profileNames(parameters, parameters)])];
}

/** Calls that write the profiles which they name, and no others: where those stand. */
const clearWrites: Record<string, string> = {
  'profiles.import': '',
  'profiles.update': '',
  'profiles.add': 'data',
  'subscriptions.set': 'profile_id', // an e-mail beside it is the address of the subscription
  'segments.segstaticAdd': 'profile_id',
  'applicationPush.subscribe': 'id',
  'triggerMailings.importAndStart': '',
  'triggerMailings.importAndStartBatch': 'data[]',
  'triggerMailings.importAndStartBatchTask': 'data[]',
  'automationScenarios.importAndStart': '',
  'automationScenarios.importAndStartBatch': 'data[]',
  'automationScenarios.importAndStartBatchTask': 'data[]',
};

/** Calls that give nobody an address. */
const addressless = [
  'profiles.delete',
  'profiles.suspendAll',
  'profiles.unsuspendAll',
  'profiles.messageUnsub',
  'subscriptions.delete',
  'subscriptions.undelete',
  'subscriptions.suspendAll',
  'subscriptions.unsuspendAll',
  'segments.segstaticRemove',
  'market.ordersImport',
  'loyalty.registerMember',
  'loyalty.accruePoints',
  'loyalty.redeemPoints',
  'loyalty.preorderCommit',
];

/** The names of each profile that a call writes; undefined where it may write others. */
export function writtenProfiles(operation: Operation, parameters: Fields): string[][] | undefined {
  const place = clearWrites[operation.id];
  if (place === undefined) return undefined;
  const rows = valuesAt(parameters, place).map((row) => {
    const names = clearNames(row, parameters);
    const data = (row as Fields | null)?.data as Fields | undefined;
    return names && [...names, ...(typeof data?.email === 'string' ? [data.email] : [])];
  });
  const clear = rows.filter((names) => names !== undefined);
  return clear.length > 0 && clear.length === rows.length ? clear : undefined;
}

function writesProfiles({ id, facts }: Operation): boolean {
  const isWrite = facts.effect !== 'read' && facts.effect !== 'delete' && !addressless.includes(id);
  return isWrite && (facts.creates?.kind === 'profile' || !!facts.touches?.some(({ kind }) => kind === 'profile'));
}

/** The e-mail of a profile that a call makes for certain when nobody has it. */
function newEmail({ id }: Operation, parameters: Fields): string | undefined {
  const fields = (id === 'profiles.add' ? parameters.data : parameters) as Fields | undefined;
  const isSingle = id === 'profiles.add' || (id === 'profiles.import' && parameters.profile_id === undefined);
  const isByEmail = parameters.matching === undefined || parameters.matching === 'email';
  return isSingle && isByEmail && typeof fields?.email === 'string' ? fields.email : undefined;
}

/**
 * Starts with nobody known.
 *
 * @param mark how the names of this run begin; without it nobody is ever taken for the run's own
 * @param strangers names of profiles that are somebody's whatever a reply says
 */
export function createRecipients(mark: string | undefined, strangers: readonly string[]): Recipients {
  const known = new Map<string, Profile>();
  const spoilt = new Set<string>(); // names that a call mentioned whose outcome cannot be told

  // Somebody else may have an address that the run did not make up, so it names nobody.
  const isClear = (name: string) => !name.includes('@') || (mark !== undefined && name.startsWith(mark));

  /** The one profile that all the names mean from now on. */
  function joined(given: readonly string[]): Profile {
    const names = given.filter(isClear);
    const found = names.flatMap((name) => known.get(keyOf(name)) ?? []);
    const profile: Profile = {
      isMade: found.some(({ isMade }) => isMade),
      isLaunched: found.some(({ isLaunched }) => isLaunched),
      addresses: new Set(found.flatMap(({ addresses }) => [...addresses])),
    };
    for (const [key, other] of known) if (found.includes(other)) known.set(key, profile);
    for (const name of names) known.set(keyOf(name), profile);
    return profile;
  }

  function spoilAll(parameters: Fields): void {
    textsIn(parameters).forEach((text) => spoilt.add(keyOf(text)));
    known.forEach(({ addresses }) => addresses.add(unknownAddress));
  }

  return {
    expect(operation, parameters) {
      if (!writesProfiles(operation)) return;
      const profiles = writtenProfiles(operation, parameters);
      if (!profiles) return spoilAll(parameters);
      const written = writtenAddresses(operation, parameters);
      for (const { addresses } of profiles.map(joined)) written.forEach((address) => addresses.add(address));
    },
    observe(operation, parameters, body) {
      const email = newEmail(operation, parameters);
      const id = body.profile_id;
      if (email === undefined || typeof id !== 'string' || mark === undefined || !email.startsWith(mark)) return;
      if (spoilt.has(keyOf(email)) || strangers.includes(id)) return;
      joined([...(writtenProfiles(operation, parameters)?.flat() ?? []), email, id]).isMade = true;
    },
    areReachedOnlyAt: (profiles, address) =>
      profiles.every((name) => {
        const profile = known.get(keyOf(name));
        return profile?.isMade === true && [...profile.addresses].every((other) => other === address);
      }),
    launch(profiles) {
      for (const name of profiles) if (name !== '' && !isImpossible(name)) joined([name]).isLaunched = true;
    },
    isLaunched: (parameters) => textsIn(parameters).some((text) => known.get(keyOf(text))?.isLaunched),
  };
}
