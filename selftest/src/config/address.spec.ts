import { readAddress } from '../../../src/config/address.ts';
import { expect, test } from '../../test.ts';

const accepted: [form: string, text: string, url: string][] = [
  ['a host as the vendor prints it', 'ru.altkraft.com', 'https://ru.altkraft.com'],
  ['capitals', 'HTTPS://RU.Altkraft.COM', 'https://ru.altkraft.com'],
  ['https and a slash at the end', 'https://ru.altkraft.com/', 'https://ru.altkraft.com'],
  ['several slashes at the end', 'https://ru.altkraft.com///', 'https://ru.altkraft.com'],
  ['plain http', 'http://panel.local', 'http://panel.local'],
  ['a port', 'panel.local:8443', 'https://panel.local:8443'],
  ['the usual port, which is left out', 'https://panel.local:443', 'https://panel.local'],
  ['a path', 'https://gate.example/altcraft/', 'https://gate.example/altcraft'],
  ['the start of the API', 'https://ru.altkraft.com/api', 'https://ru.altkraft.com'],
  ['the start of API 1.1', 'https://ru.altkraft.com/api/v1.1/', 'https://ru.altkraft.com'],
  ['the start of API 1.0', 'ru.altkraft.com/api/v1.0', 'https://ru.altkraft.com'],
  ['a path before the start of the API', 'gate.example/altcraft/api/v1.1', 'https://gate.example/altcraft'],
  ['a version in the middle of a path', 'https://h.example/v2/altcraft', 'https://h.example/v2/altcraft'],
  ['a path that ends in the letters api', 'https://h.example/myapi', 'https://h.example/myapi'],
  ['this machine without a scheme as http', 'localhost:8080', 'http://localhost:8080'],
  ['this machine by number as http', '127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
  ['this machine with https as https', 'https://localhost:8443', 'https://localhost:8443'],
  ['another machine of the loopback range as http', '127.8.0.1', 'http://127.8.0.1'],
  ['the loopback of IPv6 as http', '[::1]:8080', 'http://[::1]:8080'],
  ['an address of IPv6', 'https://[2001:db8::7]:8443/p/', 'https://[2001:db8::7]:8443/p'],
  ['an address of IPv6 without a scheme', '[2001:db8::7]', 'https://[2001:db8::7]'],
  ['a question mark with nothing behind it', 'https://h.example/?', 'https://h.example'],
  ['this machine with the port of https as that port', 'localhost:443', 'http://localhost:443'],
];

const notAnAddress = 'is not an address. Example: ru.altkraft.com';
const noLogin = 'must not contain a user name or password; set the token in ALTCRAFT_TOKEN.';
const noQuery = 'must end before the "?" or "#"; set the token in ALTCRAFT_TOKEN.';

const behindApi =
  'goes on behind "/api" with the path of a call or another version. Write the address up to what stands before "/api"; the suite adds "/api/v1.1" itself.';
const ownVersion =
  'ends in a version without "/api" before it. The suite adds "/api/v1.1" itself, so a gateway must pass its prefix followed by "/api/v1.1" on to the platform: write the prefix without the version.';

const refused: [form: string, text: string, problem: string][] = [
  ['words', 'the panel', notAnAddress],
  ['a scheme only', 'https://', notAnAddress],
  ['a port that is none', 'panel.local:99999', notAnAddress],
  ['a bare address of IPv6', '2001:db8::7', notAnAddress],
  ['a script', 'javascript:alert(1)', notAnAddress],
  ['ftp', 'ftp://panel.local', 'must start with https:// or http://, not ftp://'],
  ['a web socket', 'wss://panel.local', 'must start with https:// or http://, not wss://'],
  ['a file', 'file:///etc/hosts', notAnAddress],
  ['a user and a password', 'https://user:hidden-word@panel.local', noLogin],
  ['a user', 'https://hidden-word@panel.local', noLogin],
  ['a password without a scheme', 'user:hidden-word@panel.local', noLogin],
  ['a token in the query', 'https://panel.local/?token=hidden-word', noQuery],
  ['a token in the fragment', 'https://panel.local/#token=hidden-word', noQuery],
  ['the path of a call', 'https://h.example/x/api/v1.1/databases/list/', behindApi],
  ['an API of another version', 'https://h.example/api/v2', behindApi],
  ['a gateway with a version of its own', 'https://gate.example/altcraft/v1.1', ownVersion],
  ['a token behind the API', 'panel.local/api/v1.1/databases/list?token=hidden-word', noQuery],
];

test.describe('address', () => {
  for (const [form, text, url] of accepted) {
    test(`accepts ${form}`, () => {
      const read = readAddress(text);

      expect(read).toEqual({ url });
    });
  }

  for (const [form, text, problem] of refused) {
    test(`refuses ${form}`, () => {
      const read = readAddress(text);

      expect(read).toEqual({ url: '', problem });
    });
  }

  test('never repeats what may be a secret', () => {
    const problems = refused.map(([, text]) => readAddress(text).problem).join('\n');

    expect(problems).not.toContain('hidden-word');
  });

  test('refuses a scheme with one slash, which would make the scheme a host', () => {
    const read = readAddress('https:/ru.altkraft.com');

    expect(read).toEqual({ url: '', problem: notAnAddress });
  });
});
