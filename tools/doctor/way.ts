/**
 * Whether calls go straight to the platform, its name, and its port.
 */
import { isIP } from 'node:net';
import { ok, problem, warning, type Check, type Context, type Result } from './check.ts';
import { placeText, reachOf, serverOf, type Address, type Outcome } from './network.ts';

/** Variables by which other programs find a proxy, in either spelling. */
const proxyVariables = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];

function proxyOfShell(shell: NodeJS.ProcessEnv): { name: string; place: string } | undefined {
  for (const name of proxyVariables.flatMap((upper) => [upper, upper.toLowerCase()])) {
    const value = shell[name];
    if (!value) continue;
    const place = URL.parse(value.includes('://') ? value : `http://${value}`)?.host ?? 'an unreadable address';
    return { name, place };
  }
  return undefined;
}

/** What to add to a failure on the way, where other programs go another one. */
function proxyHint({ shell }: Context): string {
  const proxy = proxyOfShell(shell);
  return proxy
    ? ` Other programs go through the proxy ${proxy.place} (${proxy.name} of the shell), this suite does not: if only the proxy gets through, set ALTCRAFT_PROXY.`
    : '';
}

/** Which way calls go. */
export const proxy: Check = {
  name: 'proxy',
  run({ shell }) {
    const found = proxyOfShell(shell);
    return ok(found ? `none; ${found.name} of the shell (${found.place}) is not used` : 'none, calls go straight');
  },
};

function describe(addresses: readonly Address[]): string {
  const reaches = new Set(addresses.map(({ address }) => reachOf(address)));
  const [reach = 'public'] = reaches;
  const kinds: Record<typeof reach, string> = {
    'this machine': ', this machine',
    private: `, ${addresses.length === 1 ? 'a private address' : 'private addresses'}`,
    public: '',
  };
  return `${addresses.map(({ address }) => address).join(', ')}${reaches.size === 1 ? kinds[reach] : ''}`;
}

function unresolved(host: string, error: unknown, context: Context): Result {
  const code = (error as NodeJS.ErrnoException).code ?? 'an unknown error';
  const hint = proxyHint(context);
  if (code === 'EAI_AGAIN')
    return problem(
      `${host} could not be looked up (EAI_AGAIN)`,
      'No DNS server answers this machine, so no name can be resolved.',
      `Check the network of this machine, VPN, and in a container its DNS setting.${hint}`,
    );
  if (code === 'ENOTFOUND')
    return problem(
      `no DNS server knows ${host} (ENOTFOUND)`,
      'The name is misspelt, or known only inside a network that this machine is not in.',
      `Check the spelling of ALTCRAFT_URL. For a name of an internal network connect the VPN, or use its DNS server.${hint}`,
    );
  return problem(
    `${host} could not be looked up (${code})`,
    'The system could not resolve the name.',
    `Check ALTCRAFT_URL and the DNS of this machine.${hint}`,
  );
}

/** Which addresses the host has. */
export const dns: Check = {
  name: 'DNS',
  isEssential: true,
  async run(context) {
    const { config, network, known } = context;
    const { host } = serverOf(config.target.url);
    const family = isIP(host);
    if (family) {
      known.addresses = [{ address: host, family }];
      return ok(`${host} is an address itself${reachOf(host) === 'private' ? ', a private one' : ''}`);
    }
    try {
      known.addresses = await network.resolve(host);
      return ok(`${host} is ${describe(known.addresses)}`);
    } catch (error) {
      return unresolved(host, error, context);
    }
  },
};

const longestKnockMs = 10_000;

interface Knock {
  address: string;
  family: number;
  outcome: Outcome;
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

function closed(knocks: Knock[], port: number, limitMs: number, context: Context): Result {
  const saw = `port ${port}: ${knocks.map((knock) => `${knock.address} ${wordOf(knock)}`).join(', ')}`;
  const all = (word: string) => knocks.every((knock) => wordOf(knock) === word);
  const hint = proxyHint(context);
  if (all('refused'))
    return problem(
      saw,
      `The machine is there, and nothing listens on port ${port}.`,
      'Is the platform up, and is this the port that the browser uses? A port other than 443 (http: 80) has to stand in ALTCRAFT_URL.',
    );
  if (knocks.every(({ family }) => family === 6) && all('unreachable'))
    return problem(
      saw,
      'The host has IPv6 addresses only, and this machine has no way into IPv6.',
      'Give this machine IPv6, or the host an IPv4 address (an A record), or run the suite from another machine.',
    );
  if (all('unreachable'))
    return problem(
      saw,
      'This machine has no route to that network.',
      `Connect the VPN, or run the suite inside that network.${hint}`,
    );
  if (knocks.some((knock) => wordOf(knock) === 'silent'))
    return problem(
      `${saw} (waited ${limitMs} ms)`,
      'Nothing came back, not even a refusal: a firewall drops the packets, or the machine is off.',
      `Have the firewall let this machine through to port ${port}, or connect the VPN.${hint}`,
    );
  return problem(saw, 'No connection could be opened.', `Check network, VPN and firewall of this machine.${hint}`);
}

/** Whether the port can be reached. */
export const tcp: Check = {
  name: 'TCP',
  isEssential: true,
  async run(context) {
    const { config, network, known } = context;
    const { port } = serverOf(config.target.url);
    const limitMs = Math.min(config.timeoutMs, longestKnockMs);
    const knocks = await Promise.all(
      known.addresses.map(async ({ address, family }) => {
        return { address, family, outcome: await network.knock({ host: address, port }, limitMs) };
      }),
    );
    const open = knocks.filter(({ outcome }) => outcome === 'open');
    if (open.length === 0) return closed(knocks, port, limitMs, context);
    const places = open.map(({ address }) => placeText({ host: address, port })).join(', ');
    const silent = knocks.filter((knock) => wordOf(knock) === 'silent').map(({ address }) => address);
    if (silent.length === 0) return ok(`${places} is open`);
    return warning(
      `${places} is open, ${silent.join(', ')} does not answer`,
      'A call that tries the silent address first is late.',
      'Take the address out of DNS, or let this machine through to it.',
    );
  },
};
