/**
 * Installation profiles: how a real installation may differ from the plain emulator. Each has a name; several may be
 * combined.
 */
import type { Operation } from '../schemas/index.ts';
import { isAdminPath } from './admin.ts';
import { createEmulator, type Emulator } from './app.ts';
import { NoAccess, NoSuchMethod, type Refusal, TariffLimit } from './core/errors.ts';
import { unknownWord } from './core/words.ts';
import { createFront, type FrontTraits } from './faults/front.ts';
import { extended, inOldSpelling, inRussian, type Reshape } from './faults/reshaping.ts';
import type { EmulatorOptions } from './platform.ts';
import { type EmulatorResponse, responseOf } from './protocol/reply.ts';
import type { EmulatorRequest } from './protocol/request.ts';

/** Every profile, with what it does; a number in brackets may be given behind a colon. */
export const installationProfiles = {
  'base-path': 'lies below /altcraft; other paths answer with a page of the web server',
  ipv6: 'listens on [::1]',
  slow: 'takes 2 s for each call; slow:200 takes 200 ms',
  'rate-limited': 'answers HTTP 429 to more than 10 calls a second; rate-limited:3 to more than 3',
  'no-loyalty': 'has a tariff without loyalty programs and promo codes (402)',
  'no-market': 'knows no call of the market (404)',
  'no-rights': 'gives the token no right to mailings and campaigns (403)',
  'read-only-token': 'lets the token do nothing but read (403)',
  'old-pages': 'spells replies as older pages of the guide do: groups for Groups, and so on',
  'extra-fields': 'sends a field that no page mentions in every object of every reply',
  russian: 'words its refusals in Russian',
  'clock-off': 'has a clock that is an hour ahead; clock-off:-90 is 90 minutes behind',
  'no-authorization': 'has a server in front that takes out the header Authorization',
  firewall: 'has a firewall in front that answers calls of templates with a page of its own (403)',
  banned:
    'has a gateway in front that answers every call after the 50th with 401 in its own JSON; banned:0 from the first on',
  'keep-alive': 'closes each connection after one call, and only when the next one is on its way',
} as const;

type InstallationProfile = keyof typeof installationProfiles;

/** What the chosen profiles make of an installation. */
export interface InstallationTraits {
  names: readonly InstallationProfile[];
  /** What stands before the paths of the API; empty for nothing. */
  base: string;
  host?: string;
  delayMs: number;
  /** Most calls a second; 0 for any number. */
  perSecond: number;
  clockAheadMs: number;
  closesQuietly: boolean;
  /** What stands in front of it. */
  front?: FrontTraits;
}

/** Profiles of a server in front. */
const frontProfiles: readonly InstallationProfile[] = ['no-authorization', 'firewall', 'banned'];

const takesNumber: Partial<Record<InstallationProfile, { usual: number; least: number }>> = {
  slow: { usual: 2_000, least: 1 },
  'rate-limited': { usual: 10, least: 1 },
  'clock-off': { usual: 60, least: -1_000_000 },
  banned: { usual: 50, least: 0 },
};

function numberOf(name: InstallationProfile, text: string | undefined): number {
  const known = takesNumber[name];
  if (text === undefined) return known?.usual ?? 0;
  if (!known) throw new Error(`The profile "${name}" takes no number.`);
  if (/^-?\d{1,7}$/.test(text) && Number(text) >= known.least) return Number(text);
  throw new Error(`The profile "${name}" takes a whole number from ${known.least} up, not "${text}".`);
}

function frontOf(numbers: ReadonlyMap<InstallationProfile, number>): FrontTraits {
  return {
    losesHeader: numbers.has('no-authorization'),
    blocksPath: numbers.has('firewall'),
    bansAfter: numbers.get('banned'),
  };
}

/**
 * Reads installation profiles as the command line has them: `slow` or `slow:200`.
 *
 * @throws Error that names the mistake and the nearest right word
 */
export function readInstallationProfiles(texts: readonly string[]): InstallationTraits {
  const known = Object.keys(installationProfiles);
  const numbers = new Map<InstallationProfile, number>();
  for (const text of texts) {
    const [word = '', number] = text.split(':');
    if (!known.includes(word)) throw unknownWord('profile', word, known);
    const name = word as InstallationProfile;
    numbers.set(name, numberOf(name, number));
  }
  return {
    names: [...numbers.keys()],
    base: numbers.has('base-path') ? '/altcraft' : '',
    ...(numbers.has('ipv6') ? { host: '::1' } : {}),
    delayMs: numbers.get('slow') ?? 0,
    perSecond: numbers.get('rate-limited') ?? 0,
    clockAheadMs: (numbers.get('clock-off') ?? 0) * 60_000,
    closesQuietly: numbers.has('keep-alive'),
    ...(frontProfiles.some((name) => numbers.has(name)) ? { front: frontOf(numbers) } : {}),
  };
}

