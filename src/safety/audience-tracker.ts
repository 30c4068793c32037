/**
 * Who would receive what this run sends: kept up from the run's own calls, because no reply tells it. What is not known
 * here is taken for somebody else's. Whatever a call may widen counts before it is sent: its reply may be lost.
 */
import { requestFields, type ObjectKind, type Operation } from '../../schemas/index.ts';
import { impossible, isImpossible } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import { clearNames, createRecipients, writtenProfiles } from './recipient-tracker.ts';

type Fields = Record<string, unknown>;

/** What the run knows of its own profiles, segments and mailings. */
export interface Reach {
  /** Takes note of a call before it is sent. */
  expect(operation: Operation, parameters: Fields): void;
  /** Takes note of a call that was accepted. */
  observe(operation: Operation, parameters: Fields, body: Fields): void;
  /** Whether profiles, by id or e-mail, are the run's own and can be written to under one address only. */
  areReachedOnlyAt(profiles: readonly string[], address: string): boolean;
  /** Whether a mailing, by id or name, reaches only profiles that can be written to under one address only. */
  mailingReachesOnly(mailing: string, address: string): boolean;
  /** Whether a segment is the run's own and static, so that nobody enters it by himself. */
  isOwnStaticSegment(segment: string): boolean;
  /** Whether a mailing, by id or name, is the run's own. */
  isOwnMailing(mailing: string): boolean;
  /** What a call would change of that which may be sending already, in words. */
  launchedIn(operation: Operation, parameters: Fields): string | undefined;
  /** Says that a name and an id mean the same mailing. */
  alias(name: string, id: string): void;
}

/** A mailing: the segment that it is for, or `started` when each start names its profile. */
type Audience = { segment: string } | 'started' | 'unknown';

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

function audienceOf(operation: Operation, { data_type, data_id, trigger_type }: Fields): Audience {
  if (operation.group === 'triggerMailings') return trigger_type === 'api_call' ? 'started' : 'unknown';
  const segment = textOf(data_id);
  return data_type === 'segment' && segment ? { segment } : 'unknown';
}

/** Whether a call saves the settings of a mailing. */
export function savesMailing(operation: Operation): boolean {
  const { effect, creates } = operation.facts;
  const isWrite = (effect === 'create' && creates?.kind === 'mailing') || effect === 'update';
  const isMailing = operation.group === 'mailings' || operation.group === 'triggerMailings';
  return isWrite && isMailing && requestFields(operation)?.properties.is_active !== undefined;
}

/** The objects of a kind that a call changes, by id. */
export function touchedIds({ facts }: Operation, kind: ObjectKind, parameters: Fields): string[] {
  const places = (facts.touches ?? []).filter((touched) => touched.kind === kind).map(({ by }) => by);
  // As a text a huge number could be somebody's id; as the number that it is, it is nobody's.
  const nameOf = (value: unknown) => String(isImpossible(value) ? impossible.id : value);
  return places.flatMap((by) => valuesAt(parameters, by)).map(nameOf);
}

/** Whether what a call would start is something that no installation has. */
export function startsNothing(operation: Operation, parameters: Fields): boolean {
  const kinds = ['mailing', 'campaign', 'scenario'] as const;
  const ids = kinds.flatMap((kind) => touchedIds(operation, kind, parameters));
  return ids.length > 0 && ids.every(isImpossible);
}

/** Segments that a call lets profiles enter, wherever they stand in it. */
function enteredSegments(operation: Operation, parameters: Fields): string[] {
  if (operation.id === 'segments.segstaticAdd') return touchedIds(operation, 'segment', parameters);
  return entriesNamed('add_to_segments', parameters);
}

function entriesNamed(field: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === field ? [inner].flat().map(String) : entriesNamed(field, inner),
  );
}

interface Known {
  /** Names of the profiles in each static segment of the run. */
  members: Map<string, Set<string>>;
  mailings: Map<string, Audience>;
  /** Segments and mailings that may be sending, as `segment 5`. */
  launched: Set<string>;
}

function expectSegments({ members }: Known, operation: Operation, parameters: Fields): void {
  if (operation.id === 'segments.update') {
    touchedIds(operation, 'segment', parameters).forEach((id) => members.delete(id)); // it may have rules now
  }
  for (const segment of enteredSegments(operation, parameters)) {
    const names = writtenProfiles(operation, parameters)?.flat();
    if (names) names.forEach((name) => members.get(segment)?.add(name));
    else members.delete(segment); // who is in it now is not known any more
  }
}

