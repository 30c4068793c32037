/**
 * Tracks the addresses under which the run's own profiles can be reached. What a call may add counts before it is sent,
 * because its reply may be lost; a profile counts as the run's own only after the platform said that it made it.
 */
import type { Operation } from '../../schemas/index.ts';
import { isNonExistent, profileNames } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';

type Fields = Record<string, unknown>;

/** What is known about the recipients of the run. */
export interface RecipientTracker {
  /** Takes note of a call before it is sent. */
  expect(operation: Operation, parameters: Fields): void;
  /** Takes note of a call that was accepted. */
  observe(operation: Operation, parameters: Fields, body: Fields): void;
  /** Whether profiles, by id or e-mail, are the run's own and can be reached at one address only. */
  areReachedOnlyAt(profiles: readonly string[], address: string): boolean;
  /** Records that a message may be under way to these profiles. */
  launch(profiles: readonly string[]): void;
  /** Whether a message may be under way to one of the profiles that a request mentions. */
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

/** A subscription without an address may get one from the platform. */
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

/** The addresses of all subscriptions that a call would write, at any depth of the request. */
export function writtenAddresses({ facts }: Operation, parameters: Fields): string[] {
  const addresses = facts.writes?.addresses;
  if (addresses === 'request') return addressesOf(parameters);
  return [...nestedAddresses(parameters), ...(addresses === 'unknown' ? [unknownAddress] : [])];
}

const keyOf = (name: string) => name.toLowerCase();

/** Modes of search that find one profile by a name that the run gave, or learned from a reply. */
const clearModes: unknown[] = [undefined, 'email', 'email_profile', 'profile_id'];

/**
 * The names of the profile that a row of a request means. Names at the top level count too, because pages show the search in
 * either of the two.
 *
 * @returns undefined where the search may find another profile
 */
export function clearNames(row: unknown, parameters: Fields): string[] | undefined {
  if (typeof row === 'string') return [row];
  const fields = (typeof row === 'object' && row !== null ? row : {}) as Fields;
  if (!clearModes.includes(fields.matching) || !clearModes.includes(parameters.matching)) return undefined;
  const own = profileNames(fields, parameters);
  return own.length === 0 ? undefined : [...new Set([...own, ...profileNames(parameters, parameters)])];
}

/** The names of each profile that a call writes; undefined where it may write others. */
export function writtenProfiles({ facts }: Operation, parameters: Fields): string[][] | undefined {
  const paths = facts.writes?.profiles ?? 'unknown';
  if (paths === 'unknown') return undefined;
  const rows = paths.flatMap((path) => valuesAt(parameters, path));
  const named = rows.flatMap((row) => {
    const names = clearNames(row, parameters);
    const data = (row as Fields | null)?.data as Fields | undefined;
    return names ? [[...names, ...(typeof data?.email === 'string' ? [data.email] : [])]] : [];
  });
  return named.length > 0 && named.length === rows.length ? named : undefined;
}

function mayAddAddress({ facts }: Operation): boolean {
  if (facts.effect === 'read' || facts.effect === 'delete' || facts.writes?.addresses === 'none') return false;
  return facts.creates?.kind === 'profile' || !!facts.touches?.some(({ kind }) => kind === 'profile');
}

/** The e-mail and the id of the one profile that a call made, or found by an e-mail that only this run can have given. */
function madeProfile(
  { facts }: Operation,
  parameters: Fields,
  body: Fields,
): { email: string; id: string } | undefined {
  const { creates, writes, evidence } = facts;
  const isTold = creates?.kind === 'profile' && creates.id !== undefined && evidence.reply === 'documented';
  const paths = writes?.profiles ?? 'unknown';
  const isByEmail = parameters.matching === undefined || parameters.matching === 'email';
  if (!isTold || paths === 'unknown' || !isByEmail || parameters.profile_id !== undefined) return undefined;
  const rows = paths.flatMap((path) => valuesAt(parameters, path));
  const [email] = rows.flatMap((row) => valuesAt(row, 'email'));
  const [id] = valuesAt(body, creates.id ?? '');
  return rows.length === 1 && typeof email === 'string' && typeof id === 'string' ? { email, id } : undefined;
}

/**
 * Makes a tracker that knows no profile yet.
 *
 * @param mark what the names of this run begin with; without it no profile counts as the run's own
 * @param strangers names of profiles that never count as the run's own
 */
export function createRecipientTracker(mark: string | undefined, strangers: readonly string[]): RecipientTracker {
  const known = new Map<string, Profile>();
  const unclear = new Set<string>(); // names in calls that may have written any profile

  // Another profile may have an address that the run did not invent, so such an address identifies no profile.
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

  function loseTrack(parameters: Fields): void {
    textsIn(parameters).forEach((text) => unclear.add(keyOf(text)));
    known.forEach(({ addresses }) => addresses.add(unknownAddress));
  }

  return {
    expect(operation, parameters) {
      if (!mayAddAddress(operation)) return;
      const profiles = writtenProfiles(operation, parameters);
      if (!profiles) return loseTrack(parameters);
      const written = writtenAddresses(operation, parameters);
      for (const { addresses } of profiles.map(joined)) written.forEach((address) => addresses.add(address));
    },
    observe(operation, parameters, body) {
      const made = madeProfile(operation, parameters, body);
      if (made === undefined || mark === undefined || !made.email.startsWith(mark)) return;
      if (unclear.has(keyOf(made.email)) || strangers.includes(made.id)) return;
      joined([...(writtenProfiles(operation, parameters)?.flat() ?? []), made.email, made.id]).isMade = true;
    },
    areReachedOnlyAt: (profiles, address) =>
      profiles.every((name) => {
        const profile = known.get(keyOf(name));
        return profile?.isMade === true && [...profile.addresses].every((other) => other === address);
      }),
    launch(profiles) {
      for (const name of profiles) if (name !== '' && !isNonExistent(name)) joined([name]).isLaunched = true;
    },
    isLaunched: (parameters) => textsIn(parameters).some((text) => known.get(keyOf(text))?.isLaunched),
  };
}
