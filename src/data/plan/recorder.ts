/**
 * Notes the calls that a request needs before it instead of making them, so that somebody else can make them later.
 */
import { operationOf, type ObjectKind, type Operation } from '../../../schemas/index.ts';
import { collectionVariables, furtherVariables, type PlaceName } from '../../config/variables/variables.ts';
import { valuesAt, withValuesAt } from '../../contract/json-path.ts';
import { hasExternalId, namePathOf, removerOf } from '../../contract/object-kinds.ts';
import type { SampleParts } from '../sample-request.ts';
import type { TestData } from '../test-data.ts';
import { createPlaceholders, type Placeholders } from './placeholders.ts';

type Fields = Record<string, unknown>;

/** Where the reply of a call tells the value of a stand-in. */
export interface Told {
  /** JSON path; of a list the first entry counts. */
  path: string;
  /** Regular expression whose first group is the value, where only a part of the text is. */
  part?: string;
}

/** A call, with stand-ins. */
export interface PlannedCall {
  operation: Operation;
  parameters: Fields;
  /** The stand-ins that its reply tells, by name. */
  tells: Record<string, Told>;
  /** Repeat the call until the field at the path has the value. */
  until?: { path: string; value: number };
}

/** What is noted for one request. */
export interface Recorder {
  placeholders: Placeholders;
  before: PlannedCall[];
  /** Calls that take back what was made before, the last one first. */
  after: PlannedCall[];
  parts: SampleParts;
  /** Notes a call. */
  call: (id: string, parameters: Fields, more?: Partial<PlannedCall>) => void;
  /** Notes a call that takes something back. */
  takeBack: (id: string, parameters: Fields) => void;
}

const ids = [...collectionVariables, ...furtherVariables].filter(({ form }) => form === 'id').map(({ name }) => name);

/** Where a reply tells the id of a new object; where no page shows it, other replies have it here. */
export const toldIdOf = ({ facts }: Operation): string => facts.creates?.id ?? 'data.saved_id';

/**
 * The call that removes an object.
 *
 * @param id as the platform names it, or the external id
 * @returns undefined where no documented call does
 */
export function removalOf(kind: ObjectKind, id: unknown, db_id?: unknown): PlannedCall | undefined {
  const operation = removerOf(kind);
  if (!operation) return undefined;
  const parameters =
    kind === 'profile' ? { db_id, matching: 'profile_id', profile_id: id } : named(namePathOf(operation, kind), id);
  return { operation, parameters, tells: {} };
}

function named(path: string, id: unknown): Fields {
  return path.endsWith('[]') ? { [path.slice(0, -2)]: [id] } : { [path]: id };
}

/** A value in the one field of a body that a path names. */
function bodyWith(path: string, value: unknown): Fields {
  const frame = path.split('.').reduceRight<unknown>((inner, name) => {
    const isList = name.endsWith('[]');
    return { [isList ? name.slice(0, -2) : name]: isList ? [inner] : inner };
  }, null);
  return withValuesAt(frame, path, () => value) as Fields;
}

function dataOf(placeholders: Placeholders): TestData {
  const counts = { name: 0, phone: 0 };
  const name = () => placeholders.text(`own_name_${(counts.name += 1)}`);
  return {
    name,
    email: () => `${name()}@example.com`,
    domain: () => `${name()}.example.com`,
    phone: () => placeholders.text(`own_phone_${(counts.phone += 1)}`),
    firstName: () => 'Ada',
    lastName: () => 'Byron',
    number: () => 1,
  };
}

/** A number for a variable that is one. */
function standFor({ number, text }: Placeholders, name: string, variable: string): number | string {
  return (ids as string[]).includes(name) ? number(variable) : text(variable);
}

/**
 * Starts to note.
 *
 * @param variableFor the variable to use in place of another, for requests that may hit only what is opened to them
 * @param onProfile is told of every profile that is made
 * @param beforeMaking notes what an object needs, and may change the request that makes it
 */
export function createRecorder(
  variableFor: (name: PlaceName) => string,
  onProfile: (recorder: Recorder, profile: { db_id: number; profile_id: string }) => void,
  beforeMaking: (recorder: Recorder, operation: Operation, parameters: Fields) => Fields,
): Recorder {
  const placeholders = createPlaceholders();
  const data = dataOf(placeholders);
  const located = new Map<unknown, number>();
  let made = 0;

  const note = (operation: Operation, parameters: Fields, more: Partial<PlannedCall> = {}) =>
    void recorder.before.push({ operation, parameters, tells: {}, ...more });
  const noteRemoval = (kind: ObjectKind, id: unknown, db_id?: unknown) => {
    const removal = removalOf(kind, id, db_id);
    if (removal) recorder.after.unshift(removal);
  };

  function done(operation: Operation, given: Fields): Promise<unknown> {
    const parameters = beforeMaking(recorder, operation, given);
    const { creates } = operation.facts;
    if (!creates || creates.kind === 'profile') note(operation, parameters);
    else if (hasExternalId(creates.kind)) {
      note(operation, parameters);
      const [name] = creates.name === undefined ? [] : valuesAt(parameters, creates.name);
      noteRemoval(creates.kind, name);
    } else {
      const stand = `own_${creates.kind.replaceAll(' ', '_')}_${(made += 1)}`;
      const id = placeholders.number(stand);
      note(operation, parameters, { tells: { [stand]: { path: toldIdOf(operation) } } });
      noteRemoval(creates.kind, id);
      located.set(parameters[creates.name ?? ''], id);
      return Promise.resolve(bodyWith(toldIdOf(operation), id));
    }
    return Promise.resolve({});
  }

  function profile(db_id: number) {
    const stand = `own_profile_${(made += 1)}`;
    const who = { profile_id: placeholders.text(stand), email: data.email(), phone: data.phone() };
    const fields = { _fname: data.firstName(), _lname: data.lastName(), email: who.email, phones: [who.phone] };
    const parameters = { db_id, matching: 'email', email: who.email, skip_triggers: true, data: fields };
    note(operationOf('profiles.import'), parameters, { tells: { [stand]: { path: 'profile_id' } } });
    noteRemoval('profile', who.profile_id, db_id);
    onProfile(recorder, { db_id, ...who });
    return Promise.resolve(who);
  }

  const recorder: Recorder = {
    placeholders,
    before: [],
    after: [],
    call: (id, parameters, more) => note(operationOf(id), parameters, more),
    takeBack: (id, parameters) => recorder.after.unshift({ operation: operationOf(id), parameters, tells: {} }),
    parts: {
      data,
      done,
      profile,
      locate: (_, name) => Promise.resolve(String(located.get(name))),
      valueOf: (name) => standFor(placeholders, name, variableFor(name)),
    },
  };
  return recorder;
}
