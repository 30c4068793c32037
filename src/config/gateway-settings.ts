/**
 * What a server in front of the installation may need: extra headers, a User-Agent, and an address that DNS does not have yet.
 */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { readAddress } from './address.ts';

/** An address that stands in the place of what DNS says, as in `curl --resolve`. */
export interface AddressOverride {
  /** Host in lower case, an IPv6 address without its brackets. */
  host: string;
  port: number;
  address: string;
}

/** The settings for what stands in front. */
export interface GatewaySettings {
  /** Extra headers of each call to the installation; their values are secrets. */
  headers?: Readonly<Record<string, string>>;
  userAgent?: string;
  resolve?: readonly AddressOverride[];
}

type Values = Record<string, string | undefined>;
type Pair = readonly [name: string, value: string];

const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');

/** How calls name themselves. */
export const defaultUserAgent = `altcraft-contract/${(JSON.parse(manifest) as { version: string }).version}`;

/** Names that the suite or HTTP itself sets. */
const ownHeaders =
  /^(?:authorization|host|cookie|user-agent|request-id|accept|accept-encoding|content-.*|transfer-encoding|connection|keep-alive|expect|te|trailer|upgrade|proxy-.*)$/i;

const headersExample = 'Example: X-Gateway-Key: 0123456789; X-Tenant: contract';
const isPrintable = (text: string) => /^[\x20-\x7e]+$/.test(text);
/** Shorter values would turn up everywhere by chance, so they could not be masked. */
const shortestSecret = 6;

function jsonPairs(text: string): Pair[] | undefined {
  try {
    const entries = Object.entries(JSON.parse(text) as object);
    return entries.every(([, value]) => typeof value === 'string') ? entries : undefined;
  } catch {
    return undefined;
  }
}

/** `Name: value; Name: value`, or a JSON object where a value has a semicolon; undefined where it is neither. */
function pairsOf(text: string): Pair[] | undefined {
  if (text.startsWith('{')) return jsonPairs(text);
  const parts = text.split(';').map((part) => part.trim());
  const pairs = parts.filter(Boolean).map((part) => /^([^:]*):(.*)$/.exec(part));
  return pairs.every((pair) => pair !== null)
    ? pairs.map(([, name = '', value = '']) => [name.trim(), value.trim()] as const)
    : undefined;
}

/** What is wrong with one header. A value never stands in the text, because it is a secret. */
function headerProblem([name, value]: Pair, index: number, pairs: readonly Pair[]): string[] {
  const shown = name.length > 40 ? `header ${index + 1}` : `the header "${name}"`;
  const problem = (text: string) => [`ALTCRAFT_HEADERS: ${shown} ${text}`];
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return problem(`has a name that HTTP does not allow. ${headersExample}`);
  if (ownHeaders.test(name)) return problem('is set by the suite itself or by HTTP. Remove it from ALTCRAFT_HEADERS.');
  if (pairs.findIndex(([other]) => other.toLowerCase() === name.toLowerCase()) < index) return problem('stands twice.');
  if (!isPrintable(value)) return problem('has a value that is empty or not printable ASCII.');
  return value.length < shortestSecret
    ? problem(`has a value below ${shortestSecret} characters, which could not be masked in reports.`)
    : [];
}

function readHeaders(text: string | undefined): { headers?: GatewaySettings['headers']; problems: string[] } {
  if (text === undefined) return { problems: [] };
  const pairs = pairsOf(text);
  if (!pairs || pairs.length === 0) {
    const forms = 'must be "Name: value" pairs separated by semicolons, or a JSON object of texts';
    return { problems: [`ALTCRAFT_HEADERS ${forms}. ${headersExample}`] };
  }
  const problems = pairs.flatMap(headerProblem);
  return problems.length > 0 ? { problems } : { headers: Object.fromEntries(pairs), problems };
}

const bare = (host: string) => host.replaceAll(/[[\]]/g, '').toLowerCase();
const override = /^(\[[\da-f:.]+\]|[^\s:[\]]+):(\d{1,5}):(\[[\da-f:.]+\]|[\d.]+)$/i;

