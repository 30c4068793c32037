import type { Call } from '../core/call.ts';
import { IncorrectField, NotFound } from '../core/errors.ts';
import { findProfile, searchOf } from '../profiles/matching.ts';
import { limitOf } from '../lists/paging.ts';
import type { Values } from '../core/parameters.ts';
import { dropProfile } from '../profiles/profile-index.ts';
import { segmentMoves, writeProfile } from '../profiles/profile-write.ts';
import { profileView } from '../profiles/profile-view.ts';
import { checkQuery, matchesQuery } from '../lists/query.ts';
import { dropLinks } from '../profiles/relation-record.ts';
import { databaseOf, profilesOf, segmentOf, type Profile } from '../model/state.ts';
import { startTask } from '../tasks/tasks.ts';

/** Operations on single profiles and lists of them; https://guides.altcraft.com/en/developer-guide/profiles/import */
export const profiles = {
  import(call: Call) {
    return { profile_id: writeMatched(call, true).id };
  },

  // The reply could not be read; an older page describes import and update together, with this answer.
  update(call: Call) {
    return { profile_id: writeMatched(call, false).id };
  },

  // The JSON example has an empty error_text, its XML twin the usual one.
  add(call: Call) {
    const { parameters, format } = call;
    const profile = writeProfile(call, {
      databaseId: parameters.integer('db_id'),
      data: parameters.object('data'),
      mayCreate: true,
      skipInvalidSubscriptions: parameters.flag('skip_invalid_subscriptions'),
    });
    return { profile_id: profile.id, ...(format === 'json' ? { error_text: '' } : {}) };
  },

  get(call: Call) {
    return { data: profileView(demandProfile(call)) };
  },

  list({ state, parameters }: Call) {
    const database = databaseOf(state, parameters.integer('db_id'));
    const query = parameters.optionalObject('query') ?? {};
    checkQuery('query', query);
    const after = parameters.optionalText('from_id') ?? '';
    if (!/^([0-9a-f]{24})?$/.test(after)) throw new IncorrectField('from_id', 'unknown page pointer');
    const page = profilesOf(state, database.id)
      .filter((profile) => profile.id > after && matchesQuery(profile, query))
      .slice(0, limitOf(parameters));
    const fields = parameters.has('fields') ? parameters.texts('fields') : undefined;
    return {
      data: page.map((profile) => projected(profileView(profile), fields)),
      next_from_id: page.at(-1)?.id ?? after,
    };
  },

  delete(call: Call) {
    const { id } = demandProfile(call);
    dropProfile(call.state, id);
    dropLinks(call.state, id);
    for (const segment of call.state.segments.values()) {
      segment.members = segment.members.filter((member) => member !== id);
    }
    return { data: { profile_id: id } };
  },

  getAll({ state, parameters, settings, ids, now }: Call) {
    const source = parameters.text('source_type') === 'segment' ? 'segment' : 'database';
    const sourceId = parameters.integer('source_id');
    if (source === 'segment') segmentOf(state, sourceId);
    else databaseOf(state, sourceId);
    const form = parameters.optionalText('file_format') === 'json' ? 'json' : 'csv';
    const filter = parameters.optionalObject('custom_request') ?? {};
    checkQuery('custom_request', filter);
    const file = `data/${ids.uuid()}/${sourceId}_${source}_export.${form}`;
    const job = { kind: 'export' as const, source, sourceId, form, filter, file } as const;
    return { data: { task_id: startTask(state, `task_${ids.uuid()}`, now, settings.taskMs, job).id } };
  },
};

/** @throws NotFound, AmbiguousMatch */
function demandProfile({ state, parameters }: Call): Profile {
  const profile = findProfile(state, parameters.integer('db_id'), searchOf(parameters));
  if (!profile) throw new NotFound('profile not found');
  return profile;
}

function writeMatched(call: Call, mayCreate: boolean): Profile {
  const { state, parameters } = call;
  const databaseId = databaseOf(state, parameters.integer('db_id')).id;
  const move = segmentMoves(state, databaseId, parameters);
  const profile = writeProfile(call, {
    databaseId,
    data: parameters.object('data'),
    search: searchOf(parameters),
    mayCreate,
    skipInvalidSubscriptions: parameters.flag('skip_invalid_subscriptions'),
  });
  move(profile.id);
  return profile;
}

// The id is asked for as `_id`, answered as `id`, and always there.
function projected(view: Values, fields: string[] | undefined): Values {
  if (!fields) return view;
  const wanted = Object.entries(view).filter(([name]) => fields.includes(name));
  return { id: view.id, ...Object.fromEntries(wanted) };
}
