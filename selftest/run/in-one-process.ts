/**
 * `npm run contract` in one process: the stand-in for the runner takes the place of Playwright, all else is what users run.
 */
import '../../tools/quiet.ts';
import { useStandIn } from '../stand-in/hook.ts';

useStandIn(); // before anything is imported that asks for the runner
const { runCommand } = await import('../../tools/run/command.ts');

await runCommand(process.argv.slice(2), (args, environment) => {
  process.env = environment;
  const ended = import('../stand-in/suite.ts').then(({ runSuite }) => runSuite(args));
  return { ended, interrupt: () => undefined };
});
