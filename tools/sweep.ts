/**
 * `npm run sweep`: removes what ended runs left. Asking for it is the permission to delete, whatever ALTCRAFT_ALLOW says.
 */
import { problemsText, readConfig } from '../fixtures/config.ts';
import { redactor } from '../fixtures/redact.ts';
import { leftoversFor, sweep } from '../fixtures/sweep.ts';

async function main(): Promise<number> {
  const { config, problems } = readConfig(process.cwd(), process.env);
  if (!config) {
    process.stderr.write(problemsText(problems));
    return 2;
  }
  const redact = redactor(config.secrets);
  const print = (line: string) => process.stdout.write(`${redact(line)}\n`);
  for (const { target, run, entries } of leftoversFor(process.cwd(), config).elsewhere) {
    print(
      `Run ${run} left ${entries.length} at ${target} with another address or token; sweep with the configuration of that run.`,
    );
  }
  const { found, remaining } = await sweep(process.cwd(), config, print);
  if (found === 0) print('Nothing to sweep here.');
  return remaining === 0 ? 0 : 4;
}

process.exitCode = await main();
