/**
 * The state that a seed file describes, but for what its calls do.
 */
import { timestamp } from '../../core/clock.ts';
import { Refusal, refusalOr } from '../../core/errors.ts';
import type { Ids } from '../../core/ids.ts';
import { shortHash } from '../../core/ids.ts';
import { isValues } from '../../core/parameters.ts';
import type { Field } from '../../model/databases.ts';
import type { State } from '../../model/state.ts';
import { writeProfile } from '../../profiles/write.ts';
import { mainGroup } from '../../store/access-groups.ts';
import type { Work } from '../../store/call.ts';
import { renewAllCounters, seedState } from '../seed.ts';
import { type SeedFile, SeedFileError } from './read.ts';

/**
 * Makes the state of a seed file.
 *
 * @param work its state is not used; ids and time of what is made
 * @throws SeedFileError where the file contradicts itself or a profile is refused
 */
export function stateOf(file: SeedFile, work: Omit<Work, 'state'>): State {
  const state = file.start === 'empty' ? emptied(seedState()) : seedState();
  checkUnique(file);
  for (const database of file.databases) state.databases.set(database.id, databaseFrom(database));
  for (const [index, resource] of file.resources.entries()) {
    const missing = resource.databases.find((id) => !state.databases.has(id));
    if (missing !== undefined)
      throw new SeedFileError(`${file.path}: resources[${index}].databases: there is no database ${missing}`);
    state.resources.set(resource.id, resourceFrom(resource));
  }
  for (const pixel of file.pixels) state.pixels.set(pixel.id, { ...pixel });
  for (const sender of file.senders) state.senders.set(sender.id, { type: 'akmta', ...sender });
  for (const index of file.profiles.keys()) addProfile(file, index, { ...work, state });
  renewAllCounters(state);
  return state;
}

/** A copy of a value without its objects; numbers that are counted up begin at 0. */
function emptied<T>(value: T): T {
  if (value instanceof Map) return new Map() as T;
  if (Array.isArray(value)) return [] as T;
  if (typeof value === 'number') return 0 as T;
  if (!isValues(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, emptied(part)])) as T;
}

function checkUnique(file: SeedFile): void {
  for (const kind of ['databases', 'resources', 'pixels', 'senders', 'profiles'] as const) {
    const ids = file[kind].map(({ id }) => id);
    const again = ids.findIndex((id, index) => id !== undefined && ids.indexOf(id) < index);
    if (again >= 0) throw new SeedFileError(`${file.path}: ${kind}[${again}].id: ${ids[again]} stands here twice`);
  }
}

const fieldsFrom = (fields: SeedFile['databases'][number]['fields'] = []): Field[] =>
  fields.map((field) => ({ title: field.name, ...field }));

function databaseFrom({ id, name, description = '', ui_tags: uiTags = [], fields }: SeedFile['databases'][number]) {
  return { id, name, description, suppressId: 0, uiTags, groups: [mainGroup], fields: fieldsFrom(fields) };
}

function resourceFrom({ id, name, url = '', databases, fields, ...rest }: SeedFile['resources'][number]) {
  const { channels, categories = [], rtoken = `eMuLaToReSoU-${shortHash(`rtoken:${id}`, 16)}` } = rest;
  const shared = { trackingDomain: 'track.example.com', groups: [mainGroup], databaseIds: databases };
  return { id, name, url, channels, categories, rtoken, fields: fieldsFrom(fields), ...shared };
}

function addProfile(file: SeedFile, index: number, work: Work): void {
  const { db_id: databaseId, id, data } = file.profiles[index] as SeedFile['profiles'][number];
  const place = `${file.path}: profiles[${index}]`;
  if (id && work.state.profiles.has(id)) throw new SeedFileError(`${place}.id: there is a profile ${id} already`);
  const ids: Ids = id ? { ...work.ids, profile: () => id } : work.ids;
  const outcome = refusalOr(() => writeProfile({ ...work, ids }, { databaseId, data }));
  if (outcome instanceof Refusal) throw new SeedFileError(`${place}: ${outcome.message}`);
  outcome.history = [{ date: timestamp(work.now), event: 'created' }];
}
