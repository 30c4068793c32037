/**
 * What an installation does not offer to this token: groups and operations that were refused for the tariff (402), for
 * the rights of the token (403), or that it does not know at all.
 */
import { operationOf } from '../../schemas/index.ts';
import { losesHeader, refusesCalls } from '../../src/outcome/contact-advice.ts';
import type { Outcome } from '../../src/outcome/outcome.ts';
import { outcomeText } from '../../src/outcome/text.ts';
import type { OperationSummary } from '../judgement/model.ts';

/** What outcomes of a run name. */
function namedBy(
  operations: readonly OperationSummary[],
  nameOf: (outcome: Outcome) => string | undefined,
): Set<string> {
  const outcomes = operations.flatMap((operation) => operation.outcomes);
  return new Set(outcomes.flatMap((outcome) => nameOf(outcome) ?? []));
}

/** Operations that were refused for a cause. */
function refusedFor(cause: 'tariff' | 'rights', operations: readonly OperationSummary[]): Set<string> {
  return namedBy(operations, (outcome) => (outcome.cause === cause ? outcome.operation : undefined));
}

const mostNamed = 5;
const mostBlocked = 20;

/** `mailings (12 operations), profiles.delete, profiles.merge`: a group by its name where nothing of it was verified. */
function listed(refused: ReadonlySet<string>, operations: readonly OperationSummary[]): string {
  const own = operations.filter(({ id }) => refused.has(id));
  const isWhole = (group: string) => operations.every((other) => other.group !== group || other.verdict !== 'verified');
  const groups = [...new Set(own.map(({ group }) => group))].filter(isWhole);
  const whole = groups.map((group) => {
    const count = operations.filter(({ group: its, verdict }) => its === group && verdict === 'unsupported').length;
    return `${group} (${count === 1 ? '1 operation' : `${count} operations`})`;
  });
  const single = own.filter(({ group }) => !groups.includes(group)).map(({ id }) => id);
  const more = single.length > mostNamed ? [`${single.length - mostNamed} more`] : [];
  return [...whole, ...single.slice(0, mostNamed), ...more].join(', ');
}

/** Whether a token may do nothing but read. */
function onlyReads(refused: ReadonlySet<string>, operations: readonly OperationSummary[]): boolean {
  const changing = operations.filter(({ id, effect }) => effect !== 'read' && operationOf(id).hasToken);
  const isRead = (id: string) => !changing.some((operation) => operation.id === id);
  return changing.every(({ verdict }) => verdict !== 'verified') && ![...refused].some(isRead);
}

function rightsFinding(operations: readonly OperationSummary[]): string[] {
  const refused = refusedFor('rights', operations);
  if (refused.size === 0) return [];
  if (onlyReads(refused, operations)) {
    const count = operations.filter(({ verdict }) => verdict === 'unsupported').length;
    return [
      `The token may only read: whatever would change something was refused (403), so that ${count === 1 ? 'one operation' : `${count} operations`} could not be verified. ` +
        'Take the other effects out of ALTCRAFT_ALLOW, or give its role more rights.',
    ];
  }
  return [`The token may not: ${listed(refused, operations)} (403). Its role in the panel decides.`];
}

/** `a, b, c and 2 more`. */
function firstFew(names: readonly string[], most = mostNamed): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What a server in front of the platform answered in its place: the operations, and each thing that it said. */
function blockedBy(operations: readonly OperationSummary[]) {
  const outcomes = operations.flatMap((one) => one.outcomes).filter(({ cause }) => cause === 'blocked in front');
  const ids = outcomes.flatMap((outcome) => ('operation' in outcome ? (outcome.operation ?? []) : []));
  const answers = outcomes.flatMap((outcome) => ('answered' in outcome ? outcome.answered : []));
  return { ids: [...new Set(ids)].sort(), answers: [...new Set(answers)].sort() };
}

function lostHeaderOf(operations: readonly OperationSummary[]): string | undefined {
  const lost = operations.flatMap((one) => one.outcomes).find(({ cause }) => cause === 'header lost');
  return lost && outcomeText(lost);
}

/** What a server in front of the platform kept from it, in one sentence each: why the run says nothing about these operations. */
export function frontReasons(operations: readonly OperationSummary[]): string[] {
  const { ids } = blockedBy(operations);
  return [
    ...(ids.length > 0 ? [`A server in front of the platform blocked calls of ${firstFew(ids)}.`] : []),
    ...(lostHeaderOf(operations) ? ['The token in the header Authorization does not reach the platform.'] : []),
  ];
}

function frontFindings(operations: readonly OperationSummary[]): string[] {
  const { ids, answers } = blockedBy(operations);
  const count = ids.length === 1 ? 'one operation' : `${ids.length} operations`;
  const lost = lostHeaderOf(operations);
  return [
    ...(ids.length > 0
      ? [
          `A server in front of the platform blocked calls of ${count} (${answers.join(', ')}): ${firstFew(ids, mostBlocked)}. ${refusesCalls.remedy}`,
        ]
      : []),
    ...(lost === undefined
      ? []
      : [`${lost.charAt(0).toUpperCase()}${lost.slice(1)} ${losesHeader.means} ${losesHeader.remedy}`]),
  ];
}

/** What was refused as not on offer, in sentences. */
export function availabilityFindings(operations: readonly OperationSummary[]): string[] {
  const tariff = refusedFor('tariff', operations);
  const unknown = [
    ...namedBy(operations, (outcome) => (outcome.cause === 'group unknown' ? outcome.group : undefined)),
  ];
  return [
    ...frontFindings(operations),
    ...(tariff.size > 0 ? [`The tariff lacks: ${listed(tariff, operations)} (402).`] : []),
    ...(unknown.length > 0
      ? [
          `The installation knows no call of: ${unknown.join(', ')} (404). The tariff or the version lacks it, or a proxy in between does not let it through.`,
        ]
      : []),
    ...rightsFinding(operations),
  ];
}
