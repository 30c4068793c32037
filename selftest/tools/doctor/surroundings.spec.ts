/**
 * What is around the installation: the places that a run writes to, and the broker.
 */
import { findingOf, expect, test } from './examined.ts';

test('the places that a run writes to are looked at', async ({ emulated, examined }) => {
  const { url } = await emulated();

  const examination = await examined({ ALTCRAFT_URL: url });

  expect(findingOf(examination, 'places')).toEqual({
    name: 'places',
    state: 'ok',
    saw: `results are written to ${process.cwd()}`,
  });
});

test('a broker that refuses the connection is a problem of its own', async ({ emulated, examined }) => {
  const { url } = await emulated();

  const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_AMQP_URL: 'amqp://127.0.0.1:1' });

  expect(findingOf(examination, 'broker')).toMatchObject({
    state: 'problem',
    saw: expect.stringContaining('ECONNREFUSED') as unknown as string,
    means: 'Operations that travel as messages are not verified; all others are.',
  });
  expect(findingOf(examination, 'speed')?.state).toBe('ok');
});
