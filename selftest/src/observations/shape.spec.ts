import { mergedShape, shapePath, shapeOf } from '../../../src/observations/shape.ts';
import { expect, test } from '../../test.ts';

const secret = 'Ada.Lovelace@example.com';

test.describe('shape', () => {
  test('has names and types, and no value', () => {
    const shape = shapeOf({ id: 17, email: secret, tags: ['vip', ''], score: 1.5, on: true, gone: null });

    expect(shape).toEqual({
      type: ['object'],
      properties: {
        id: { type: ['integer'] },
        email: { type: ['string'], 'x-forms': ['e-mail'] },
        tags: { type: ['array'], items: { type: ['string'], 'x-forms': ['empty', 'text'] } },
        score: { type: ['number'] },
        on: { type: ['boolean'] },
        gone: { type: ['null'] },
      },
      required: ['email', 'gone', 'id', 'on', 'score', 'tags'],
    });
    expect(JSON.stringify(shape)).not.toMatch(/Ada|17|vip|1\.5/);
  });

  test('hides names that are data themselves', () => {
    const shape = shapeOf({ counters: { [secret]: 1, '54759eb3c090d83494e2d804': 2, order_2026_11: 3 } });

    expect(shape.properties?.counters).toEqual({
      type: ['object'],
      properties: {},
      required: [],
      additionalProperties: { type: ['integer'] },
    });
    expect(shapePath(`data[3].${secret}.value`)).toBe('data[].*');
    expect(shapePath('data[3].props.sum')).toBe('data[].props.sum');
  });

  test('takes an object of very many names for a map', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`key_${index}`, 'x']));

    expect(shapeOf(many)).toMatchObject({ properties: {}, additionalProperties: { type: ['string'] } });
  });

  const texts: [text: string, form: string][] = [
    ['', 'empty'],
    ['2026-11-23', 'date'],
    ['2026-11-23T10:00:00.123Z', 'date-time'],
    ['2006-01-25 15:04:05', 'date-time with a space'],
    ['2006-01-25T15:04:05', 'date-time without zone'],
    ['00000000-0000-4000-8000-000000000000', 'uuid'],
    ['54759eb3c090d83494e2d804', '24 hex digits'],
    ['0eb51aefd919f90a', '16 hex digits'],
    ['-12', 'whole number'],
    ['399.50', 'decimal'],
    ['https://example.com/x', 'address'],
    ['<html lang="en">', 'markup'],
    ['anything else', 'text'],
  ];

  for (const [text, form] of texts) {
    test(`tells the form ${form} of "${text}"`, () => {
      expect(shapeOf(text)['x-forms']).toEqual([form]);
    });
  }

  test('of two values requires what stands in both, and knows every type of either', () => {
    const merged = mergedShape(shapeOf({ id: 1, name: 'a' }), shapeOf({ id: 1.5, tier: null }));

    expect(merged).toEqual({
      type: ['object'],
      properties: {
        id: { type: ['number'] },
        name: { type: ['string'], 'x-forms': ['text'] },
        tier: { type: ['null'] },
      },
      required: ['id'],
    });
  });

  test('of a list is that of all its entries', () => {
    const { items } = shapeOf([{ id: 1, sku: [] }, { id: 2, sku: [{ name: '' }] }, { id: 3 }]);

    expect(items).toMatchObject({ required: ['id'], properties: { sku: { items: { type: ['object'] } } } });
  });
});
