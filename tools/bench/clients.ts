/**
 * Other ways to make the calls of a run: Newman with a collection, and plain fetch one after the other.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = '/api/v1.1/databases/list/';

const assertions = [
  "pm.test('status', () => pm.response.to.have.status(200));",
  "pm.test('error', () => pm.expect(pm.response.json().error).to.equal(0));",
];

/** Writes a collection of so many requests, with two assertions each. */
export function writeCollection(folder: string, calls: number): string {
  const file = join(folder, 'collection.json');
  const item = Array.from({ length: calls }, (_, index) => ({
    name: `call ${index}`,
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: assertions } }],
    request: {
      method: 'POST',
      header: [{ key: 'Content-Type', value: 'application/json' }],
      url: `{{url}}${path}`,
      body: { mode: 'raw', raw: '{"token":"{{token}}","limit":1}' },
    },
  }));
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  writeFileSync(file, JSON.stringify({ info: { name: 'bench', schema }, item }));
  return file;
}

/** Writes a script that makes so many calls and reads each reply. */
export function writeFetch(folder: string, calls: number): string {
  const file = join(folder, 'fetch.mjs');
  const script = `
    const { BENCH_URL: url, BENCH_TOKEN: token } = process.env;
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ token, limit: 1 });
    for (let call = 0; call < ${calls}; call += 1) {
      const reply = await fetch(url + '${path}', { method: 'POST', headers, body });
      if ((await reply.json()).error !== 0) throw new Error('call ' + call + ' was refused');
    }
  `;
  writeFileSync(file, script);
  return file;
}
