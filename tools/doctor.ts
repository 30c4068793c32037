/**
 * `npm run doctor`: checks the connection to an installation and its configuration, in order, and says what is wrong, what
 * that means and what to do. Only reads.
 */
import './quiet.ts';
import { problemsText, readConfig, type Config } from '../src/config/config.ts';
import { configFolder } from '../src/config/places.ts';
import { readEnvironment } from '../src/config/files/env-files.ts';
import { printable } from '../src/outcome/printable.ts';
import { redactor } from '../src/safety/redact.ts';
import { examine, type Examination } from './doctor/chain.ts';
import { withContext } from './doctor/context.ts';
import { findingText, usualWidth, verdictOf, verdictText } from './doctor/text.ts';
import { switchesIn, UsageError } from './flags.ts';

const help = `Usage: npm run doctor [-- --json]

Checks the installation of .env and the variables, in order: address, proxy, DNS, TCP, TLS, Altcraft API, token, clock,
speed, rights of the token, each id, and the objects of ALTCRAFT_SANDBOX. Says what is wrong and what to do. It only reads,
whatever ALTCRAFT_ALLOW permits.
For another installation: ALTCRAFT_ENV=<name> npm run doctor

  --json   print one JSON object: verdict, next, findings[] (name, state, saw, means, remedy), notTried[]
  --help   print this

Exit codes: 0 ready · 1 a problem that keeps the suite from verifying · 2 wrong flag or configuration, nothing was sent ·
4 the doctor itself failed.
`;

const noAddress = `ALTCRAFT_URL is not set, so there is no installation to check; nothing was sent.

  - For your installation: copy .env.example to .env, set ALTCRAFT_URL and ALTCRAFT_TOKEN, then: npm run doctor
  - To try the suite against the embedded emulator: npm run contract
`;

/** Prints what people read, and what machines read at the end. */
interface Output {
  say: (text: string) => void;
  tell: (result: object) => void;
}

function outputFor(isJson: boolean, redact: (text: string) => string): Output {
  return {
    say: (text) => void (isJson || process.stdout.write(redact(text))),
    tell: (result) => void (isJson && process.stdout.write(`${redact(JSON.stringify(result, null, 2))}\n`)),
  };
}

function refuse(text: string, problems: readonly string[], isJson: boolean): number {
  process.stderr.write(text);
  outputFor(isJson, printable).tell({ schema: 1, exitCode: 2, problems });
  return 2;
}

async function examined(config: Config, { say, tell }: Output): Promise<number> {
  const { files, values } = readEnvironment(configFolder(), process.env);
  say(`Doctor of ${config.target.url}; it only reads.\n\n`);
  const width = Math.min(process.stdout.columns ?? usualWidth, usualWidth);
  const surroundings = { config, files, written: values.ALTCRAFT_URL ?? '' };
  const examination: Examination = await withContext(surroundings, (context) =>
    examine(context, (finding) => say(findingText(finding, width))),
  );
  const verdict = verdictOf(examination, config, process.env.ALTCRAFT_ENV);
  say(verdictText(verdict, width));
  tell({ schema: 1, target: { url: config.target.url }, ...verdict, ...examination });
  return verdict.exitCode;
}

async function main(args: string[]): Promise<number> {
  const switches = switchesIn(args, ['json']);
  if (switches.has('help')) {
    process.stdout.write(help);
    return 0;
  }
  const isJson = switches.has('json');
  const { config, problems } = readConfig(configFolder(), process.env);
  if (!config) return refuse(problemsText(problems), problems, isJson);
  if (config.target.kind === 'emulator') return refuse(noAddress, ['ALTCRAFT_URL is not set.'], isJson);
  return examined(config, outputFor(isJson, redactor(config.secrets)));
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isSlip = error instanceof UsageError;
  process.stderr.write(
    isSlip
      ? `${error.message}\nNothing was sent. Run with --help to see every flag.\n`
      : printable(
          `The doctor itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        ),
  );
  process.exitCode = isSlip ? 2 : 4;
}
