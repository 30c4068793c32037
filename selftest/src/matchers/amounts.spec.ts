import { createExpect as matchersOf } from '../../../src/matchers/matchers.ts';
import { configOf } from '../exchanges.ts';
import { expect, test } from '../../test.ts';

const judge = matchersOf(configOf());

function failureOf(check: () => void): string {
  try {
    check();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test.describe('toBeAmount', () => {
  test('takes amounts for equal whatever zeros follow them', () => {
    expect(failureOf(() => judge('399.50').toBeAmount('399.5'))).toBe('');
    expect(failureOf(() => judge('0.00').toBeAmount('0'))).toBe('');
  });

  test('tells both amounts and the difference, which floating numbers would get wrong', () => {
    const little = failureOf(() => judge('0.30').toBeAmount('0.31'));
    const much = failureOf(() => judge('100000000000000000.1').toBeAmount('100000000000000000'));

    expect(little).toBe('the amount is 0.3, and 0.31 was expected: 0.01 too little');
    expect(much).toBe('the amount is 100000000000000000.1, and 100000000000000000 was expected: 0.1 too much');
  });

  for (const value of [undefined, null, 'many', '', {}]) {
    test(`takes ${JSON.stringify(value) ?? 'nothing'} for no amount`, () => {
      const failure = failureOf(() => judge(value).toBeAmount('1'));

      expect(failure).toBe(`${JSON.stringify(value) ?? 'nothing'} is no amount; 1 was expected`);
    });
  }

  test('can be turned round', () => {
    expect(failureOf(() => judge('1').not.toBeAmount('1.0'))).toBe('the amount is 1, and was not to be');
  });
});
