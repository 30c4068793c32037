import { valuesAt, withValuesAt } from '../../../src/contract/json-path.ts';
import { expect, test } from '../../test.ts';

const order = { external_id: 'a', data: [{ id: 1, lines: [{ sku: 'x' }, { sku: 'y' }] }, { id: 2 }] };

test.describe('places', () => {
  test('give the values of every entry of a list', () => {
    expect(valuesAt(order, 'data[].lines[].sku')).toEqual(['x', 'y']);
    expect(valuesAt(order, 'data[].id')).toEqual([1, 2]);
    expect(valuesAt(order, 'missing[].id')).toEqual([]);
  });

  test('take values, each told its number, and leave the original alone', () => {
    const changed = withValuesAt(order, 'data[].id', (old, index) => `${String(old)}-${index}`);

    expect(valuesAt(changed, 'data[].id')).toEqual(['1-0', '2-1']);
    expect(valuesAt(changed, 'data[].lines[].sku')).toEqual(['x', 'y']);
    expect(valuesAt(order, 'data[].id')).toEqual([1, 2]);
  });

  test('that are missing stay missing', () => {
    expect(withValuesAt(order, 'categories[].external_id', () => 'new')).toEqual(order);
  });
});
