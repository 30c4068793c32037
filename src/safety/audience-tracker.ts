/**
 * Tracks who would receive what this run sends. No reply tells it, so the tracker follows the run's own calls; whatever it
 * does not know counts as somebody else's. What a call may add counts before the call is sent, because its reply may be lost.
 */
import { requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import { nonExistent, isNonExistent } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { isCopy } from '../contract/object-kinds.ts';
import { clearNames, createRecipientTracker, writtenProfiles } from './recipient-tracker.ts';

type Fields = Record<string, unknown>;

/** What is known about the run's own profiles, segments and mailings. */
export interface AudienceTracker {
  /** Takes note of a call before it is sent. */
  expect(operation: Operation, parameters: Fields): void;
  /** Takes note of a call that was accepted. */
  observe(operation: Operation, parameters: Fields, body: Fields): void;
  /** Whether profiles, by id or e-mail, are the run's own and can be written to under one address only. */
  areReachedOnlyAt(profiles: readonly string[], address: string): boolean;
  /** Whether a mailing, by id or name, reaches only profiles that can be written to under one address only. */
  mailingReachesOnly(mailing: string, address: string): boolean;
  /** Whether a segment is the run's own and static, so that no profile enters it by a rule. */
  isOwnStaticSegment(segment: string): boolean;
  /** Whether a mailing, by id or name, is the run's own. */
  isOwnMailing(mailing: string): boolean;
  /** What a call would change although a message may be under way there, in words; undefined where nothing. */
  launchedIn(operation: Operation, parameters: Fields): string | undefined;
  /** Records that a name and an id mean the same mailing. */
  alias(name: string, id: string): void;
}

/** A mailing: the segment that it is for, or `started` when each start names its profile. */
type MailingAudience = { segment: string } | 'started' | 'unknown';

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

/** Whether a call saves a mailing that an event or a call starts, and not a schedule for an audience. */
export function savesTrigger(operation: Operation): boolean {
  return savesMailing(operation) && requestFields(operation)?.properties.trigger_type !== undefined;
}

function audienceOf(operation: Operation, { data_type, data_id, trigger_type }: Fields): MailingAudience {
  if (savesTrigger(operation)) return trigger_type === 'api_call' ? 'started' : 'unknown';
  const segment = textOf(data_id);
  return data_type === 'segment' && segment ? { segment } : 'unknown';
}

/** Whether a call makes or changes a mailing. */
export function concernsMailing({ facts }: Operation): boolean {
  return facts.creates?.kind === 'mailing' || (facts.touches ?? []).some(({ kind }) => kind === 'mailing');
}

/** Whether a call makes a mailing with the settings of another one. */
export function copiesMailing(operation: Operation): boolean {
  return operation.facts.creates?.kind === 'mailing' && isCopy(operation);
}

/** Whether a call saves the settings of a mailing. */
export function savesMailing(operation: Operation): boolean {
  const { effect } = operation.facts;
  const isWrite = effect === 'create' || effect === 'update';
  return isWrite && concernsMailing(operation) && requestFields(operation)?.properties.is_active !== undefined;
}

/** An id as text. As a text a huge number could be somebody's id; as a number it names nothing. */
const idText = (value: unknown) => String(isNonExistent(value) ? nonExistent.id : value);

/** The objects of a kind that a call changes, by id. */
export function touchedIds({ facts }: Operation, kind: ObjectKind, parameters: Fields): string[] {
  const paths = (facts.touches ?? []).filter((touched) => touched.kind === kind).map(({ by }) => by);
  return paths.flatMap((path) => valuesAt(parameters, path)).map(idText);
}

/** Whether all that a call would start does not exist. */
export function startsNothing(operation: Operation, parameters: Fields): boolean {
  const kinds = ['mailing', 'campaign', 'scenario'] as const;
  const ids = kinds.flatMap((kind) => touchedIds(operation, kind, parameters));
  return ids.length > 0 && ids.every(isNonExistent);
}

/** Segments that profiles enter by a call, at any depth of the request. */
function enteredSegments(operation: Operation, parameters: Fields): string[] {
  const { into } = operation.facts.writes ?? {};
  const named = into === undefined ? [] : valuesAt(parameters, into);
  return [...named.map(idText), ...entriesNamed('add_to_segments', parameters)];
}

function entriesNamed(field: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === field ? [inner].flat().map(String) : entriesNamed(field, inner),
  );
}

interface Tracked {
  /** Names of the profiles in each static segment of the run. */
  members: Map<string, Set<string>>;
  mailings: Map<string, MailingAudience>;
  /** Segments and mailings that may be sending, as `segment 5`. */
  launched: Set<string>;
}

function expectSegments({ members }: Tracked, operation: Operation, parameters: Fields): void {
  const { effect, writes } = operation.facts;
  if (effect === 'update' && !writes) {
    touchedIds(operation, 'segment', parameters).forEach((id) => members.delete(id)); // it may be dynamic now
  }
  for (const segment of enteredSegments(operation, parameters)) {
    const names = writtenProfiles(operation, parameters)?.flat();
    if (names) names.forEach((name) => members.get(segment)?.add(name));
    else members.delete(segment); // its members are not known any more
  }
}

