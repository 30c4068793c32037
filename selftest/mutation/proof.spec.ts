/**
 * The suite sees what goes wrong: a sample of small faults, each judged by the checks of its operation.
 */
import { expect, test } from '../test.ts';
import { prove } from './prove.ts';

test('a sample of at least 400 faults is detected', async () => {
  const { code, output, results } = await prove('--sample', '500', '--workers', '1', '--at-least', '90');

  expect(results.length).toBeGreaterThan(400);
  expect(code, output).toBe(0);
});

test('a fault of each kind in one operation is detected, with the check that found it', async () => {
  const { code, output, results } = await prove('databases.get', '--all');

  const byOperator = Object.fromEntries(results.map(({ operator, state, by }) => [operator, { state, by }]));
  expect(code, output).toBe(0);
  expect(byOperator).toMatchObject({
    'field missing': { state: 'killed' },
    'HTTP 500': { state: 'killed', by: 'databases.get › describes the database that it is asked for' },
    'accept-any-token': { state: 'killed', by: 'databases.get › refuses callers without a valid token' },
    'json-only': { state: 'killed', by: 'databases.get › says the same in JSON and in XML' },
    'error 0 with a text of failure': { state: 'frame' },
  });
});

test('a wrong name is refused before anything is measured', async () => {
  const { code, output } = await prove('databases.gte');

  expect(code).toBe(2);
  expect(output).toContain('No operation and no group over HTTP is called databases.gte.');
});
