/**
 * Faults of the platform behind an operation: what it does, and what it makes of its parameters.
 */
import { countedName } from '../../../emulator/faults/off-by-one.ts';
import type { FaultKind } from '../../../emulator/faults/faults.ts';
import { requestFields, type Operation } from '../../../schemas/index.ts';
import type { Mutant } from './mutant.ts';

const changing = ['create', 'update', 'delete', 'task', 'send', 'destructive'];

const parametersOf = (operation: Operation) => Object.keys(requestFields(operation)?.properties ?? {});

function kindsOf(operation: Operation): FaultKind[] {
  const { effect, paging, deduplicated, formats } = operation.facts;
  const when = (isSo: unknown, ...kinds: FaultKind[]) => (isSo ? kinds : []);
  const hasEnvelope = operation.envelope === 'v1.1';
  return [
    ...when(operation.hasToken, 'accept-any-token'),
    'crash',
    'replay',
    ...when(changing.includes(effect), 'no-effect'),
    ...when(effect === 'create', 'double-effect'),
    ...when(deduplicated, 'no-deduplication'),
    ...when(effect === 'read', 'stale-read'),
    ...when(paging, 'ignore-limit', 'ignore-cursor'),
    ...when(paging?.next, 'stuck-cursor', 'early-end'),
    ...when(hasEnvelope && operation.send === 'json', 'no-validation', 'accept-malformed'),
    ...when(
      parametersOf(operation).some((name) => countedName.test(name)),
      'off-by-one',
    ),
    ...when(formats.includes('xml'), 'json-only'),
    ...when(effect === 'read' && !paging, 'first-object'),
  ];
}

/** Faults of the platform behind the operation. */
export function ofTheState(operation: Operation): Mutant[] {
  return kindsOf(operation).map((kind) => ({ operator: kind, place: '', faults: [{ operation: operation.id, kind }] }));
}

/** Parameters of which no reply tells: the form of the reply, which has an operator of its own, and triggers. */
const unobservable = ['format', 'skip_triggers'];

/** A parameter that gets lost on its way, of those that the checks send. */
export function ofParameters(operation: Operation, sent: ReadonlySet<string>): Mutant[] {
  return parametersOf(operation)
    .filter((name) => sent.has(name) && !unobservable.includes(name))
    .map((path) => ({
      operator: 'parameter lost',
      place: path,
      faults: [{ operation: operation.id, kind: 'lose-parameter', path }],
    }));
}