type Denial = (operation: Operation) => Refusal | undefined;

const ofGroup =
  (...groups: string[]) =>
  ({ group }: Operation) =>
    groups.includes(group);

/** What the token may not do, or the tariff does not have. */
const denials: Partial<Record<InstallationProfile, Denial>> = {
  'no-loyalty': (operation) =>
    ofGroup('loyalty', 'promoCodes')(operation)
      ? new TariffLimit('The tariff does not include loyalty programs')
      : undefined,
  'no-market': (operation) => (ofGroup('market')(operation) ? new NoSuchMethod() : undefined),
  'no-rights': (operation) =>
    ofGroup('mailings', 'triggerMailings', 'campaigns')(operation)
      ? new NoAccess('No access: the role of the token lacks the permission')
      : undefined,
  'read-only-token': ({ facts }) =>
    facts.effect === 'read' ? undefined : new NoAccess('No access: the token may only read'),
};

const reshapings: Partial<Record<InstallationProfile, Reshape>> = {
  'old-pages': inOldSpelling,
  'extra-fields': extended,
  russian: inRussian,
};

const html = 'text/html; charset=utf-8';
const webServerPage = responseOf(404, html, '<html><head><title>404 Not Found</title></head><body>nginx</body></html>');
const tooMany = {
  ...responseOf(429, html, '<html><head><title>429 Too Many Requests</title></head><body>nginx</body></html>'),
  headers: { 'content-type': html, 'retry-after': '1' },
};

/** The request as the core wants it, without what stands before the path; undefined for a path outside the platform. */
function below(base: string, request: EmulatorRequest): EmulatorRequest | undefined {
  if (base === '') return request;
  return request.url.startsWith(`${base}/`) ? { ...request, url: request.url.slice(base.length) } : undefined;
}

/** Counts the calls of each second of the clock. */
function createLimit(perSecond: number, now: () => number): () => boolean {
  let second = 0;
  let calls = 0;
  return () => {
    if (perSecond === 0) return false;
    const current = Math.floor(now() / 1000);
    calls = current === second ? calls + 1 : 1;
    second = current;
    return calls > perSecond;
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The first refusal of several denials; several reshapings one after the other. */
const firstOf =
  (all: Denial[]): Denial =>
  (operation) =>
    all.map((one) => one(operation)).find((refusal) => refusal !== undefined);
const oneByOne =
  (all: Reshape[]): Reshape =>
  (body, operation, format) =>
    all.reduce((shaped, one) => one(shaped, operation, format), body);

function chosen<Value>(of: Partial<Record<InstallationProfile, Value>>, { names }: InstallationTraits): Value[] {
  return names.flatMap((name) => of[name] ?? []);
}

const given = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** Makes an emulated installation with the traits of its profiles. */
export function createInstallation(options: EmulatorOptions, traits: InstallationTraits): Emulator {
  const { base, delayMs, perSecond, clockAheadMs } = traits;
  const clock = { ...options.clock, now: () => options.clock.now() + clockAheadMs };
  const emulator = createEmulator({
    ...options,
    clock,
    deny: firstOf([...given(options.deny), ...chosen(denials, traits)]),
    reshape: oneByOne([...given(options.reshape), ...chosen(reshapings, traits)]),
  });
  const isTooMuch = createLimit(perSecond, options.clock.now);
  const dated = (response: EmulatorResponse): EmulatorResponse =>
    clockAheadMs === 0
      ? response
      : { ...response, headers: { ...response.headers, date: new Date(clock.now()).toUTCString() } };
  const { handle } = emulator;
  const front = traits.front && createFront(traits.front);
  emulator.handle = async (given) => {
    if (isAdminPath(given.url.split('?')[0] ?? '')) return handle(given);
    if (delayMs > 0) await pause(delayMs);
    const met = front?.(given) ?? { passed: given };
    if ('answered' in met) return dated(met.answered);
    const request = met.passed;
    const inner = below(base, request);
    if (!inner) return dated(webServerPage);
    return dated(isTooMuch() ? tooMany : await handle(inner));
  };
  return emulator;
}
