/**
 * The variables of the way to the installation: what they may hold, and what is said when they hold something else.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readConfig } from '../../../src/config/config.ts';
import { connectionLines, curlFlags, direct, insecureText } from '../../../src/config/connection-settings.ts';
import { authority, certify } from '../certificates.ts';
import { test as base } from '../fake-platform.ts';

const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: 'made-up-token-0123456789' };
const passphrase = 'open-sesame-4711';

/** Certificates of a test, by the names of their files. */
const test = base.extend<{ files: string }>({
  files: async ({ folder }, use) => {
    const company = authority('Company CA');
    const client = company.issue({ owner: 'client' });
    const locked = company.issue({ owner: 'locked' }, passphrase);
    const old = company.issue({ owner: 'old', days: { from: -9, to: -2 } });
    const write = (name: string, text: string | Buffer) => writeFileSync(join(folder, name), text);
    write('ca.pem', company.certificate);
    write('client.pem', client.certificate);
    write('client.key', client.key);
    write('locked.pem', locked.certificate);
    write('locked.key', locked.key);
    write('old.pem', old.certificate);
    write('old.key', old.key);
    write('other.key', certify({ owner: 'other' }).key);
    write('nothing.txt', 'nothing');
    write('broken.pem', `${company.certificate}-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n`);
    write('ca.der', Buffer.from(company.certificate.replaceAll(/-.*-|\n/g, ''), 'base64'));
    await use(folder);
  },
});

test.describe('the way to the installation', () => {
  test('is direct when nothing is set', ({ folder }) => {
    const { config } = readConfig(folder, reached);

    expect(config?.connection).toEqual(direct);
    expect(connectionLines(direct)).toEqual([]);
    expect(curlFlags(direct)).toEqual([]);
  });

  test('takes files relative to the folder of .env', ({ files }) => {
    const { config, problems } = readConfig(files, {
      ...reached,
      ALTCRAFT_CA_FILE: 'ca.pem',
      ALTCRAFT_CLIENT_CERT: 'locked.pem',
      ALTCRAFT_CLIENT_KEY: join(files, 'locked.key'),
      ALTCRAFT_CLIENT_KEY_PASSPHRASE: passphrase,
      ALTCRAFT_PROXY: 'proxy.example:3128',
      ALTCRAFT_INSECURE_TLS: 'yes',
    });

    expect(problems).toEqual([]);
    expect(config?.connection).toEqual({
      caFile: join(files, 'ca.pem'),
      client: { certFile: join(files, 'locked.pem'), keyFile: join(files, 'locked.key'), passphrase },
      proxy: { server: 'http://proxy.example:3128' },
      insecureTls: true,
      notes: [],
    });
    expect(config?.secrets).toContain(passphrase);
  });

  test('keeps the password of a proxy secret, as it is written and as it is meant', ({ folder }) => {
    const { config } = readConfig(folder, { ...reached, ALTCRAFT_PROXY: 'http://us%40er:p%40ss%2Fword@[::1]:3128/' });

    expect(config?.connection.proxy).toEqual({
      server: 'http://[::1]:3128',
      username: 'us%40er',
      password: 'p%40ss%2Fword',
    });
    expect(config?.secrets).toEqual(expect.arrayContaining(['p%40ss%2Fword', 'p@ss/word']));
    expect(JSON.stringify(connectionLines(config?.connection ?? direct))).not.toContain('ss');
  });

  test('is not that to the embedded emulator', ({ folder }) => {
    const { config } = readConfig(folder, {
      ALTCRAFT_PROXY: 'proxy.example:3128',
      CONTRACT_EMULATOR: '1',
      EMULATOR_URL: 'http://127.0.0.1:5',
    });

    expect(config).toMatchObject({ target: { kind: 'emulator' }, connection: direct });
  });

  test('is told in the first lines and in the curl line, without a secret', ({ files }) => {
    const connection = {
      caFile: '/etc/ca.pem',
      client: { certFile: '/c.pem', keyFile: '/c.key', passphrase },
      proxy: { server: 'http://proxy.example:3128', username: 'me', password: 'p%40ss-word' },
      insecureTls: true,
      notes: ['A note.'],
    };

    expect(files).not.toBe('');
    expect(connectionLines(connection)).toEqual([
      `WARNING: ${insecureText}`,
      'Connection: through the proxy http://proxy.example:3128 · CA of /etc/ca.pem · client certificate of /c.pem',
      'A note.',
    ]);
    expect(curlFlags(connection).join(' ')).toBe(
      '--cacert "$ALTCRAFT_CA_FILE" --cert "$ALTCRAFT_CLIENT_CERT" --key "$ALTCRAFT_CLIENT_KEY" --pass "$ALTCRAFT_CLIENT_KEY_PASSPHRASE" -x "$ALTCRAFT_PROXY" --proxytunnel --insecure',
    );
  });
});

