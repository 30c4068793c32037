import { createData, executionName, type TestData } from '../../../src/data/test-data.ts';
import { expect, test } from '../../test.ts';

const many = <Value>(make: () => Value) => Array.from({ length: 300 }, make);
const sample = (data: TestData) => [
  data.name(),
  data.email(),
  data.phone(),
  data.firstName(),
  data.lastName(),
  data.number(),
];

test.describe('test data', () => {
  test('is the same for the same run, seed and test', () => {
    const [one, other] = [createData('run1', 4, 'a test'), createData('run1', 4, 'a test')];

    expect(sample(one)).toEqual(sample(other));
  });

  test('differs by seed in everything but names', () => {
    const [one, other] = [createData('run1', 1, 'a test'), createData('run1', 2, 'a test')];

    expect(many(() => one.number())).not.toEqual(many(() => other.number()));
    expect(one.name()).toBe(other.name());
  });

  test('differs by test', () => {
    const [one, other] = [createData('run1', 1, 'a test'), createData('run1', 1, 'another test')];

    expect(many(() => one.number())).not.toEqual(many(() => other.number()));
    expect(one.name()).not.toBe(other.name());
  });

  test('differs by run in what profiles are searched by: mark, phone and number', () => {
    const [one, other] = [createData('run1', 1, 'a test'), createData('run2', 1, 'a test')];

    const [name, email, phone, first, last, number] = sample(one).map(String);
    const [otherName, otherEmail, otherPhone, ...rest] = sample(other).map(String);

    const moved = [name, email].map((value) => value?.replace('contract-run1-', 'contract-run2-'));
    expect(moved).toEqual([otherName, otherEmail]);
    expect(rest.slice(0, 2)).toEqual([first, last]);
    expect([phone, number]).not.toEqual([otherPhone, rest[2]]);
  });

  test('never repeats a name or an address, and marks them all', () => {
    const data = createData('run1', 1, 'a test');

    const names = many(() => data.name());
    const emails = many(() => data.email());

    expect(new Set([...names, ...emails]).size).toBe(600);
    expect([...names, ...emails].filter((text) => !/^contract-run1-[0-9a-z]+-\d+(@example\.com)?$/.test(text))).toEqual(
      [],
    );
  });

  test('has phones of the range that is reserved for fiction', () => {
    const data = createData('run1', 1, 'a test');

    const phones = many(() => data.phone());

    expect(phones.filter((phone) => !/^\+1[2-9]\d\d55501\d\d$/.test(phone))).toEqual([]);
  });

  test('never repeats a phone within a test', () => {
    const data = createData('run1', 1, 'a test');

    const phones = many(() => data.phone());

    expect(new Set(phones).size).toBe(phones.length);
  });

  test('never has the same phone in two workers', () => {
    const lanes = [0, 1, 2].map((index) => createData('run1', 1, 'a test', { index, of: 3 }));

    const phones = lanes.flatMap((data) => Array.from({ length: 2_000 }, () => data.phone()));

    expect(new Set(phones).size).toBe(6_000);
  });

  test('differs in each repetition and each retry of a test in names, addresses, phones and numbers', () => {
    const titlePath = ['a.spec.ts', 'a.b', 'a test'];
    const executions = [
      { titlePath, repeatEachIndex: 0, retry: 0 },
      { titlePath, repeatEachIndex: 1, retry: 0 },
      { titlePath, repeatEachIndex: 0, retry: 1 },
    ];

    const all = executions.map((one) => createData('run1', 1, executionName(one)));

    expect(new Set(all.map((data) => data.name())).size).toBe(3);
    expect(new Set(all.map((data) => data.email())).size).toBe(3);
    expect(new Set(all.map((data) => data.phone())).size).toBe(3);
    expect(new Set(all.map((data) => many(() => data.number()).join())).size).toBe(3);
  });

  test('is that of the titles alone where a test runs once', () => {
    expect(executionName({ titlePath: ['a', 'b'], repeatEachIndex: 0, retry: 0 })).toBe('a › b');
  });

  test('has domains that carry its mark', () => {
    const data = createData('run1', 1, 'a test');

    expect(data.domain()).toMatch(/^contract-run1-[0-9a-z]+-1\.example\.com$/);
  });

  test('has numbers within their bounds', () => {
    const data = createData('run1', 1, 'a test');

    const numbers = many(() => data.number());

    expect(numbers.filter((number) => !Number.isInteger(number) || number < 1 || number > 1_000_000)).toEqual([]);
  });
});
