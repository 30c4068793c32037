/**
 * The run controls of the connection; variables.ts says what the columns are.
 */
export const connectionControls = [
  [
    'ca_file',
    'file',
    'PEM file with the certificates of your private certificate authority. They are trusted in addition to those that Node.js trusts. The variable replaces NODE_EXTRA_CA_CERTS of the shell.',
    '/etc/ssl/certs/company-ca.pem',
    'the authorities of Node.js and of NODE_EXTRA_CA_CERTS in the shell are trusted',
  ],
  [
    'client_cert',
    'file',
    'PEM file with the client certificate that the server requires, followed by intermediate certificates. It requires ALTCRAFT_CLIENT_KEY.',
    'client.pem',
    'no client certificate is sent',
  ],
  ['client_key', 'file', 'PEM file with the private key of that certificate.', 'client.key', 'no key is used'],
  [
    'client_key_passphrase',
    'passphrase',
    'Passphrase of that private key.',
    'open-sesame',
    'the key has no passphrase',
  ],
  [
    'proxy',
    'proxy',
    'HTTP proxy for all calls (method CONNECT). Add user and password if the proxy requires them, and percent-encode special characters in them. HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the shell are ignored. Messages to the broker do not use the proxy.',
    'http://user:password@proxy.example.com:3128',
    'calls use no proxy',
  ],
  [
    'headers',
    'headers',
    'Extra headers of all calls to the address of ALTCRAFT_URL, for a gateway in front of it: "Name: value" pairs separated by semicolons, or a JSON object where a value contains a semicolon. The values are secrets of at least 6 characters. Headers that the suite sets itself are refused. Put the whole value in single quotes.',
    "'X-Gateway-Key: 0123456789; X-Tenant: contract'",
    'calls have no extra headers',
  ],
  [
    'user_agent',
    'text',
    'User-Agent of all calls.',
    'contract-suite/1.0 (qa@example.com)',
    'altcraft-contract/<version>',
  ],
  [
    'resolve',
    'text',
    'Addresses that are used instead of those in DNS, as in curl --resolve: host:port:address, separated by commas, IPv6 in brackets. For example for a new machine before DNS points to it. The name in the certificate stays that of the host.',
    'panel.example.com:443:10.0.0.5',
    'DNS decides',
  ],
  [
    'insecure_tls',
    'text',
    'yes: the TLS certificate of the server is not verified, so an attacker on the network path can read the token. Every report of the run shows a warning.',
    'yes',
    'the certificate is verified, even if the shell sets NODE_TLS_REJECT_UNAUTHORIZED=0',
  ],
] as const;
