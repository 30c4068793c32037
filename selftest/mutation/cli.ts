/**
 * `npm run prove`: how many of the faults that a platform may have the suite detects, by operation and kind of fault.
 */
import { mkdtempSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runner = new URL('./runner.ts', import.meta.url).href;
const hook = `export function resolve(specifier, context, next) {
  return specifier === '@playwright/test' ? { url: ${JSON.stringify(runner)}, shortCircuit: true } : next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
process.chdir(mkdtempSync(join(tmpdir(), 'contract-prove-')));

const { main } = await import('./command.ts');
process.exitCode = await main(process.argv.slice(2));
