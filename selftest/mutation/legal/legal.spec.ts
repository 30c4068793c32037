/**
 * No false alarm: the suite holds whatever HTTP, JSON, XML and the contract leave to an installation, and no generated reply
 * that the contract allows is complained of.
 */
import { expect, test } from '../../test.ts';
import { prove } from '../prove.ts';

// The command makes 100,000 replies by itself; here a fifth of them has to do.
test('the whole suite and 20,000 generated replies pass where replies vary in every legal way', async () => {
  const { code, output } = await prove('--legal', '--workers', '1', '--replies', '20000');

  expect(output).toMatch(/2\d{4} generated replies: 0 false alarms/);
  expect(code, output).toBe(0);
});
