import { readJson } from '../../../src/http/json-text.ts';
import { expect, test } from '../../test.ts';

test.describe('the text of a reply', () => {
  test('is read as JSON', () => {
    expect(readJson('{"error":0,"data":[1]}')).toEqual({ body: { error: 0, data: [1] } });
  });

  test('must not begin with a byte order mark', () => {
    expect(readJson('\ufeff{"error":0}').problem).toContain('byte order mark');
  });

  test('tells where it stops being JSON', () => {
    const text = `{"error":0,"data":"${'a'.repeat(5000)}","total":NaN}`;

    expect(readJson(text).problem).toContain(`up to character ${text.indexOf('NaN') + 1} of ${text.length}`);
    expect(readJson(text).problem).toContain('\\"total\\":NaN}');
  });

  test('has each name once in an object', () => {
    expect(readJson('{"error":500,"data":{"id":1},"error":0}')).toMatchObject({
      body: { error: 0 },
      problem: '"error" stands twice in one object, at character 30',
    });
    expect(readJson('[{"id":1},{"id":2}]').problem).toBeUndefined();
  });

  test('tells of numbers that are rounded', () => {
    expect(readJson('{"ids":[9007199254740993, 9007199254740991]}').rounded).toBe(1);
    expect(readJson('{"id":"9007199254740993"}').rounded).toBeUndefined();
  });

  test('is no JSON where it is a page', () => {
    expect(readJson('<html></html>')).toEqual({ problem: undefined });
  });
});
