/**
 * The configuration of a worker, read once.
 */
import { readConfig, type Config } from './config.ts';
import { configFolder } from './places.ts';

function readOrThrow(): Config {
  const { config, problems } = readConfig(configFolder(), process.env);
  if (!config) throw new Error(problems.join('\n')); // the Playwright configuration has already refused these
  return config;
}

/** The configuration of this process. */
export const workerConfig = readOrThrow();
