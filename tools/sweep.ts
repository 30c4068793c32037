/**
 * `npm run sweep`: removes what ended runs left on the installation, after their ledgers, and nothing else.
 */
import { request } from '@playwright/test';
import { problemsText, readConfig, type Config } from '../fixtures/config.ts';
import { readLeftovers, strikeOut, type Leftover } from '../fixtures/ledger.ts';
import { redactor } from '../fixtures/redact.ts';
import { nameOf, remove } from '../fixtures/removal.ts';

type Http = Awaited<ReturnType<typeof request.newContext>>;

async function sweepRun(
  http: Http,
  config: Config,
  leftover: Leftover,
  print: (line: string) => void,
): Promise<number> {
  print(`Run ${leftover.run} of ${leftover.startedAt} left ${leftover.entries.length}:`);
  let remaining = 0;
  for (const entry of leftover.entries) {
    const reason = await remove(http, config, entry);
    if (reason === undefined) strikeOut(leftover, entry);
    else remaining += 1;
    print(reason === undefined ? `  removed ${nameOf(entry)}` : `  NOT removed ${nameOf(entry)}: ${reason}`);
  }
  return remaining;
}

async function main(): Promise<number> {
  const { config, problems } = readConfig(process.cwd(), process.env);
  if (!config) {
    process.stderr.write(problemsText(problems));
    return 2;
  }
  const redact = redactor(config.secrets);
  const print = (line: string) => process.stdout.write(`${redact(line)}\n`);
  const all = readLeftovers(process.cwd());
  const here = all.filter(({ target }) => target === config.target.url);
  for (const { target, run, entries } of all.filter((leftover) => !here.includes(leftover))) {
    print(`Run ${run} left ${entries.length} at ${target}, another target; set ALTCRAFT_URL to it to sweep there.`);
  }
  if (here.length === 0) {
    print('Nothing to sweep here.');
    return 0;
  }
  const http = await request.newContext({ maxRedirects: 0 });
  let remaining = 0;
  for (const leftover of here) remaining += await sweepRun(http, config, leftover, print);
  await http.dispose();
  readLeftovers(process.cwd()); // deletes the ledgers that are empty now
  print(remaining === 0 ? 'All gone.' : `${remaining} remain; their ledger is kept, so a later sweep tries again.`);
  return remaining === 0 ? 0 : 4;
}

process.exitCode = await main();
