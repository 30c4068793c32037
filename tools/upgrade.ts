/**
 * `npm run upgrade`: a run before an upgrade, a run after it, and one page that says what changed.
 */
import './quiet.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { htmlPage, markdownPage } from '../reporters/faces/pages/document.ts';
import {
  unlikeness,
  upgradePage,
  upgradeSentence,
  upgradeTitle,
  type Upgrade,
} from '../reporters/faces/pages/upgrade.ts';
import { summaryFile, type Summary } from '../reporters/judgement/model.ts';
import { operations } from '../schemas/index.ts';
import { onInterruption, tolerateClosedOutput } from '../src/cleanup/interruption.ts';
import { readEnvironment } from '../src/config/files/env-files.ts';
import { configFolder, enterResults, PlaceError } from '../src/config/places.ts';
import { SnapshotError } from '../src/observations/snapshot/file.ts';
import { exitCodes } from '../src/outcome/exit-codes.ts';
import { printable } from '../src/outcome/printable.ts';
import { UsageError } from './flags.ts';
import { runArgumentsOf } from './run/arguments.ts';
import { startNode } from './run/child.ts';
import { isKept, keep, runBefore, snapshotName, upgradeRunOf } from './upgrade/memory.ts';

const help = `Usage: npm run upgrade -- before   on the old version
       npm run upgrade -- after    on the new version

Each runs the suite (npm run contract) by what ALTCRAFT_ALLOW permits, and keeps its snapshot as snapshots/upgrade-before.json or
upgrade-after.json, and its verdicts in snapshots/upgrade/. "after" compares both and writes one page to be signed:
results/upgrade.html and results/upgrade.md. Set ALTCRAFT_VERSION to the version that is installed.

  --force    before: replace what an earlier upgrade kept
  --nightly  and other options of npm run contract go to the run; use the same ones both times
  --help     print this

Exit codes: those of npm run contract; 1 also for breaking differences, see ALTCRAFT_FAIL_ON ·
2 wrong command, or "after" without "before"; nothing was sent.
docs/upgrade.md describes the day of an upgrade.
`;

const pages = { markdown: 'results/upgrade.md', html: 'results/upgrade.html' };

/** Ends the run. */
let interrupt = () => undefined as void;

/**
 * Runs the suite.
 *
 * @returns its exit code, and its summary if it wrote one
 */
async function contract(args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const startedAt = new Date().toISOString();
  const run = fileURLToPath(new URL('run.ts', import.meta.url));
  const command = ['--import', import.meta.resolve('tsx'), run, ...args];
  const child = startNode(command, { ...process.env, ...environment }, { signal: 'SIGTERM' });
  interrupt = child.interrupt;
  const code = await child.ended;
  const summary = existsSync(summaryFile) ? (JSON.parse(readFileSync(summaryFile, 'utf8')) as Summary) : undefined;
  return { code, summary: summary && summary.run.startedAt >= startedAt ? summary : undefined };
}

async function before(args: readonly string[], isForced: boolean): Promise<number> {
  if (isKept('before') && !isForced) {
    throw new UsageError(
      'A run before an upgrade is kept already (snapshots/upgrade-before.json), and nothing was sent. After the upgrade: npm run upgrade -- after. To replace what is kept: npm run upgrade -- before --force',
    );
  }
  const { code, summary } = await contract(args);
  if (!summary || summary.totals.verified === 0 || summary.run.cutOff) {
    const reason = summary?.run.cutOff ? 'was cut off' : 'verified no operation';
    process.stderr.write(`Nothing was kept, because the run ${reason}. Run npm run upgrade -- before again.\n`);
    return code === exitCodes.verified ? exitCodes.runFailed : code;
  }
  const file = keep('before', upgradeRunOf(summary));
  process.stdout.write(`Kept: ${file}. After the upgrade: npm run upgrade -- after\n`);
  return code;
}

async function after(args: readonly string[]): Promise<number> {
  const old = runBefore();
  const { code, summary } = await contract(args, { ALTCRAFT_SNAPSHOT: snapshotName('before') });
  if (!summary) return code;
  const now = upgradeRunOf(summary);
  const isReached = summary.totals.calls > 0 && summary.totals.verified + summary.totals.failed > 0;
  const upgrade: Upgrade = {
    before: old,
    after: now,
    drift: isReached ? summary.drift : null,
    operations: operations.map(({ id }) => id),
  };
  if (isReached) keep('after', now);
  const blocks = upgradePage(upgrade);
  writeFileSync(pages.markdown, markdownPage(blocks));
  writeFileSync(pages.html, htmlPage(upgradeTitle(upgrade), blocks));
  const lines = [...unlikeness(upgrade), upgradeSentence(upgrade), `To be signed: ${pages.html}, ${pages.markdown}`];
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return code;
}

async function main([command, ...args]: string[]): Promise<number> {
  if (command === '--help' || command === '-h' || args.includes('--help')) {
    process.stdout.write(help);
    return 0;
  }
  if (command !== 'before' && command !== 'after') {
    throw new UsageError(`${command ? `Unknown command "${command}"` : 'A command is missing'}: before or after.`);
  }
  const passedOn = args.filter((arg) => command !== 'before' || arg !== '--force');
  if (runArgumentsOf(passedOn).list) throw new UsageError('--list runs nothing that could be kept.');
  enterResults(readEnvironment(configFolder(), process.env).values.ALTCRAFT_RESULTS);
  return command === 'before' ? before(passedOn, passedOn.length < args.length) : after(passedOn);
}

try {
  onInterruption(() => interrupt());
  process.on('SIGINT', () => undefined); // a terminal sends Ctrl-C to the whole group, the run included
  tolerateClosedOutput(() => interrupt());
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof SnapshotError || error instanceof PlaceError)) throw error;
  process.stderr.write(`${printable(error.message)}\nnpm run upgrade -- --help has more.\n`);
  process.exit(2);
}
