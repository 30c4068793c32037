/**
 * The way to the platform: which one calls take, the name of whom they turn to first, its port, and the proxy in between.
 */
import { isIP } from 'node:net';
import { connectionLines, insecure, proxyHint } from '../../../src/config/connection-settings.ts';
import { overrideFor } from '../../../src/config/gateway-settings.ts';
import { networkProblem } from '../../../src/http/network-problems.ts';
import { proxyProblem } from '../../../src/http/tls-and-proxy-errors.ts';
import { connectionProblemText } from '../../../src/outcome/connection-problem.ts';
import type { NetworkPath } from '../../../src/http/connections/network-error.ts';
import { ok, problem, warning, type Check, type DoctorContext, type Result } from '../check.ts';
import { serverText, reachOf, serverOf, type HostAddress, type ConnectResult, type Server } from './network.ts';

/** Whom calls turn to first, and the variable that says so. */
function firstStop({ config }: Pick<DoctorContext, 'config'>): Server & { variable: string } {
  const { proxy } = config.connection;
  return proxy
    ? { ...serverOf(proxy.server), variable: 'ALTCRAFT_PROXY' }
    : { ...serverOf(config.target.url), variable: 'ALTCRAFT_URL' };
}

/** Which way calls take. */
export const connection: Check = {
  name: 'connection',
  run({ config }) {
    const lines = connectionLines({ ...config.connection, insecureTls: false });
    const parts = lines.map((line) => line.replace(/^Connection: /, ''));
    const isPlain = !lines.some((line) => line.startsWith('Connection: '));
    const saw = [...(isPlain ? ['calls go directly'] : []), ...parts].join('; ');
    if (!config.connection.insecureTls) return ok(saw);
    return warning(saw, insecure.means, insecure.remedy);
  },
};

function describe(addresses: readonly HostAddress[]): string {
  const reaches = new Set(addresses.map(({ address }) => reachOf(address)));
  const [reach = 'public'] = reaches;
  const kinds: Record<typeof reach, string> = {
    'this machine': ', this machine',
    private: `, ${addresses.length === 1 ? 'a private address' : 'private addresses'}`,
    public: '',
  };
  return `${addresses.map(({ address }) => address).join(', ')}${reaches.size === 1 ? kinds[reach] : ''}`;
}

function unresolved({ host, variable }: ReturnType<typeof firstStop>, error: unknown, hint: string): Result {
  const code = (error as NodeJS.ErrnoException).code ?? 'an unknown error';
  const met = networkProblem({ code });
  const saw =
    code === 'ENOTFOUND' ? `no DNS server knows ${host} (ENOTFOUND)` : `${host} could not be looked up (${code})`;
  if (met) return problem(saw, met.means, `${met.remedy.replace('ALTCRAFT_URL', variable)}${hint}`);
  return problem(
    saw,
    'The system could not resolve the name.',
    `Check ${variable} and the DNS of this machine.${hint}`,
  );
}

/** Which addresses the host has. */
export const dns: Check = {
  name: 'DNS',
  isEssential: true,
  async run(context) {
    const { config, network, known } = context;
    const stop = firstStop(context);
    const { host } = stop;
    const instead = config.connection.proxy ? undefined : overrideFor(config.connection, host, stop.port)?.address;
    if (instead !== undefined) {
      known.addresses = [{ address: instead, family: isIP(instead) }];
      return ok(`${host} is ${describe(known.addresses)}, as ALTCRAFT_RESOLVE says; DNS is not asked`);
    }
    const family = isIP(host);
    if (family) {
      known.addresses = [{ address: host, family }];
      return ok(`${host} is an address itself${reachOf(host) === 'private' ? ', a private one' : ''}`);
    }
    try {
      known.addresses = await network.resolve(host);
      return ok(`${config.connection.proxy ? 'the proxy ' : ''}${host} is ${describe(known.addresses)}`);
    } catch (error) {
      return unresolved(stop, error, proxyHint(config.connection));
    }
  },
};

const longestKnockMs = 10_000;

interface Knock {
  address: string;
  family: number;
  outcome: ConnectResult;
}

