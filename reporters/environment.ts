/**
 * What the report says about the run as a whole.
 */
import type { Config } from '../src/config/config.ts';
import { operations, type Evidence } from '../schemas/index.ts';

function repliesWith(evidence: Evidence): string {
  return String(operations.filter(({ facts }) => facts.evidence.reply === evidence).length);
}

/** Environment of the Allure report: target, permissions, and how many replies the documentation shows. No secrets. */
export function environmentInfo(config: Config): Record<string, string> {
  const { kind, url, version } = config.target;
  return {
    target: kind === 'emulator' ? 'embedded emulator' : url.replace(/^https?:\/\//, ''),
    version: version ?? 'unknown',
    allowed: [...config.allow].join(', '),
    operations: String(operations.length),
    documented: repliesWith('documented'),
    'partly seen': repliesWith('partial'),
    unseen: repliesWith('unseen'),
    seed: String(config.seed),
    node: process.version,
    ...connectionInfo(config),
  };
}

function connectionInfo({ connection: { caFile, client, proxy, insecureTls } }: Config): Record<string, string> {
  return {
    ...(proxy ? { proxy: proxy.server } : {}),
    ...(caFile ? { 'CA file': caFile } : {}),
    ...(client ? { 'client certificate': client.certFile } : {}),
    ...(insecureTls ? { 'TLS certificate': 'NOT VERIFIED (ALTCRAFT_INSECURE_TLS=yes)' } : {}),
  };
}

/** The findings of a run as further lines of the report's environment, in the form of a Java properties file. */
export function findingProperties(findings: readonly string[]): string {
  return findings.map((finding, index) => `\nfinding\\ ${index + 1}=${finding}`).join('');
}
