/**
 * Judges mutants by the checks of their operation: each check runs as it does in earnest, against an installation with one fault.
 */
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Values } from '../../emulator/core/parameters.ts';
import { judgeReply, operationOf, type Operation, type OperationId } from '../../schemas/index.ts';
import { conventionNames } from '../../src/conventions/index.ts';
import type { Connections } from '../../src/http/connections/connections.ts';
import { compareSnapshots } from '../../src/observations/comparison/compare.ts';
import { readParts } from '../../src/observations/snapshot/collect.ts';
import { snapshotVersion, type Snapshot } from '../../src/observations/snapshot/model.ts';
import { setPace } from '../../src/http/rate-limit.ts';
import { outcomesOf } from '../../src/outcome/annotations.ts';
import { verdictOf } from '../../src/outcome/outcome.ts';
import type { Installation } from './installation.ts';
import type { Mutant } from './operators/mutant.ts';
import { mutantsOf, note, type Seen } from './operators/operators.ts';
import { loadSpec, registered, Worker, type Info, type Registered } from '../stand-in/runner.ts';

/** How a mutant ended. */
export interface Judged {
  operation: OperationId;
  operator: string;
  place: string;
  /**
   * `hole` is a survivor that nothing excuses. `optional`: the pages allow the reply without the field, or null in it. `custom`:
   * a field that each installation has of its own. `frame`: no page prints the media type or the text of a success, or
   * the code of the refusal: a call that is refused in any case proves nothing of what was looked at first. `unseen`: no page shows the reply.
   */
  state: 'killed' | 'hole' | 'optional' | 'custom' | 'frame' | 'unseen' | 'harness error';
  /** Whether a snapshot of the unharmed installation shows what the checks did not see. */
  bySnapshot?: true;
  /** The check that failed, and the first line of its text. */
  by?: string;
  text?: string;
}

const kebab = (text: string) => text.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const specs = new URL('../../tests/', import.meta.url);

function specOf(id: string): string | undefined {
  const [group = '', name = ''] = id.split('.').map(kebab);
  const url = new URL(`${group}/${name}.spec.ts`, specs);
  return existsSync(url) ? url.href : undefined;
}

let conventionsLoaded = false;

/** The checks of an operation: its own first, then the conventions that every run makes. */
export async function checksOf(id: OperationId): Promise<Registered[]> {
  if (!conventionsLoaded) {
    for (const name of conventionNames) await loadSpec(new URL(`conventions/${name}.spec.ts`, specs).href);
    conventionsLoaded = true;
  }
  const url = specOf(id);
  if (url) await loadSpec(url);
  const own = url ? fileURLToPath(url) : '';
  const ofOperation = registered.filter(({ titlePath, tags }) => titlePath[0] === id && !tags.includes('@nightly'));
  return ofOperation.sort((one, other) => Number(other.file === own) - Number(one.file === own));
}

/** Runs checks one after the other on a fresh installation until one of them fails as a broken contract. */
export async function runChecks(
  { clock }: Installation,
  checks: readonly Registered[],
  isEnough: (info: Info) => boolean,
): Promise<Info[]> {
  const infos: Info[] = [];
  let worker: Worker | undefined;
  for (const check of checks) {
    if (!worker) {
      rmSync('results', { recursive: true, force: true });
      worker = new Worker(check.fixtures);
      const pause = (ms: number) => Promise.resolve(clock.advance(ms));
      setPace((await worker.get('http')) as Connections, 0, { now: clock.now, pause });
    }
    const info = await worker.run(check);
    infos.push(info);
    if (isEnough(info)) break;
    if (info.status !== 'failed') continue;
    await worker.close(); // as the runner does after a failure
    worker = undefined;
  }
  await worker?.close();
  return infos;
}

const failsAsBroken = (info: Info) =>
  info.status === 'failed' &&
  info.status !== info.expectedStatus &&
  outcomesOf(info).some((outcome) => verdictOf(outcome) === 'failed');

function judged(operation: OperationId, { operator, place }: Mutant, infos: readonly Info[]): Judged {
  const base = { operation, operator, place };
  const killer = infos.find(failsAsBroken);
  if (killer) {
    const [text = ''] = killer.errors.map(({ message }) => message);
    return { ...base, state: 'killed', by: killer.titlePath.slice(1).join(' › '), text };
  }
  const broken = infos.find(({ status, expectedStatus }) => status === 'failed' && status !== expectedStatus);
  if (!broken) return { ...base, state: 'hole' };
  return { ...base, state: 'harness error', text: broken.errors[0]?.message };
}

