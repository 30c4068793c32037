import { expect } from '@playwright/test';
import { connectionLines, curlFlags, direct } from '../../../src/config/connection-settings.ts';
import { readConfig } from '../../../src/config/config.ts';
import { test } from '../fake-platform.ts';

const reached = { ALTCRAFT_URL: 'panel.example', ALTCRAFT_TOKEN: 'secret-token-0123456789' };
const read = (folder: string, values: Record<string, string>) => readConfig(folder, { ...reached, ...values });

test.describe('settings for a gateway in front', () => {
  test('are headers, a User-Agent and addresses', ({ folder }) => {
    const { config, problems } = read(folder, {
      ALTCRAFT_HEADERS: 'X-Gateway-Key: a:b c-123 ;X-Tenant:contract;',
      ALTCRAFT_USER_AGENT: 'qa/1.0',
      ALTCRAFT_RESOLVE: 'Panel.example:443:10.0.0.5, panel.example:443:[2001:db8::5]',
    });

    expect(problems).toEqual([]);
    expect(config?.connection).toMatchObject({
      headers: { 'X-Gateway-Key': 'a:b c-123', 'X-Tenant': 'contract' },
      userAgent: 'qa/1.0',
      resolve: [
        { host: 'panel.example', port: 443, address: '10.0.0.5' },
        { host: 'panel.example', port: 443, address: '2001:db8::5' },
      ],
    });
    expect(config?.secrets).toEqual(expect.arrayContaining(['a:b c-123', 'contract']));
  });

  test('take headers in JSON, where a value has a semicolon', ({ folder }) => {
    const { config } = read(folder, { ALTCRAFT_HEADERS: '{"X-Forwarded": "for=10.0.0.1; proto=https"}' });

    expect(config?.connection.headers).toEqual({ 'X-Forwarded': 'for=10.0.0.1; proto=https' });
  });

  test('are told without the values of headers, and a curl line has them as variables', () => {
    const connection = {
      ...direct,
      headers: { 'X-Gateway-Key': 'secret-value' },
      userAgent: 'qa/1.0',
      resolve: [{ host: 'panel.example', port: 443, address: '2001:db8::5' }],
    };

    expect(connectionLines(connection)).toEqual([
      'Connection: panel.example:443 at 2001:db8::5 · extra headers X-Gateway-Key',
    ]);
    expect(curlFlags(connection).join(' ')).toBe(
      '--resolve "panel.example:443:[2001:db8::5]" -H "X-Gateway-Key: $X_GATEWAY_KEY" -A "$ALTCRAFT_USER_AGENT"',
    );
    expect(curlFlags({ ...connection, proxy: { server: 'http://p:1' } }, false).join(' ')).toBe(
      '-x "$ALTCRAFT_PROXY" --proxytunnel --connect-to "panel.example:443:[2001:db8::5]:443" -A "$ALTCRAFT_USER_AGENT"',
    );
  });

  const wrong: [what: string, values: Record<string, string>, problem: RegExp][] = [
    ['text without a colon', { ALTCRAFT_HEADERS: 'abc-secret' }, /^ALTCRAFT_HEADERS must be "Name: value" pairs/],
    ['JSON that is none', { ALTCRAFT_HEADERS: '{"X-A": 1}' }, /or a JSON object of texts\. Example: X-Gateway-Key/],
    ['nothing', { ALTCRAFT_HEADERS: ';' }, /^ALTCRAFT_HEADERS must be "Name: value" pairs/],
    ['a name that is none', { ALTCRAFT_HEADERS: 'X A: abc-secret' }, /"X A" has a name that HTTP does not allow/],
    ['the token', { ALTCRAFT_HEADERS: 'authorization: abc-secret' }, /"authorization" is set by the suite itself/],
    ['a cookie', { ALTCRAFT_HEADERS: 'Cookie: abc-secret' }, /"Cookie" is set by the suite itself or by HTTP/],
    ['a header of the proxy', { ALTCRAFT_HEADERS: 'Proxy-Authorization: abc-secret' }, /is set by the suite itself/],
    ['a length', { ALTCRAFT_HEADERS: 'Content-Length: abc-secret' }, /is set by the suite itself or by HTTP/],
    ['a header twice', { ALTCRAFT_HEADERS: 'X-A: abc-secret; x-a: abc-secret' }, /the header "x-a" stands twice\.$/],
    ['no value', { ALTCRAFT_HEADERS: 'X-A:' }, /"X-A" has a value that is empty or not printable ASCII\.$/],
    ['a value of other letters', { ALTCRAFT_HEADERS: 'X-A: ключ-secret' }, /has a Cyrillic letter/],
    ['a short value', { ALTCRAFT_HEADERS: 'X-A: abc' }, /below 6 characters, which could not be masked in reports\.$/],
    [
      'a User-Agent of two lines',
      { ALTCRAFT_USER_AGENT: 'a\nb' },
      /^ALTCRAFT_USER_AGENT has a character that is not seen/,
    ],
    ['a name for an address', { ALTCRAFT_RESOLVE: 'panel.example:443:other' }, /must be host:port:address, not "panel/],
    ['IPv6 without brackets', { ALTCRAFT_RESOLVE: 'panel.example:443:::1' }, /IPv6 in brackets\. Example: panel\./],
    ['a port that is none', { ALTCRAFT_RESOLVE: 'panel.example:70000:10.0.0.5' }, /must be host:port:address/],
    [
      'a host that is not called',
      { ALTCRAFT_RESOLVE: 'panel.example:8443:10.0.0.5' },
      /^ALTCRAFT_RESOLVE names panel\.example:8443, but calls go to panel\.example:443\.$/,
    ],
  ];
  for (const [what, values, problem] of wrong) {
    test(`refuse ${what}, and show no value`, ({ folder }) => {
      const { problems } = read(folder, values);

      expect(problems).toEqual([expect.stringMatching(problem)]);
      expect(problems.join()).not.toContain('secret');
    });
  }
});
