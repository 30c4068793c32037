/**
 * The database, and what hangs on it: resource and custom field.
 */
import type { Config } from '../../../src/config/config.ts';
import { effects } from '../../../src/config/permissions.ts';
import { listIdOf, readerIdOf } from '../../../src/contract/object-kinds.ts';
import { looksLikeProduction, looksLikeSandbox, propose, type Candidate } from '../choice.ts';
import {
  details,
  idOf,
  joined,
  missing,
  numbered,
  offered,
  plain,
  profileCount,
  worthAsking,
  type DiscoverContext,
  type Finder,
} from '../context.ts';
import { entriesOf, type Fields } from '../reader.ts';

/** From so many profiles on a database is taken for one with customers in it. */
const manyProfiles = 1000;
const mostMeasured = 10;
const mostResources = 30;
const sampledProfiles = 20;

/** A database, as far as it is known. */
export interface Database {
  id: string;
  name: string;
  /** Number of profiles, counted up to 1000; undefined where it is not told. */
  profiles?: number;
  isSandbox: boolean;
  /** Why it looks like one with customers in it; empty where it does not. */
  production: string[];
}

/** How many profiles a database has. No call counts them, so the ids of the first thousand are asked for. */
function profilesIn({ once, reader }: DiscoverContext, id: string): Promise<number | undefined> {
  return once(`profiles in ${id}`, async () => {
    const { body } = await reader.read(listIdOf('profile'), {
      db_id: Number(id),
      limit: manyProfiles,
      fields: ['_id'],
    });
    if (!body || !(Array.isArray(body.data) || body.data === null)) return undefined;
    return entriesOf(body).length;
  });
}

function sizeText(profiles: number | undefined): string | undefined {
  return profiles !== undefined && profiles >= manyProfiles
    ? `${manyProfiles} profiles or more`
    : profileCount(profiles);
}

function databaseFrom(id: string, name: string, profiles: number | undefined): Database {
  const many = profiles !== undefined && profiles >= manyProfiles;
  const production = [looksLikeProduction(name) && 'its name', many && `${manyProfiles} profiles or more`];
  return {
    id,
    name,
    profiles,
    isSandbox: looksLikeSandbox(name),
    production: production.filter((why) => why !== false),
  };
}

/** The database of ALTCRAFT_DB_ID, whether it was set or chosen; undefined where there is none. */
export async function databaseOf(context: DiscoverContext): Promise<Database | undefined> {
  const id = context.values.db_id;
  if (id === undefined) return undefined;
  return context.once(`database ${id}`, async () => {
    const { body } = await context.reader.read(readerIdOf('database'), { id: Number(id) });
    const name = plain((body?.data as Fields | undefined)?.name);
    return databaseFrom(id, name, await profilesIn(context, id));
  });
}

/** Whether a run may change anything. */
export function permitsChanges({ allow }: Config): boolean {
  return effects.some((effect) => effect !== 'read' && allow.has(effect));
}

interface Resource {
  databases: unknown[];
  channels: unknown[];
}

function resourceOf({ once, reader }: DiscoverContext, id: string): Promise<Resource | undefined> {
  return once(`resource ${id}`, async () => {
    const { body } = await reader.read(readerIdOf('resource'), { id: Number(id) });
    const data = body?.data as Fields | undefined;
    if (!data) return undefined;
    const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
    return { databases: list(data.dbs_ids), channels: list(data.channels) };
  });
}

/** `looks like production (its name, 1000 profiles or more)`; undefined where it does not. */
export function cautionOf({ production }: Database): string | undefined {
  return production.length > 0 ? `looks like production (${production.join(', ')})` : undefined;
}

