/**
 * What a run may do: the allowed effects, and the user's own objects that it may change.
 */
import { closest, distance } from 'fastest-levenshtein';
import type { Effect } from '../../schemas/index.ts';
import type { Environment } from './files/env-files.ts';
import { shown, shownText } from './files/shown.ts';

/** What a run is made against. */
export type TargetKind = 'emulator' | 'installation';
type Values = Record<string, string>;

/** Every effect, from harmless to irreversible. */
export const effects: readonly Effect[] = [
  'read',
  'create',
  'update',
  'delete',
  'task',
  'export',
  'send',
  'destructive',
];

/** The kinds of objects that ALTCRAFT_SANDBOX can name. */
export const sandboxKinds = [
  'profile',
  'message',
  'segment',
  'suppression-list',
  'template',
  'mailing',
  'campaign',
  'scenario',
  'expendable-campaign',
  'loyalty-program',
  'market-setting',
  'connector',
];

/** One of the user's own objects that a run may change. */
export interface SandboxObject {
  /** As the variable spells it: `suppression-list`, or `expendable-campaign` for one that may be completed permanently. */
  kind: string;
  id: string;
}

function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/**
 * Reads ALTCRAFT_ALLOW: every effect for the emulator and reads for an installation, when it is not set. Reading is always
 * allowed.
 */
export function readAllow(values: Values, kind: TargetKind): { allow: Set<Effect>; problems: string[] } {
  const words = listOf(values.ALTCRAFT_ALLOW);
  if (words.length === 0) return { allow: new Set(kind === 'emulator' ? effects : ['read']), problems: [] };
  const problems = words
    .filter((word) => word !== 'all' && !effects.includes(word as Effect))
    .map((word) => {
      const near = closest(word, [...effects, 'all']);
      const isNear = distance(word, near) <= 3;
      return `ALTCRAFT_ALLOW: ${isNear ? `"${word}"` : shown(word)} is not an effect.${isNear ? ` Did you mean ${near}?` : ''} Effects are ${effects.join(', ')}, or all.`;
    });
  const allow = new Set(words.includes('all') ? effects : (words as Effect[]));
  allow.add('read');
  return { allow, problems };
}

/** Effects that the shell allows and the files do not. */
export interface Widened {
  effects: readonly Effect[];
  files: readonly string[];
}

/** Effects that only the shell allows: a value that was forgotten there must not widen the permissions silently. */
export function widenedBy(
  { files, fromFiles }: Environment,
  kind: TargetKind,
  allow: ReadonlySet<Effect>,
): Widened | undefined {
  if (files.length === 0) return undefined; // a server of CI has no files, and its shell is what was meant
  const { allow: written } = readAllow(fromFiles, kind);
  const more = effects.filter((effect) => allow.has(effect) && !written.has(effect));
  return more.length > 0 ? { effects: more, files } : undefined;
}

/** A smoke run only reads, even if more is allowed. */
export function reduceToRead(allow: Set<Effect>): void {
  allow.clear();
  allow.add('read');
}

/** Permissions that lack what they require, or that would delete data which the checks need. */
export function permissionProblems(values: Values, allow: ReadonlySet<Effect>): string[] {
  const problems: string[] = [];
  if (allow.has('create') && !allow.has('delete')) {
    problems.push(
      'ALTCRAFT_ALLOW has create but not delete: the objects that the run creates would stay. Add delete, or remove create.',
    );
  }
  if (allow.has('send') && !values.ALTCRAFT_CONFIRM_SEND) {
    problems.push(
      'ALTCRAFT_ALLOW has send, but ALTCRAFT_CONFIRM_SEND does not name the one address that may receive messages.',
    );
  }
  if (allow.has('destructive') && !values.ALTCRAFT_CONFIRM_DESTRUCTIVE) {
    problems.push(
      'ALTCRAFT_ALLOW has destructive, but ALTCRAFT_CONFIRM_DESTRUCTIVE does not name the database whose data may be deleted.',
    );
  }
  const expendable = values.ALTCRAFT_CONFIRM_DESTRUCTIVE;
  if (expendable !== undefined && expendable === values.ALTCRAFT_DB_ID) {
    problems.push(
      `ALTCRAFT_CONFIRM_DESTRUCTIVE and ALTCRAFT_DB_ID both name database ${expendable}: the database that the other checks need would be wiped. Name another database.`,
    );
  }
  const send = values.ALTCRAFT_CONFIRM_SEND;
  if (send !== undefined && !/^[^@\s,]+@[^@\s,]+$/.test(send)) {
    problems.push(
      `ALTCRAFT_CONFIRM_SEND must be one e-mail address, not ${send.includes('@') ? `"${send}"` : shown(send)}.`,
    );
  }
  return problems;
}

/** Reads ALTCRAFT_SANDBOX. */
export function readSandbox(values: Values): { sandbox: SandboxObject[]; problems: string[] } {
  const sandbox: SandboxObject[] = [];
  const problems: string[] = [];
  for (const entry of listOf(values.ALTCRAFT_SANDBOX)) {
    const [kind, ...rest] = entry.split(':');
    const id = rest.join(':');
    if (kind && sandboxKinds.includes(kind) && id) sandbox.push({ kind, id });
    else
      problems.push(
        `ALTCRAFT_SANDBOX: ${shownText(entry)} is not kind:id with one of the kinds ${sandboxKinds.join(', ')}.`,
      );
  }
  return { sandbox, problems };
}