function observeSegment({ members }: Known, operation: Operation, parameters: Fields, body: Fields): void {
  const { is_static, is_refresh_daily, segment } = parameters;
  const isStatic = is_static === true && segment === undefined && (is_refresh_daily ?? false) === false;
  const [id] = valuesAt(body, operation.facts.creates?.id ?? 'data.saved_id').map(textOf);
  // A repeated request is answered with the same id again, when somebody may be in the segment already.
  if (operation.id === 'segments.add' && isStatic && id && !members.has(id)) members.set(id, new Set());
}

function expectMailing({ mailings }: Known, operation: Operation, parameters: Fields): void {
  if (!savesMailing(operation)) return;
  for (const id of touchedIds(operation, 'mailing', parameters)) if (mailings.has(id)) mailings.set(id, 'unknown');
}

function observeMailing({ mailings }: Known, operation: Operation, parameters: Fields, body: Fields): void {
  const isClone = operation.facts.creates?.kind === 'mailing' && operation.name === 'clone';
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
 * Starts with nothing known.
 *
 * @param mark how the names of this run begin; without it nobody is ever taken for the run's own
 * @param strangers names of profiles that are somebody's whatever a reply says: those of ALTCRAFT_SANDBOX
 */
export function createReach(mark?: string, strangers: readonly string[] = []): Reach {
  const known: Known = { members: new Map(), mailings: new Map(), launched: new Set() };
  const recipients = createRecipients(mark, strangers);

  const segmentsOf = (mailings: string[]) =>
    mailings.flatMap((mailing) => {
      const audience = known.mailings.get(mailing);
      return typeof audience === 'object' ? [audience.segment] : [];
    });

  function launch(operation: Operation, parameters: Fields): void {
    if (startsNothing(operation, parameters)) return;
    const mailings = touchedIds(operation, 'mailing', parameters).filter((id) => !isImpossible(id));
    const segments = segmentsOf(mailings);
    mailings.forEach((id) => known.launched.add(`mailing ${id}`));
    segments.forEach((id) => known.launched.add(`segment ${id}`));
    const started = (operation.facts.sends ?? []).filter(({ to }) => to === 'profile');
    const rows = started.flatMap(({ by }) => valuesAt(parameters, by));
    const names = rows.flatMap((row) => clearNames(row, parameters) ?? []);
    recipients.launch([...names, ...segments.flatMap((segment) => [...(known.members.get(segment) ?? [])])]);
  }

  return {
    expect(operation, parameters) {
      recipients.expect(operation, parameters);
      expectSegments(known, operation, parameters);
      expectMailing(known, operation, parameters);
      if (operation.facts.effect === 'send') launch(operation, parameters);
    },
    observe(operation, parameters, body) {
      recipients.observe(operation, parameters, body);
      observeSegment(known, operation, parameters, body);
      observeMailing(known, operation, parameters, body);
    },
    areReachedOnlyAt: (profiles, address) => recipients.areReachedOnlyAt(profiles, address),
    mailingReachesOnly(mailing, address) {
      const audience = known.mailings.get(mailing);
      if (audience === undefined || audience === 'unknown') return false;
      if (audience === 'started') return true; // each start names its profile, and is judged by it
      const entered = known.members.get(audience.segment);
      return entered !== undefined && recipients.areReachedOnlyAt([...entered], address);
    },
    isOwnStaticSegment: (segment) => known.members.has(segment),
    isOwnMailing: (mailing) => known.mailings.has(mailing),
    launchedIn(operation, parameters) {
      const segments = [...touchedIds(operation, 'segment', parameters), ...enteredSegments(operation, parameters)];
      const mailings = touchedIds(operation, 'mailing', parameters);
      const named = [...segments.map((id) => `segment ${id}`), ...mailings.map((id) => `mailing ${id}`)];
      const found = named.find((name) => known.launched.has(name));
      return found ?? (recipients.isLaunched(parameters) ? 'a profile' : undefined);
    },
    alias(name, id) {
      const audience = known.mailings.get(name);
      if (audience && !known.mailings.has(id)) known.mailings.set(id, audience);
    },
  };
}
