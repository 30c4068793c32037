import { findingOf, lastOf, expect, test } from './examined.ts';

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));
const proxied = { HTTPS_PROXY: 'http://someone:hidden-word@proxy.corp:3128' };
const hint = ' HTTPS_PROXY of the shell is ignored: if the installation is behind a proxy, set ALTCRAFT_PROXY.';

test.describe('the way to the platform', () => {
  test('begins with what the address was understood as', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'nowhere.invalid:8443/altcraft/' });

    expect(findingOf(examination, 'address')).toEqual({
      name: 'address',
      state: 'ok',
      saw: 'https://nowhere.invalid:8443/altcraft (scheme https, as none is written; host nowhere.invalid; port 8443; base path /altcraft)',
    });
  });

  test('is not private over plain http', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'http://nowhere.invalid' });

    expect(findingOf(examination, 'address')).toEqual({
      name: 'address',
      state: 'warning',
      saw: 'http://nowhere.invalid (scheme http; host nowhere.invalid; port 80, the usual one; no base path)',
      means: 'Calls are not encrypted: whoever sits on the way can read the token.',
      remedy: 'If the platform offers https, write it into ALTCRAFT_URL.',
    });
  });

  test('ends at a host that no DNS server knows', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'nowhere.invalid' }, { resolve: failing('ENOTFOUND') });

    expect(lastOf(examination)).toEqual({
      name: 'DNS',
      state: 'problem',
      saw: 'no DNS server knows nowhere.invalid (ENOTFOUND)',
      means: 'The name is misspelt, or known only inside a network that this machine is not in.',
      remedy:
        'Check the spelling of ALTCRAFT_URL. For a name of an internal network connect the VPN, or use its DNS server.',
    });
  });

  test('ends at a host that is looked up for real and is nowhere', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'nowhere.invalid' });

    expect(lastOf(examination)).toMatchObject({ name: 'DNS', state: 'problem' });
  });

  test('ends where no DNS server answers', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'nowhere.invalid' }, { resolve: failing('EAI_AGAIN') });

    expect(lastOf(examination)).toEqual({
      name: 'DNS',
      state: 'problem',
      saw: 'nowhere.invalid could not be looked up (EAI_AGAIN)',
      means: 'No DNS server answers this machine, so no name can be resolved.',
      remedy: 'Check the network of this machine, VPN, and in a container its DNS setting.',
    });
  });

  test('may lead through a proxy that other programs use', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'nowhere.invalid' }, { resolve: failing('ENOTFOUND') }, proxied);

    expect(findingOf(examination, 'connection')?.saw).toBe(
      'calls go directly; HTTPS_PROXY of the shell is ignored: calls use no proxy. To use a proxy, set ALTCRAFT_PROXY.',
    );
    expect(lastOf(examination)?.remedy).toContain(hint);
    expect(JSON.stringify(examination)).not.toContain('hidden-word');
  });

  test('leads to the addresses of the host', async ({ examined }) => {
    const addresses = [
      { address: '10.0.0.5', family: 4 },
      { address: 'fd00::5', family: 6 },
    ];

    const examination = await examined(
      { ALTCRAFT_URL: 'nowhere.invalid' },
      { resolve: () => Promise.resolve(addresses), knock: () => Promise.resolve('ECONNREFUSED') },
    );

    expect(findingOf(examination, 'DNS')?.saw).toBe('nowhere.invalid is 10.0.0.5, fd00::5, private addresses');
    expect(lastOf(examination)?.saw).toBe('port 443: 10.0.0.5 refused, fd00::5 refused');
  });

  test('ends at a port that is closed', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'http://127.0.0.1:9' });

    expect(lastOf(examination)).toEqual({
      name: 'TCP',
      state: 'problem',
      saw: 'port 9: 127.0.0.1 refused',
      means: 'The machine is there, and nothing listens on port 9.',
      remedy:
        'Is the platform up, and is this the port that the browser uses? A port other than 443 (http: 80) has to stand in ALTCRAFT_URL.',
    });
  });

  test('ends at a port that says nothing', async ({ examined }) => {
    const examination = await examined(
      { ALTCRAFT_URL: 'https://10.0.0.5', ALTCRAFT_TIMEOUT_MS: '200' },
      { knock: () => Promise.resolve('silent') },
    );

    expect(lastOf(examination)).toEqual({
      name: 'TCP',
      state: 'problem',
      saw: 'port 443: 10.0.0.5 silent (waited 200 ms)',
      means: 'Nothing came back, not even a refusal: a firewall drops the packets, or the machine is off.',
      remedy: 'Have the firewall let this machine through to port 443, or connect the VPN.',
    });
  });

  test('ends at a network without a route', async ({ examined }) => {
    const examination = await examined(
      { ALTCRAFT_URL: 'https://10.0.0.5' },
      { knock: () => Promise.resolve('EHOSTUNREACH') },
    );

    expect(lastOf(examination)).toMatchObject({
      saw: 'port 443: 10.0.0.5 unreachable',
      means: 'This machine has no route to that network.',
      remedy: 'Connect the VPN, or run the suite inside that network.',
    });
  });

  test('ends at a host of IPv6 where this machine has none', async ({ examined }) => {
    const examination = await examined(
      { ALTCRAFT_URL: 'https://[2001:db8::7]:8443' },
      { knock: () => Promise.resolve('ENETUNREACH') },
    );

    expect(findingOf(examination, 'DNS')?.saw).toBe('2001:db8::7 is an address itself');
    expect(lastOf(examination)).toMatchObject({
      saw: 'port 8443: 2001:db8::7 unreachable',
      means: 'The host has IPv6 addresses only, and this machine has no way into IPv6.',
      remedy:
        'Give this machine IPv6, or the host an IPv4 address (an A record), or run the suite from another machine.',
    });
  });

  test('is late where one of several addresses does not answer', async ({ examined, emulated }) => {
    const { port } = await emulated();
    const addresses = [
      { address: '127.0.0.1', family: 4 },
      { address: '127.9.9.9', family: 4 },
    ];

    const examination = await examined(
      { ALTCRAFT_URL: `http://localhost:${port}` },
      {
        resolve: () => Promise.resolve(addresses),
        knock: ({ host }) => Promise.resolve(host === '127.0.0.1' ? 'open' : 'silent'),
      },
    );

    expect(findingOf(examination, 'TCP')).toEqual({
      name: 'TCP',
      state: 'warning',
      saw: `127.0.0.1:${port} is open, 127.9.9.9 does not answer`,
      means: 'A call that tries the silent address first is late.',
      remedy: 'Take the address out of DNS, or let this machine through to it.',
    });
  });

  test('leads through a proxy that opens it', async ({ examined, emulated, tunnelled }) => {
    const { url, port } = await emulated();
    const proxy = await tunnelled();

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_PROXY: proxy.url });

    expect(findingOf(examination, 'connection')?.saw).toBe(`through the proxy ${proxy.url}`);
    expect(findingOf(examination, 'TCP')?.saw).toBe(`127.0.0.1:${proxy.port} is open`);
    expect(findingOf(examination, 'proxy')?.saw).toBe(`it opens the way to 127.0.0.1:${port}`);
    expect(findingOf(examination, 'token')?.state).toBe('ok');
  });

  test('ends at a proxy that asks who is there', async ({ examined, emulated, tunnelled }) => {
    const { url } = await emulated();
    const proxy = await tunnelled('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n');

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_PROXY: proxy.url });

    expect(lastOf(examination)).toEqual({
      name: 'proxy',
      state: 'problem',
      saw: 'the proxy asks for user and password (HTTP 407)',
      means: 'Calls end at the proxy, before anything of the platform.',
      remedy: 'Put them into ALTCRAFT_PROXY: http://user:password@host:port. Special characters are percent-encoded.',
    });
  });

  test('ends at a proxy that forbids it', async ({ examined, emulated, tunnelled }) => {
    const { url, port } = await emulated();
    const proxy = await tunnelled('HTTP/1.1 403 Forbidden\r\n\r\n');

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_PROXY: proxy.url });

    expect(lastOf(examination)).toMatchObject({
      saw: 'the proxy lets nothing through to the installation (HTTP 403)',
      remedy: `Ask who runs the proxy of ALTCRAFT_PROXY to allow CONNECT 127.0.0.1:${port}, or take ALTCRAFT_PROXY out if there is a direct way.`,
    });
  });

  test('ends at a proxy that is down', async ({ examined }) => {
    const examination = await examined({
      ALTCRAFT_URL: 'https://nowhere.invalid',
      ALTCRAFT_PROXY: 'http://somebody:hidden-word@127.0.0.1:9',
    });

    expect(lastOf(examination)).toEqual({
      name: 'TCP',
      state: 'problem',
      saw: 'port 9: 127.0.0.1 refused',
      means: 'The machine of the proxy is there, and nothing listens on that port.',
      remedy: 'Is the proxy up, and is the port in ALTCRAFT_PROXY right?',
    });
    expect(JSON.stringify(examination)).not.toContain('hidden-word');
  });

  test('ends at a proxy that nobody knows', async ({ examined }) => {
    const examination = await examined(
      { ALTCRAFT_URL: 'https://127.0.0.1', ALTCRAFT_PROXY: 'nowhere.invalid:3128' },
      { resolve: failing('ENOTFOUND') },
    );

    expect(lastOf(examination)?.remedy).toBe(
      'Check the spelling of ALTCRAFT_PROXY. For a name of an internal network connect the VPN, or use its DNS server.',
    );
  });

  test('leaves what lies behind its end untried', async ({ examined }) => {
    const examination = await examined({ ALTCRAFT_URL: 'http://127.0.0.1:9' });

    expect(examination.notTried.slice(0, 5)).toEqual([
      'TLS',
      'first answer',
      'Altcraft',
      'token',
      'token in the header',
    ]);
  });
});
