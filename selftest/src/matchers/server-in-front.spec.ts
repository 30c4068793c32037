import type { DeviationLine } from '../../../src/deviations/ignore.ts';
import { createExpect as matchersOf } from '../../../src/matchers/matchers.ts';
import { complaintOf, configOf, replyOf } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

test.describe('what a server in front says', () => {
  for (const [what, answer] of [
    ['an outage', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' }],
    ['a gateway', { status: 503, headers: { 'content-type': 'application/json' }, body: { message: 'no upstream' } }],
  ] as const) {
    test(`of ${what} fails, and is no entry of deviations.yaml`, () => {
      const lines: DeviationLine[] = [];
      const reply = replyOf('databases.list', answer);

      const complaint = complaintOf(() => matchersOf(configOf(), (line) => lines.push(line))(reply).toMatchContract());

      expect(complaint).toContain(`the server failed with HTTP ${answer.status}`);
      expect(lines).toEqual([]);
    });
  }
});
