/**
 * Runs specs of the suite against the installation of `.env` in one process: the same specs, fixtures and matchers, without the
 * processes of the runner and without reports. Prints what became of each check, as JSON.
 *
 * Arguments: what the titles and tags of a check have to match, then patterns of which one has to match the path of its spec.
 */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newRunId } from '../../src/config/config.ts';
import { useStandIn } from '../stand-in/hook.ts';
import type { Checked } from './emulated.ts';

useStandIn();
process.env.CONTRACT_RUN = newRunId();
process.env.CONTRACT_TODAY = new Date().toISOString().slice(0, 10);
const { loadSpec, registered, Worker } = await import('../stand-in/runner.ts');
const { outcomesOf, remaindersOf } = await import('../../src/outcome/annotations.ts');

const [titles = '', ...patterns] = process.argv.slice(2);
const tests = fileURLToPath(new URL('../../tests', import.meta.url));
const specs = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts') && name.includes('/'))
  .map((name) => join(tests, name))
  .filter((path) => patterns.some((pattern) => new RegExp(pattern).test(path)))
  .sort();
for (const path of specs) await loadSpec(pathToFileURL(path).href);

const isChosen = ({ titlePath, tags }: (typeof registered)[number]) =>
  !tags.includes('@nightly') && new RegExp(titles).test([...titlePath, ...tags].join(' '));

const chosen = registered.filter(isChosen);
if (chosen.length === 0) throw new Error(`No check matches ${process.argv.slice(2).join(' ')}.`);

const checks: Checked[] = [];
let worker: InstanceType<typeof Worker> | undefined;
for (const check of chosen) {
  worker ??= new Worker(check.fixtures);
  const info = await worker.run(check);
  const { status, errors } = info;
  const texts = errors.map(({ message }) => message);
  const title = check.titlePath.join(' › ');
  checks.push({
    file: relative(tests, check.file),
    title,
    status,
    texts,
    outcomes: outcomesOf(info),
    leftovers: remaindersOf(info.annotations),
  });
  if (status !== 'failed') continue;
  await worker.close(); // as the runner does after a failure
  worker = undefined;
}
await worker?.close();
process.stdout.write(JSON.stringify(checks));