/** Databases. The one that may be wiped is none of them: nothing could be verified with it. */
export const findDatabase: Finder = async (context) => {
  const { reader, config, values } = context;
  const listing = await reader.list(listIdOf('database'));
  const expendable = String(config.confirm.destructive);
  const resource = values.resource_id === undefined ? undefined : await resourceOf(context, values.resource_id);
  const isLinked = (id: string) => resource === undefined || resource.databases.includes(Number(id));
  const measured = worthAsking(listing.entries, mostMeasured).entries.flatMap((entry) => idOf(entry) ?? []);
  const sizes = new Map<string, number | undefined>();
  for (const id of measured) sizes.set(id, await profilesIn(context, id));

  const offer = offered('db_id', listing, 'database', (entries) =>
    numbered(entries, (entry) => {
      const id = idOf(entry) ?? '';
      const unfit = isLinked(id) ? undefined : `resource ${values.resource_id} is not linked to it`;
      const caution = cautionOf(databaseFrom(id, plain(entry.name), sizes.get(id)));
      return { detail: sizeText(sizes.get(id)), unfit, caution };
    }).filter(({ value }) => value !== expendable),
  );
  const { chosen } = propose(offer);
  if (!chosen?.caution || !permitsChanges(config)) return offer;
  return { ...offer, ask: `${chosen.name} ${chosen.caution}, and ALTCRAFT_ALLOW permits changes` };
};

/** Resources that are linked to the database, with an e-mail channel. */
export const findResource: Finder = async (context) => {
  const { reader, values } = context;
  const listing = await reader.list(listIdOf('resource'));
  const looked = worthAsking(listing.entries, mostResources);
  const known = new Map<string, Resource | undefined>();
  for (const id of looked.entries.flatMap((entry) => idOf(entry) ?? [])) known.set(id, await resourceOf(context, id));

  const candidates = numbered(looked.entries, (entry) => {
    const resource = known.get(idOf(entry) ?? '');
    const channels = resource?.channels.map(plain) ?? [];
    return { detail: channels.join(', '), unfit: channels.includes('email') ? undefined : 'it has no e-mail channel' };
  });
  const database = values.db_id;
  const linked = candidates.filter(
    ({ value }) => database === undefined || known.get(value)?.databases.includes(Number(database)),
  );
  const nothing =
    candidates.length > 0 ? `no resource is linked to database ${database}; link one in the panel` : undefined;
  const offer = offered('resource_id', listing, 'resource', () => linked);
  return { ...offer, nothing: nothing ?? offer.nothing, unseen: joined(listing.unseen, looked.unseen) };
};

const wholeNumberTypes = /^(int|integer)\d*$/i;
const isCustom = (name: string) => name !== '' && !name.startsWith('_') && !['id', 'db_id'].includes(name);

function fieldsIn(body: Fields): Candidate[] {
  return entriesOf(body).flatMap(({ name, title, type, category }) => {
    const isOwn = typeof name === 'string' && isCustom(name) && category !== 'system';
    // No name to go by: a field like contract_number is not for trying things out.
    const detail = details(plain(title), 'Integer');
    return isOwn && wholeNumberTypes.test(plain(type)) ? [{ value: name, name: '', detail }] : [];
  });
}

/** Fields that hold whole numbers in each profile that has them. */
function fieldsOfProfiles(profiles: Fields[]): Candidate[] {
  const numbers = new Map<string, boolean>();
  for (const [name, value] of profiles.flatMap((profile) => Object.entries(profile))) {
    if (isCustom(name)) numbers.set(name, Number.isInteger(value) && numbers.get(name) !== false);
  }
  const names = [...numbers].filter(([, isWhole]) => isWhole).map(([name]) => name);
  return names.map((name) => ({
    value: name,
    name: '',
    detail: 'holds whole numbers; see in the panel that it is an Integer',
  }));
}

/** Custom fields of type Integer; where the installation does not tell fields, those that hold whole numbers. */
export const findCustomField: Finder = async ({ reader, values }) => {
  const variable = 'db_custom_field';
  if (values.db_id === undefined) return { variable, candidates: [], nothing: missing('db_id') };
  const id = Number(values.db_id);
  const fields = await reader.read(listIdOf('database field'), { id });
  if (fields.body && Array.isArray(fields.body.data)) {
    const nothing = `database ${id} has no custom field of type Integer; make one in the panel`;
    return { variable, candidates: fieldsIn(fields.body), nothing };
  }
  const { body } = await reader.read(listIdOf('profile'), { db_id: id, limit: sampledProfiles });
  const nothing = fields.problem ?? `${listIdOf('database field')} does not tell the fields`;
  return { variable, candidates: fieldsOfProfiles(body ? entriesOf(body) : []), nothing };
};
