/**
 * What Node itself reads from its environment, and would otherwise decide without a word: it has to follow the
 * configuration.
 */
import { spawnSync } from 'node:child_process';
import type { Connection } from '../config/connection-settings.ts';

/**
 * The environment with which a process follows the configuration. Node reads NODE_EXTRA_CA_CERTS as it starts, so this is
 * for processes to come.
 */
export function nodeEnvironment(
  { caFile, insecureTls, notes }: Connection,
  environment: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const { NODE_TLS_REJECT_UNAUTHORIZED: reject, ...rest } = environment;
  return {
    ...rest,
    ...(reject === undefined || (reject === '0' && !insecureTls) ? {} : { NODE_TLS_REJECT_UNAUTHORIZED: reject }),
    ...(caFile ? { NODE_EXTRA_CA_CERTS: caFile } : {}),
    CONTRACT_NOTES: JSON.stringify(notes),
  };
}

/** Whether this process was started without the private CA that the configuration names. */
export function lacksAuthority({ caFile }: Connection, environment: NodeJS.ProcessEnv): boolean {
  return caFile !== undefined && environment.NODE_EXTRA_CA_CERTS !== caFile;
}

/** Makes this process follow the configuration as far as it still can; workers that it starts follow in all. */
export function followConnection(connection: Connection, environment: NodeJS.ProcessEnv): void {
  if (lacksAuthority(connection, environment)) environment.CONTRACT_LATE_CA = '1';
  const wanted = nodeEnvironment(connection, environment);
  for (const name of Object.keys(environment)) if (!(name in wanted)) delete environment[name];
  Object.assign(environment, wanted);
}

/**
 * Runs a command of this project anew where this process lacks the private CA.
 *
 * @returns its exit code, or undefined when this process can do the work itself
 */
export function startedAnew(connection: Connection): number | undefined {
  if (!lacksAuthority(connection, process.env)) {
    followConnection(connection, process.env);
    return undefined;
  }
  const { status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: nodeEnvironment(connection, process.env),
  });
  return status ?? 4;
}
