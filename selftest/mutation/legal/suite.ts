/**
 * The suite against an installation that varies its replies in every legal way, and the replies that it got varied further:
 * nothing may complain.
 */
import { readdirSync } from 'node:fs';
import type { Values } from '../../../emulator/core/parameters.ts';
import { findOperation, type OperationId } from '../../../schemas/index.ts';
import type { Installation } from '../installation.ts';
import { checksOf, runChecks } from '../measure.ts';
import { createRandom } from '../random.ts';
import { loadSpec, registered, Worker, type Registered } from '../../stand-in/runner.ts';
import { falseAlarms } from './replies.ts';

/** An operation, or the checks that belong to none. */
export type LegalName = OperationId | 'flows';

/** What was tried of one operation, and what complained. */
export interface LegalAnswer {
  checks: number;
  skipped: number;
  replies: number;
  alarms: string[];
}

async function checksOfFlows(): Promise<Registered[]> {
  const folder = new URL('../../../tests/flows/', import.meta.url);
  for (const file of readdirSync(folder)) await loadSpec(new URL(file, folder).href);
  return registered.filter(({ file, tags }) => /[\\/]flows[\\/]/.test(file) && !tags.includes('@nightly'));
}

/** Bodies of many shapes, the first of each; the largest would take the time of many others. */
function kept(bodies: readonly Values[]): Values[] {
  const texts = new Map(bodies.map((body) => [JSON.stringify(body), body]));
  const small = [...texts].filter(([text]) => text.length < 20_000);
  return small.slice(0, 40).map(([, body]) => body);
}

/** Runs something as a test, so that matchers find one. */
async function asTest(run: () => void): Promise<void> {
  const worker = new Worker(new Map());
  const body = () => Promise.resolve(run());
  await worker.run({ file: 'tests/legal.spec.ts', titlePath: ['legal replies'], tags: [], body, fixtures: new Map() });
  await worker.close();
}

/**
 * @param name an operation, or the flows
 * @param replies how many to make of the replies that the checks got
 */
export async function tryLegal(
  installation: Installation,
  name: LegalName,
  { replies, seed }: { replies: number; seed: number },
): Promise<LegalAnswer> {
  const bodies: Values[] = [];
  installation.renew();
  installation.onSuccess = (operation, body, format) => {
    if (operation === name && format === 'json') bodies.push(structuredClone(body));
  };
  const checks = name === 'flows' ? await checksOfFlows() : await checksOf(name);
  const infos = await runChecks(installation, checks, () => false);
  delete installation.onSuccess;
  const failed = infos.filter(({ status, expectedStatus }) => status === 'failed' && status !== expectedStatus);
  const alarms = failed.map(({ titlePath, errors }) => `${titlePath.slice(1).join(' › ')}: ${errors[0]?.message}`);
  const operation = findOperation(name);
  const isTried = operation !== undefined && (bodies.length > 0 || operation.envelope === 'v1.1');
  const count = isTried ? replies : 0;
  await asTest(() => {
    if (!isTried) return;
    const found = falseAlarms(operation, kept(bodies), count, createRandom(name, seed));
    alarms.push(...found.map(({ text, sent }) => `${name}: ${text}\n  sent: ${sent.slice(0, 400)}`));
  });
  return {
    checks: infos.length,
    skipped: infos.filter(({ status }) => status === 'skipped').length,
    replies: count,
    alarms,
  };
}