function observeSegment({ members }: Tracked, operation: Operation, parameters: Fields, body: Fields): void {
  const { is_static, is_refresh_daily, segment } = parameters;
  const isStatic = is_static === true && segment === undefined && (is_refresh_daily ?? false) === false;
  const [id] = valuesAt(body, operation.facts.creates?.id ?? 'data.saved_id').map(textOf);
  // A repeated request gets the same id again, and the segment may have members by then.
  const isMade = operation.facts.creates?.kind === 'segment';
  if (isMade && isStatic && id && !members.has(id)) members.set(id, new Set());
}

function expectMailing({ mailings }: Tracked, operation: Operation, parameters: Fields): void {
  if (!savesMailing(operation)) return;
  for (const id of touchedIds(operation, 'mailing', parameters)) if (mailings.has(id)) mailings.set(id, 'unknown');
}

function observeMailing({ mailings }: Tracked, operation: Operation, parameters: Fields, body: Fields): void {
  const isClone = copiesMailing(operation);
  if (!isClone && !savesMailing(operation)) return;
  const [original] = touchedIds(operation, 'mailing', parameters);
  if (operation.facts.effect === 'update') {
    if (original && mailings.has(original)) mailings.set(original, audienceOf(operation, parameters));
    return;
  }
  const audience = isClone ? mailings.get(original ?? '') : audienceOf(operation, parameters);
  const told = valuesAt(body, operation.facts.creates?.id ?? 'none').map(textOf);
  for (const name of [...told, textOf(parameters.name)]) {
    if (name && audience && !mailings.has(name)) mailings.set(name, audience);
  }
}

/**
 * Makes a tracker that knows nothing yet.
 *
 * @param mark what the names of this run begin with; without it no profile counts as the run's own
 * @param strangers names of profiles that never count as the run's own: those of ALTCRAFT_SANDBOX
 */
export function createAudienceTracker(mark?: string, strangers: readonly string[] = []): AudienceTracker {
  const tracked: Tracked = { members: new Map(), mailings: new Map(), launched: new Set() };
  const recipients = createRecipientTracker(mark, strangers);

  const segmentsOf = (mailings: string[]) =>
    mailings.flatMap((mailing) => {
      const audience = tracked.mailings.get(mailing);
      return typeof audience === 'object' ? [audience.segment] : [];
    });

  function launch(operation: Operation, parameters: Fields): void {
    if (startsNothing(operation, parameters)) return;
    const mailings = touchedIds(operation, 'mailing', parameters).filter((id) => !isNonExistent(id));
    const segments = segmentsOf(mailings);
    mailings.forEach((id) => tracked.launched.add(`mailing ${id}`));
    segments.forEach((id) => tracked.launched.add(`segment ${id}`));
    const started = (operation.facts.sends ?? []).filter(({ to }) => to === 'profile');
    const rows = started.flatMap(({ by }) => valuesAt(parameters, by));
    const names = rows.flatMap((row) => clearNames(row, parameters) ?? []);
    recipients.launch([...names, ...segments.flatMap((segment) => [...(tracked.members.get(segment) ?? [])])]);
  }

  return {
    expect(operation, parameters) {
      recipients.expect(operation, parameters);
      expectSegments(tracked, operation, parameters);
      expectMailing(tracked, operation, parameters);
      if (operation.facts.effect === 'send') launch(operation, parameters);
    },
    observe(operation, parameters, body) {
      recipients.observe(operation, parameters, body);
      observeSegment(tracked, operation, parameters, body);
      observeMailing(tracked, operation, parameters, body);
    },
    areReachedOnlyAt: (profiles, address) => recipients.areReachedOnlyAt(profiles, address),
    mailingReachesOnly(mailing, address) {
      const audience = tracked.mailings.get(mailing);
      if (audience === undefined || audience === 'unknown') return false;
      if (audience === 'started') return true; // each start names its profile, and is judged by it
      const entered = tracked.members.get(audience.segment);
      return entered !== undefined && recipients.areReachedOnlyAt([...entered], address);
    },
    isOwnStaticSegment: (segment) => tracked.members.has(segment),
    isOwnMailing: (mailing) => tracked.mailings.has(mailing),
    launchedIn(operation, parameters) {
      const segments = [...touchedIds(operation, 'segment', parameters), ...enteredSegments(operation, parameters)];
      const mailings = touchedIds(operation, 'mailing', parameters);
      const named = [...segments.map((id) => `segment ${id}`), ...mailings.map((id) => `mailing ${id}`)];
      const found = named.find((name) => tracked.launched.has(name));
      return found ?? (recipients.isLaunched(parameters) ? 'a profile' : undefined);
    },
    alias(name, id) {
      const audience = tracked.mailings.get(name);
      if (audience && !tracked.mailings.has(id)) tracked.mailings.set(id, audience);
    },
  };
}