function readOverride(text: string): AddressOverride | undefined {
  const [, host = '', port = '', address = ''] = override.exec(text) ?? [];
  const isRight = isIP(bare(address)) > 0 && (isIP(bare(address)) === 6) === address.startsWith('[');
  return isRight && Number(port) > 0 && Number(port) < 65_536
    ? { host: bare(host), port: Number(port), address: bare(address) }
    : undefined;
}

/** Host and port of an address, as an override names them; empty where there is none. */
function placeOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${bare(url.hostname)}:${url.port || (url.protocol === 'https:' ? 443 : 80)}` : '';
}

function readResolve(values: Values): { resolve?: readonly AddressOverride[]; problems: string[] } {
  const { ALTCRAFT_RESOLVE: text, ALTCRAFT_URL: url = '', ALTCRAFT_PIXEL_URL: pixel = '' } = values;
  if (text === undefined) return { problems: [] };
  const places = [url, pixel].map((address) => placeOf(readAddress(address).url)).filter(Boolean);
  const resolve: AddressOverride[] = [];
  const problems = text.split(',').flatMap((part) => {
    const entry = readOverride(part.trim());
    if (!entry)
      return [
        `ALTCRAFT_RESOLVE must be host:port:address, not "${part.trim()}"; IPv6 in brackets. Example: panel.example.com:443:10.0.0.5`,
      ];
    resolve.push(entry);
    const isUsed = places.length === 0 || places.includes(`${entry.host}:${entry.port}`);
    return isUsed
      ? []
      : [`ALTCRAFT_RESOLVE names ${entry.host}:${entry.port}, but calls go to ${places.join(' and ')}.`];
  });
  return problems.length > 0 ? { problems } : { resolve, problems };
}

/** Reads the settings from the variables. */
export function readGateway(values: Values): GatewaySettings & { problems: string[] } {
  const { headers, problems: headerProblems } = readHeaders(values.ALTCRAFT_HEADERS);
  const { resolve, problems: resolveProblems } = readResolve(values);
  const userAgent = values.ALTCRAFT_USER_AGENT;
  const agentProblems =
    userAgent === undefined || isPrintable(userAgent) ? [] : ['ALTCRAFT_USER_AGENT must be printable ASCII.'];
  return { headers, userAgent, resolve, problems: [...headerProblems, ...agentProblems, ...resolveProblems] };
}

/** The override for a host and port, if there is one. */
export function overrideFor(
  { resolve = [] }: GatewaySettings,
  host: string,
  port: number,
): AddressOverride | undefined {
  return resolve.find((entry) => entry.host === host.toLowerCase() && entry.port === port);
}

/** An address as it stands behind a colon. */
export const bracketed = (address: string) => (isIP(address) === 6 ? `[${address}]` : address);

/** The shell variable that stands for the value of a header in a curl line: `X_GATEWAY_KEY`. */
const shellName = (header: string) => header.toUpperCase().replaceAll(/\W|-/g, '_');

/**
 * The flags with which curl does the same.
 *
 * @param isTarget whether the call goes to the installation, which alone gets the headers
 * @param isProxied whether a proxy is asked for the address
 */
export function gatewayCurlFlags(
  { headers = {}, userAgent, resolve = [] }: GatewaySettings,
  isTarget: boolean,
  isProxied: boolean,
): string[] {
  const places = resolve.map(({ host, port, address }) => {
    const place = `${bracketed(host)}:${port}:${bracketed(address)}`;
    return isProxied ? `--connect-to "${place}:${port}"` : `--resolve "${place}"`;
  });
  const names = isTarget ? Object.keys(headers) : [];
  return [
    ...places,
    ...names.map((name) => `-H "${name}: $${shellName(name)}"`),
    ...(userAgent === undefined ? [] : ['-A "$ALTCRAFT_USER_AGENT"']),
  ];
}

/** What a run tells of them, without secrets. */
export function gatewayParts({ headers = {}, resolve = [] }: GatewaySettings): string[] {
  const names = Object.keys(headers);
  return [
    ...resolve.map(({ host, port, address }) => `${bracketed(host)}:${port} at ${address}`),
    ...(names.length > 0 ? [`extra headers ${names.join(', ')}`] : []),
  ];
}
