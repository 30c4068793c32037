import { judgeTimes } from '../../../tools/doctor/connection/time.ts';
import type { Change } from './examined.ts';
import { findingOf, lastOf, speaking, expect, test } from './examined.ts';

/** An answer that carries another time. */
const dated =
  (aheadMs: number): Change =>
  (response) => ({
    ...response,
    headers: { ...response.headers, date: new Date(Date.now() + aheadMs).toUTCString() },
  });

const hour = 3_600_000;
const limits = { timeoutMs: 30_000, maxRps: 10, isReading: true };

test.describe('the clock', () => {
  test('of the server may be ahead', async ({ emulated, examined }) => {
    const { url } = await emulated(dated(hour));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'clock')).toEqual({
      name: 'clock',
      state: 'warning',
      saw: expect.stringMatching(/^the server is (1 h|59 min 59 s|1 h 1 s) ahead of this machine$/),
      means: 'What is scheduled, logged or asked for by date seems to lie in the past or in the future.',
      remedy:
        'Set the clock that is wrong by NTP: compare both with a third one. The header Date may also be that of a server in front.',
    });
  });

  test('of the server may be behind', async ({ emulated, examined }) => {
    const { url } = await emulated(dated(-10 * hour));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'clock')?.saw).toMatch(/^the server is .+ behind this machine$/);
  });

  test('may be half a minute off', async ({ emulated, examined }) => {
    const { url } = await emulated(dated(30_000));

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'clock')).toEqual({
      name: 'clock',
      state: 'ok',
      saw: 'both sides agree to the minute',
    });
  });

  test('cannot be compared without a Date', async ({ served, emulated, examined }) => {
    const { url: behind } = await emulated();
    const { url } = await served((request, response) => {
      response.sendDate = false;
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = { 'content-type': 'application/json' };
        void fetch(`${behind}${request.url}`, { method: 'POST', headers, body: Buffer.concat(chunks) })
          .then((answer) => answer.text())
          .then((text) => response.writeHead(200, headers).end(text));
      });
    });

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(findingOf(examination, 'clock')).toEqual({
      name: 'clock',
      state: 'skipped',
      saw: 'the replies carry no Date',
    });
  });
});

test.describe('the speed', () => {
  test('tells how long a run will take', () => {
    const result = judgeTimes([20, 30, 40], limits);

    expect(result).toEqual({
      state: 'ok',
      saw: expect.stringMatching(
        /^30 ms \(median of 3 reads, 40 ms the longest\); a full run will take about \d+ min$/,
      ),
    });
  });

  test('of slow answers is warned of', () => {
    const result = judgeTimes([2400, 2500, 2600], limits);

    expect(result).toEqual({
      state: 'warning',
      saw: expect.stringMatching(
        /^2500 ms \(median of 3 reads, 2600 ms the longest\); a full run will take about \d+ min$/,
      ),
      means: 'Answers are slow; a run is no failure for that, but long.',
      remedy: 'Run the suite nearer to the platform, or at night.',
    });
  });

  test('is too low for the limit of a call', () => {
    const result = judgeTimes([2400, 2500, 12_000], limits);

    expect(result.remedy).toBe(
      'Run the suite nearer to the platform, or at night. Set ALTCRAFT_TIMEOUT_MS=120000, as long lists take longer than these reads.',
    );
  });

  test('of a single answer may come near to the limit', () => {
    const result = judgeTimes([20, 20, 900], { ...limits, timeoutMs: 1000 });

    expect(result).toMatchObject({
      state: 'warning',
      means: 'The longest answer took a good part of the 1000 ms that a call may take.',
      remedy: 'Set ALTCRAFT_TIMEOUT_MS=10000, as long lists take longer than these reads.',
    });
  });

  test('is measured on the installation', async ({ emulated, examined }) => {
    const { url } = await emulated();

    const examination = await examined({ ALTCRAFT_URL: url, ALTCRAFT_MAX_RPS: '0' });

    expect(findingOf(examination, 'speed')?.saw).toMatch(/^\d+ ms \(median of \d+ reads, /);
  });
});

test.describe('the steadiness', () => {
  test('is told at the end', async ({ emulated, examined }) => {
    const { url } = await emulated();

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toMatchObject({
      name: 'steadiness',
      state: 'ok',
      saw: expect.stringMatching(/^each of \d+ reads was answered at once$/),
    });
  });

  test('lacks where a call has to be repeated', async ({ emulated, served, examined }) => {
    const { emulator } = await emulated();
    const cut = new Set(['/api/v1.1/templates/list']);
    const { url } = await served((request, response) => {
      if (cut.delete(request.url ?? '')) return request.socket.destroy();
      return speaking(emulator)(request, response);
    });

    const examination = await examined({ ALTCRAFT_URL: url });

    expect(lastOf(examination)).toEqual({
      name: 'steadiness',
      state: 'warning',
      saw: expect.stringMatching(/^answered late: 1 of \d+ reads$/),
      means: 'One call got no reply at first and had to be repeated.',
      remedy: 'Look for a proxy or balancer that closes idle connections, or for restarts of the platform.',
    });
  });
});
