import { IncorrectField } from '../../core/errors.ts';
import type { Values } from '../../core/parameters.ts';
import { limitOf } from '../../lists/paging.ts';
import type { Profile } from '../../model/profiles.ts';
import { profileIn } from '../../profiles/matching.ts';
import { checkQuery, matchesQuery } from '../../profiles/query.ts';
import { searchOf } from '../../profiles/search.ts';
import { profileView } from '../../profiles/view.ts';
import { writeProfile } from '../../profiles/write.ts';
import { segmentMoves } from '../../segments/static.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf, profilesOf, segmentOf } from '../../store/lookups.ts';
import { startTask } from '../../tasks/tasks.ts';
import { deleteProfiles } from './deletion.ts';

/** Operations on single profiles and lists of them; https://guides.altcraft.com/en/developer-guide/profiles/import */
export const profiles = {
  'profiles.import'(call) {
    return { profile_id: writeMatched(call, true).id };
  },

  // The reply could not be read; an older page describes import and update together, with this answer.
  'profiles.update'(call) {
    return { profile_id: writeMatched(call, false).id };
  },

  // The JSON example has an empty error_text, its XML twin the usual one.
  'profiles.add'(call) {
    const { parameters, format } = call;
    const profile = writeProfile(call, {
      databaseId: parameters.integer('db_id'),
      data: parameters.object('data'),
      skipInvalid: parameters.flag('skip_invalid_subscriptions'),
    });
    return { profile_id: profile.id, ...(format === 'json' ? { error_text: '' } : {}) };
  },

  'profiles.get'(call) {
    return { data: profileView(namedProfile(call)) };
  },

  'profiles.list'({ state, parameters }) {
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

  'profiles.delete'(call) {
    const profile = namedProfile(call);
    deleteProfiles(call.state, [profile]);
    return { data: { profile_id: profile.id } };
  },

  'profiles.getAll'(call) {
    const { state, parameters, ids } = call;
    const source = parameters.text('source_type') === 'segment' ? 'segment' : 'database';
    const sourceId = parameters.integer('source_id');
    if (source === 'segment') segmentOf(state, sourceId);
    else databaseOf(state, sourceId);
    const form = parameters.optionalText('file_format') === 'json' ? 'json' : 'csv';
    const filter = parameters.optionalObject('custom_request') ?? {};
    checkQuery('custom_request', filter);
    const file = `data/${ids.uuid()}/${sourceId}_${source}_export.${form}`;
    return startTask(call, { kind: 'export', source, sourceId, form, filter, file }, 'task_');
  },
} satisfies OperationFunctions;

function namedProfile({ state, parameters }: Call): Profile {
  return profileIn(state, parameters.integer('db_id'), parameters);
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
    skipInvalid: parameters.flag('skip_invalid_subscriptions'),
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
