import { spawnSync } from 'node:child_process';
import type { Request } from '../../../src/http/exchange.ts';
import { redactor } from '../../../src/safety/redact.ts';
import { curlOf, reproductionOf } from '../../../src/http/curl.ts';
import { configOf, requestOf, token } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

/** What curl would receive, one argument an entry. */
function argumentsOf(command: string, secret: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { PATH } = process.env;
  const { stdout } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: { PATH, ALTCRAFT_TOKEN: secret } });
  return stdout.split('\0').slice(0, -1);
}

function wantedOf(request: Request): string[] {
  const sent = Object.entries(request.headers).filter(([name]) => name !== 'Request-ID');
  const headers = sent.flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const data = request.data === undefined ? [] : ['--data', request.data];
  return ['-sS', '-X', request.operation.method, request.url, ...headers, ...data];
}

test.describe('curl line', () => {
  test('repeats a call with the token as a variable', () => {
    const line = curlOf(requestOf('databases.list', { limit: 1 }), token);

    expect(line).toBe(
      'curl -sS -X POST "https://panel.example/api/v1.1/databases/list/" -H "Content-Type: application/json" --data "{\\"limit\\":1,\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"',
    );
  });

  test('has the token as a variable in a header and in the address', () => {
    const header = curlOf(requestOf('tasks.download', { file: 'f.csv' }), token);
    const address = curlOf(requestOf('profiles.suspendAll', { list_id: 2 }), token);

    expect(header).toBe(
      'curl -sS -X GET "https://panel.example/api/download/f.csv" -H "Authorization: Bearer $ALTCRAFT_TOKEN"',
    );
    expect(address).toBe('curl -sS -X POST "https://panel.example/api/v1.0/lists/2/suspend_all?token=$ALTCRAFT_TOKEN"');
  });

  test('shows another token than the configured one as it is', () => {
    const line = curlOf(requestOf('databases.list', {}, { token: 'wrong-token' }), token);

    expect(line).toContain('--data "{\\"token\\":\\"wrong-token\\"}"');
  });

  test('stands without a configured token', () => {
    const line = curlOf(requestOf('databases.list', {}, { tokenForm: 'none' }), '');

    expect(line).not.toContain('$ALTCRAFT_TOKEN');
  });

  for (const [what, text] of Object.entries({
    quotes: `"double" and 'single'`,
    dollars: '$HOME ${HOME} $(echo no) $$',
    backticks: '`echo no`',
    backslashes: 'a\\b\\\\c\\n',
    'line breaks': 'one\ntwo\r\n',
    'exclamation marks': 'ls !! !$',
    'other letters': 'Ада → 𝄞',
  })) {
    test(`gives ${what} to curl as they are`, () => {
      const request = requestOf('profiles.get', { db_id: 1, email: text });

      const received = argumentsOf(curlOf(request, token), token);

      expect(received).toEqual(wantedOf(request));
    });
  }

  test('never shows a token of special characters once it is redacted, and still sends it in a header', () => {
    const secret = `to"k\\en$(x)\`!1`;
    const config = configOf({ token: secret });
    const requests = (['body', 'bearer', 'url'] as const).map((tokenForm) =>
      requestOf('databases.list', {}, { tokenForm }, config),
    );

    const lines = requests.map((request) => curlOf(request, secret));

    expect(lines.map(redactor([secret])).filter((line) => /\(x\)|%28x%29|\(x%29/.test(line))).toEqual([]);
    expect(argumentsOf(lines[1] ?? '', secret)).toEqual(wantedOf(requests[1]!));
  });

  for (const [what, secret] of Object.entries({
    quotes: `a"b'c`,
    dollars: '$HOME$(echo no)',
    backticks: '`echo no`',
    'an exclamation mark': 'a!b!!',
    spaces: 'a b  c',
    backslashes: 'a\\nb\\',
    'a leading @': '@token',
    'signs of an address': 'a&b=c+d%2Be#f?g/h',
    'line breaks': 'a\nb',
    'other letters': 'ключ→𝄞',
  })) {
    test(`can be run with a token of ${what}, in the body and in the address`, () => {
      const config = configOf({ token: secret });
      const [body, url] = (['body', 'url'] as const).map((tokenForm) =>
        requestOf('databases.list', {}, { tokenForm }, config),
      );

      const [inBody, inUrl] = [body, url].map((request) =>
        argumentsOf(redactor([secret])(curlOf(request!, secret)), secret),
      );

      expect(inBody).toEqual(wantedOf(body!));
      expect(new URL(inUrl![3]!).searchParams.get('token')).toBe(secret);
    });
  }

  test('of a body that begins with @ sends it, and no file', () => {
    const request = { ...requestOf('databases.list'), data: '@/etc/hostname' };

    expect(curlOf(request, token)).toContain('--data-raw "@/etc/hostname"');
  });

  test('is safe at a prompt, where an exclamation mark calls the history', () => {
    const line = curlOf(requestOf('profiles.get', { db_id: 1, email: 'a!b' }), token);

    expect(line).toContain(`a"'!'"b`);
  });

  test('hides other secrets of special characters once it is redacted', () => {
    const rtoken = 'resource$token`1"';
    const request = requestOf('profiles.messageUnsub', { rtoken, smid: 's' });

    const line = redactor([token, rtoken])(curlOf(request, token));

    expect(line).toContain('\\"rtoken\\":\\"***\\"');
  });
});

test.describe('reproduction', () => {
  test('of a read names the Request-ID beside the command', () => {
    const lines = reproductionOf(requestOf('databases.list', { limit: 1 }), token);

    expect(lines).toEqual([
      'Request-ID: request-1',
      'reproduce: curl -sS -X POST "https://panel.example/api/v1.1/databases/list/" -H "Content-Type: application/json" --data "{\\"limit\\":1,\\"token\\":\\"$ALTCRAFT_TOKEN\\"}"',
    ]);
  });

  for (const id of ['profiles.import', 'profiles.delete', 'databases.refreshCounters', 'profiles.getAll']) {
    test(`of ${id} warns that repeating it changes something`, () => {
      const lines = reproductionOf(requestOf(id), token);

      expect(lines.at(-1)).toBe('careful: repeating it changes the installation, and the sweep does not know of it');
    });
  }
});