type Values = Record<string, string>;

const clientOf = (name: string, more: Values = {}): Values => ({
  ALTCRAFT_CLIENT_CERT: `${name}.pem`,
  ALTCRAFT_CLIENT_KEY: `${name}.key`,
  ...more,
});

const wrong: [what: string, values: Values, problem: RegExp][] = [
  [
    'a file of a CA that is not there',
    { ALTCRAFT_CA_FILE: 'x.pem' },
    /^ALTCRAFT_CA_FILE does not exist: \/.*\/x\.pem$/,
  ],
  [
    'a path that a shell would expand',
    { ALTCRAFT_CA_FILE: '~/ca.pem' },
    /does not exist: .*"~" is not expanded; write the whole path/,
  ],
  ['a folder', { ALTCRAFT_CA_FILE: '.' }, /^ALTCRAFT_CA_FILE is a folder: /],
  [
    'a file without a certificate',
    { ALTCRAFT_CA_FILE: 'nothing.txt' },
    /contains no certificate: .*It must contain a block that begins with -----BEGIN CERTIFICATE-----\.$/,
  ],
  [
    'a key in the place of a certificate',
    { ALTCRAFT_CA_FILE: 'client.key' },
    /^ALTCRAFT_CA_FILE contains no certificate/,
  ],
  [
    'a binary certificate',
    { ALTCRAFT_CA_FILE: 'ca.der' },
    /It is binary \(DER or PKCS#12\)\. Convert it: openssl x509 -inform der/,
  ],
  ['a broken certificate', { ALTCRAFT_CA_FILE: 'broken.pem' }, /contains a broken certificate, number 2 of 2/],
  [
    'a client certificate without its key',
    { ALTCRAFT_CLIENT_CERT: 'client.pem' },
    /^ALTCRAFT_CLIENT_CERT is set, but ALTCRAFT_CLIENT_KEY is not/,
  ],
  [
    'a key without its certificate',
    { ALTCRAFT_CLIENT_KEY: 'client.key' },
    /^ALTCRAFT_CLIENT_KEY is set, but ALTCRAFT_CLIENT_CERT is not/,
  ],
  [
    'a passphrase without a key',
    { ALTCRAFT_CLIENT_KEY_PASSPHRASE: 'x' },
    /^ALTCRAFT_CLIENT_KEY_PASSPHRASE is set, but/,
  ],
  [
    'a client certificate that is none',
    clientOf('client', { ALTCRAFT_CLIENT_CERT: 'nothing.txt' }),
    /^ALTCRAFT_CLIENT_CERT contains no certificate/,
  ],
  [
    'a key that is none',
    clientOf('client', { ALTCRAFT_CLIENT_KEY: 'client.pem' }),
    /^ALTCRAFT_CLIENT_KEY contains no private key/,
  ],
  [
    'a key that is not there',
    clientOf('client', { ALTCRAFT_CLIENT_KEY: 'x.key' }),
    /^ALTCRAFT_CLIENT_KEY does not exist/,
  ],
  [
    'the key of another certificate',
    clientOf('client', { ALTCRAFT_CLIENT_KEY: 'other.key' }),
    /^ALTCRAFT_CLIENT_KEY is not the key of the certificate/,
  ],
  [
    'a locked key',
    clientOf('locked'),
    /^ALTCRAFT_CLIENT_KEY is encrypted\. Set its passphrase in ALTCRAFT_CLIENT_KEY_PASSPHRASE\.$/,
  ],
  [
    'a wrong passphrase',
    clientOf('locked', { ALTCRAFT_CLIENT_KEY_PASSPHRASE: 'wrong' }),
    /^ALTCRAFT_CLIENT_KEY_PASSPHRASE is not the passphrase/,
  ],
  [
    'an expired client certificate',
    clientOf('old'),
    /^ALTCRAFT_CLIENT_CERT expired on \d{4}-\d\d-\d\d: .*Ask for a new one\.$/,
  ],
  ['a proxy that is no address', { ALTCRAFT_PROXY: 'http://' }, /^ALTCRAFT_PROXY is not an address\. Example/],
  [
    'a proxy of another kind',
    { ALTCRAFT_PROXY: 'socks5://proxy:1080' },
    /^ALTCRAFT_PROXY must start with http:\/\/ or https:\/\//,
  ],
  [
    'a password of a proxy with a slash',
    { ALTCRAFT_PROXY: 'http://me@proxy/word' },
    /^ALTCRAFT_PROXY must end after the port/,
  ],
  [
    'a password of a proxy with a percent sign',
    { ALTCRAFT_PROXY: 'http://me:100%sure@proxy:1' },
    /"%" in user or password that encodes nothing: write it as %25/,
  ],
];

test.describe('problems of the way', () => {
  for (const [what, values, problem] of wrong) {
    test(`tell of ${what}`, ({ files }) => {
      const { problems } = readConfig(files, { ...reached, ...values });

      expect(problems).toEqual([expect.stringMatching(problem)]);
    });
  }

  test('come all at once, and show no password', ({ files }) => {
    const values = { ALTCRAFT_CA_FILE: 'x', ALTCRAFT_CLIENT_CERT: 'y', ALTCRAFT_PROXY: 'ftp://me:pass-word@proxy' };
    const { problems } = readConfig(files, { ...reached, ...values });

    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toContain('pass-word');
  });
});

const shells: [what: string, shell: Values, values: Values, notes: string[]][] = [
  [
    'a proxy',
    { HTTPS_PROXY: 'http://me:pass@corporate:8080' },
    {},
    ['HTTPS_PROXY of the shell is ignored: calls use no proxy. To use a proxy, set ALTCRAFT_PROXY.'],
  ],
  ['a proxy for another scheme', { HTTP_PROXY: 'http://corporate:8080' }, {}, []],
  ['a proxy beside the own one', { https_proxy: 'http://corporate:8080' }, { ALTCRAFT_PROXY: 'p:1' }, []],
  [
    'hosts without a proxy',
    { NO_PROXY: 'panel.example' },
    { ALTCRAFT_PROXY: 'p:1' },
    ['NO_PROXY of the shell is ignored: all calls use ALTCRAFT_PROXY.'],
  ],
  [
    'another CA',
    { NODE_EXTRA_CA_CERTS: '/etc/other.pem' },
    { ALTCRAFT_CA_FILE: 'ca.pem' },
    ['ALTCRAFT_CA_FILE replaces NODE_EXTRA_CA_CERTS of the shell.'],
  ],
  [
    'trust in everybody',
    { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    {},
    [
      'NODE_TLS_REJECT_UNAUTHORIZED=0 of the shell is ignored: certificates are verified unless ALTCRAFT_INSECURE_TLS=yes.',
    ],
  ],
  [
    'trust in everybody, where a process of the run has taken it back',
    { NODE_TLS_REJECT_UNAUTHORIZED: 'ignored' },
    {},
    [
      'NODE_TLS_REJECT_UNAUTHORIZED=0 of the shell is ignored: certificates are verified unless ALTCRAFT_INSECURE_TLS=yes.',
    ],
  ],
  ['trust in everybody, as configured', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, { ALTCRAFT_INSECURE_TLS: 'yes' }, []],
];

test.describe('a shell that names', () => {
  for (const [what, shell, values, notes] of shells) {
    test(`${what} is ${notes.length > 0 ? 'told of' : 'not spoken of'}`, ({ files }) => {
      const { config } = readConfig(files, { ...reached, ...values, ...shell });

      expect(config?.connection.notes).toEqual(notes);
    });
  }
});