const ofTheFrame = [
  'another media type',
  'media type of plain text',
  'no media type',
  'error 0 with a text of failure',
  'refusal with another code',
  'no-validation',
  'accept-malformed',
];
const ofOptionalFields = ['field missing', 'field null', 'key in another case'];
/** Fields that the seed of the emulator adds to those of the platform. */
const customFields =
  /(^|[.\]])(custom_fields|props|contract_number|crm_id|rating|vip|member_since|interests|preferences|purchases)\b/;

/** Why a survivor is none of the suite's: what no page tells cannot be missed. */
function excuseFor(operation: Operation, mutant: Mutant, bodies: readonly Values[]): Judged['state'] {
  if (ofTheFrame.includes(mutant.operator)) return 'frame';
  if (operation.facts.evidence.reply === 'unseen' && mutant.body) return 'unseen';
  if (customFields.test(mutant.place)) return 'custom';
  const { body } = mutant;
  if (!body || !ofOptionalFields.includes(mutant.operator)) return 'hole';
  const isAccepted = (one: Values) => judgeReply(operation, body(structuredClone(one))).errors.length === 0;
  return bodies.every(isAccepted) ? 'optional' : 'hole';
}

/** What a run saw of one operation, as its snapshot has it. */
function snapshotOf(id: OperationId): Snapshot {
  return {
    snapshot: snapshotVersion,
    target: { kind: 'emulator', url: 'embedded emulator', version: null },
    days: ['2026-01-01'],
    runs: 1,
    allowed: [],
    operations: readParts(new Map([[id, 'verified']])),
  };
}

/** Whether two snapshots differ in one operation, by more than its speed. */
function differs(before: Snapshot, after: Snapshot, id: OperationId): boolean {
  return compareSnapshots(before, after).differences.some(
    ({ operation, severity, rule }) => operation === id && severity !== 'info' && rule !== 'slower',
  );
}

/** What the checks of an operation send and receive while nothing is wrong. */
async function baseline(installation: Installation, id: OperationId, checks: readonly Registered[]) {
  const seen: Seen = new Map();
  const sent = new Set<string>();
  const bodies: Values[] = [];
  let hasChanged = false;
  installation.renew();
  installation.onSuccess = (operation: string, body: Values) => {
    if (operation !== id) return;
    note(seen, body);
    bodies.push(structuredClone(body));
  };
  installation.onSent = (operation: string, names: string[]) => {
    hasChanged ||= operationOf(operation).facts.effect !== 'read';
    if (operation === id) names.forEach((name) => sent.add(name));
  };
  const infos = await runChecks(installation, checks, () => false);
  delete installation.onSuccess;
  delete installation.onSent;
  const bad = infos.find(({ status }) => status === 'failed');
  if (bad) throw new Error(`${bad.titlePath.slice(1).join(' › ')} fails without a fault:\n${bad.errors[0]?.message}`);
  return { seen, sent, bodies, hasChanged, snapshot: snapshotOf(id) };
}

/** Whether a mutant changes what goes over the wire at all: null in the place of null is no fault. */
const changes = ({ body }: Mutant, bodies: readonly Values[]) =>
  !body || bodies.some((one) => !isDeepStrictEqual(body(structuredClone(one)), one));

/** Which mutants are judged. */
export type Choose = (mutants: readonly Mutant[]) => readonly Mutant[];

/**
 * Judges the mutants of an operation.
 *
 * @throws Error where a check fails without a fault
 */
export async function measure(
  installation: Installation,
  id: OperationId,
  choose: Choose = (all) => all,
): Promise<Judged[]> {
  const checks = await checksOf(id);
  const operation: Operation = operationOf(id);
  const { seen, sent, bodies, hasChanged, snapshot } = await baseline(installation, id, checks);
  const results: Judged[] = [];
  const isFault = (mutant: Mutant) => changes(mutant, bodies) && (hasChanged || mutant.operator !== 'stale-read');
  const mutants = choose(mutantsOf(operation, seen, sent)).filter(isFault);
  for (const mutant of mutants) {
    installation.renew({ operation: id, ...mutant });
    const result = judged(id, mutant, await runChecks(installation, checks, failsAsBroken));
    const state = result.state === 'hole' ? excuseFor(operation, mutant, bodies) : result.state;
    const isShown = state !== 'killed' && differs(snapshot, snapshotOf(id), id);
    results.push({ ...result, state, ...(isShown ? { bySnapshot: true } : {}) });
  }
  return results;
}