const words: Record<string, string> = {
  open: 'open',
  silent: 'silent',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'silent',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
};

const wordOf = ({ outcome }: Knock) => words[outcome] ?? outcome;

function closed(knocks: Knock[], limitMs: number, context: DoctorContext): Result {
  const { port, variable } = firstStop(context);
  const hint = proxyHint(context.config.connection);
  const saw = `port ${port}: ${knocks.map((knock) => `${knock.address} ${wordOf(knock)}`).join(', ')}`;
  const all = (word: string) => knocks.every((knock) => wordOf(knock) === word);
  if (all('refused') && variable === 'ALTCRAFT_PROXY')
    return problem(
      saw,
      'The machine of the proxy is there, and nothing listens on that port.',
      'Is the proxy up, and is the port in ALTCRAFT_PROXY right?',
    );
  const advised = (code: string, seen = saw) => {
    const met = networkProblem({ code });
    const remedy = met?.remedy.replace('the port in ALTCRAFT_URL', `port ${port}`).replace('ALTCRAFT_URL', variable);
    return problem(seen, met?.means.replace('that port', `port ${port}`) ?? '', `${remedy}${hint}`);
  };
  if (all('refused')) return advised('ECONNREFUSED');
  if (knocks.every(({ family }) => family === 6) && all('unreachable'))
    return problem(
      saw,
      'The host has IPv6 addresses only, and this machine has no way into IPv6.',
      'Give this machine IPv6, or the host an IPv4 address (an A record), or run the suite from another machine.',
    );
  if (all('unreachable')) return advised('EHOSTUNREACH');
  if (knocks.some((knock) => wordOf(knock) === 'silent'))
    return advised('CONNECT_TIMEOUT', `${saw} (waited ${limitMs} ms)`);
  return problem(saw, 'No connection could be opened.', `Check network, VPN and firewall of this machine.${hint}`);
}

/** Whether the port can be reached. */
export const tcp: Check = {
  name: 'TCP',
  isEssential: true,
  async run(context) {
    const { config, network, known } = context;
    const { port } = firstStop(context);
    const limitMs = Math.min(config.timeoutMs, longestKnockMs);
    const knocks = await Promise.all(
      known.addresses.map(async ({ address, family }) => {
        return { address, family, outcome: await network.knock({ host: address, port }, limitMs) };
      }),
    );
    const open = knocks.filter(({ outcome }) => outcome === 'open');
    if (open.length === 0) return closed(knocks, limitMs, context);
    const places = open.map(({ address }) => serverText({ host: address, port })).join(', ');
    const silent = knocks.filter((knock) => wordOf(knock) === 'silent').map(({ address }) => address);
    if (silent.length === 0) return ok(`${places} is open`);
    return warning(
      `${places} is open, ${silent.join(', ')} does not answer`,
      'A call that tries the silent address first is late.',
      'Take the address out of DNS, or let this machine through to it.',
    );
  },
};

const longestHandshakeMs = 10_000;

/** The way as it is met, looked at once. */
export async function wayOf({ config, network, known }: DoctorContext): Promise<NetworkPath> {
  const limitMs = Math.min(config.timeoutMs, longestHandshakeMs);
  known.way ??= await network.look(config.target.url, config.connection, limitMs);
  return known.way;
}

/** Whether the proxy opens the way. */
export const tunnel: Check = {
  name: 'proxy',
  isEssential: true,
  async run(context) {
    const way = await wayOf(context);
    const met = proxyProblem(way.ended, way, context.config);
    if (met) {
      const saw = connectionProblemText(met.problem, met.status);
      return problem(saw, 'Calls end at the proxy, before anything of the platform.', met.remedy);
    }
    if (way.proxy?.status === 200) return ok(`it opens the way to ${way.place}`);
    return problem(
      `it does not answer the wish for a way to ${way.place}`,
      `What listens there may be no HTTP proxy, or the platform behind it does not answer${way.ended ? ` (${way.ended.message})` : ''}.`,
      'Check scheme, host and port of ALTCRAFT_PROXY, and whether it may reach the platform.',
    );
  },
};
