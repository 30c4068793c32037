import { operations } from '../../../../schemas/index.ts';
import { exchangeOf } from '../../../../src/http/exchange.ts';
import { createSnapshotPart } from '../../../../src/observations/snapshot/collect.ts';
import { snapshotText } from '../../../../src/observations/snapshot/file.ts';
import { install } from '../../../emulator/installation.ts';
import { called, validRequest } from '../../../emulator/operations/valid-request.ts';
import { replyOf } from '../../exchanges.ts';
import { snapshotOf } from '../snapshots.ts';
import { expect, test } from '../../../test.ts';

/** Texts and numbers in a reply that could be somebody's: with a digit, an at sign or a space, and not short. */
function dataIn(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(dataIn);
  const text = typeof value === 'number' && value > 9_999 ? String(value) : value;
  return typeof text === 'string' && text.length > 4 && /[\d@ ]/.test(text) ? [text] : [];
}

test('a snapshot holds no value of the data that an installation answered', async () => {
  const part = createSnapshotPart();
  const data: string[] = [];
  for (const operation of operations.filter(({ transport }) => transport === 'http')) {
    const installation = install();
    const { status, headers, body } = await called(
      installation,
      operation,
      await validRequest(installation, operation),
    );
    part.add(exchangeOf(replyOf(operation.id, { status, headers, body })), 'answers');
    data.push(...dataIn(body));
  }

  const text = snapshotText(snapshotOf([], { operations: part.operations() }));

  expect(new Set(data).size).toBeGreaterThan(100);
  expect([...new Set(data)].filter((value) => text.includes(value))).toEqual([]);
});
