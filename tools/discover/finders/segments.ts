/**
 * Segments. The list does not tell their kind, so each is asked for its rules: a static one has none.
 * https://guides.altcraft.com/en/developer-guide/segments/2195598
 */
import { listIdOf, readerIdOf } from '../../../src/contract/object-kinds.ts';
import type { PlaceName } from '../../../src/config/variables/variables.ts';
import type { Candidate } from '../choice.ts';
import {
  details,
  idOf,
  joined,
  numbered,
  profileCount,
  worthAsking,
  type DiscoverContext,
  type Finder,
} from '../context.ts';
import type { Fields, Listing } from '../reader.ts';

const mostSegments = 30;

interface Looked extends Listing {
  isStatic: Map<string, boolean>;
  /** Databases of the rules, by id of the segment. */
  databases: Map<string, unknown[]>;
  sizes: Map<string, unknown>;
}

function lookAtSegments({ once, reader }: DiscoverContext): Promise<Looked> {
  return once('segments', async () => {
    const listing = await reader.list(listIdOf('segment'));
    const { entries, unseen } = worthAsking(listing.entries, mostSegments);
    const looked: Looked = {
      ...listing,
      entries,
      unseen: joined(listing.unseen, unseen),
      isStatic: new Map(),
      databases: new Map(),
      sizes: new Map(),
    };
    for (const id of entries.flatMap((entry) => idOf(entry) ?? [])) {
      const { body } = await reader.read(readerIdOf('segment'), { id: Number(id) });
      const data = body?.data as Fields | undefined;
      if (!data) continue;
      const rules = Array.isArray(data.segment) ? (data.segment as Fields[]) : [];
      looked.isStatic.set(id, rules.length === 0);
      looked.databases.set(
        id,
        rules.map(({ list_id }) => list_id),
      );
      looked.sizes.set(id, data.count);
    }
    return looked;
  });
}

/** Segments of one kind, or of any. No call tells the database of a static one. */
function finder(variable: PlaceName, wanted: 'static' | 'dynamic' | 'any'): Finder {
  return async (context) => {
    const { isStatic, databases, sizes, ...listing } = await lookAtSegments(context);
    const database = context.values.db_id;
    const isElsewhere = (id: string) =>
      database !== undefined && (databases.get(id) ?? []).some((rule) => rule !== Number(database));
    const candidates: Candidate[] = numbered(listing.entries, (entry) => {
      const id = idOf(entry) ?? '';
      const kind = isStatic.get(id) ? 'static, its database is not told' : 'with rules, so dynamic or updatable';
      return { detail: details(profileCount(sizes.get(id)), kind) };
    }).filter(({ value }) => {
      const kind = isStatic.get(value);
      return kind !== undefined && !isElsewhere(value) && (wanted === 'any' || kind === (wanted === 'static'));
    });
    const what = wanted === 'any' ? 'segment' : `${wanted} segment`;
    const nothing = listing.problem ?? `the token sees no ${what} of database ${database ?? '(none)'}`;
    return { variable, candidates, nothing, unseen: listing.unseen };
  };
}

export const findStaticSegment = finder('stsegment_id', 'static');
export const findDynamicSegment = finder('dynsegment_id', 'dynamic');
export const findSegment = finder('segment_id', 'any');
