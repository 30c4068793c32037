/**
 * `npm run contract`: runs the suite by Playwright. Arguments are passed on to it.
 */
import './quiet.ts';
import { fileURLToPath } from 'node:url';
import { startNode } from './run/child.ts';
import { runCommand } from './run/command.ts';

const playwright = fileURLToPath(new URL('../node_modules/@playwright/test/cli.js', import.meta.url));

/** Replies and their judgements are gone after a test; with this room, in MB, most never have to be moved. Workers inherit it. */
const forShortLivedObjects = ['--max-semi-space-size=64'];

await runCommand(process.argv.slice(2), (args, environment) =>
  startNode([...forShortLivedObjects, playwright, ...args], environment),
);
