import { NoAccess } from '../core/errors.ts';
import { narrowed } from '../lists/filters.ts';
import { pageById } from '../lists/paging.ts';
import type { Database, Field } from '../model/databases.ts';
import { printedType, systemFields } from '../profiles/fields.ts';
import { cachedCounters } from '../segments/counters.ts';
import type { OperationFunctions } from '../store/call.ts';
import { databaseOf, profilesOf, resourceOf } from '../store/lookups.ts';
import { startTask } from '../tasks/tasks.ts';
import { deleteProfiles } from './profiles/deletion.ts';

/** Operations on profile databases; https://guides.altcraft.com/en/developer-guide/databases/2195563 and its siblings. */
export const databases = {
  'databases.list'({ state, parameters }) {
    const { page, ...places } = pageById(narrowed(state.databases.values(), parameters), parameters);
    return { data: page.map(listed), ...places };
  },

  'databases.get'({ state, parameters }) {
    const { id, name, suppressId, description } = databaseOf(state, parameters.integer('id'));
    return { data: { id, name, suppress_id: suppressId, description } };
  },

  // The page could not be read: the shape is that of resources.fieldsGet.
  'databases.fieldsGet'({ state, parameters }) {
    const { fields } = databaseOf(state, parameters.integer('id'));
    const custom = fields.map((field) => described(field, 'custom'));
    return { data: [...custom, ...systemFields.map((field) => described(field, 'system'))] };
  },

  'databases.getCounters'({ state, parameters }) {
    const database = databaseOf(state, parameters.integer('id'));
    const resource = resourceOf(state, parameters.integer('resource_id'));
    return { data: cachedCounters(state, database.id, resource.id) };
  },

  'databases.refreshCounters'(call) {
    const database = databaseOf(call.state, call.parameters.integer('id'));
    const resource = resourceOf(call.state, call.parameters.integer('resource_id'));
    return startTask(call, { kind: 'counters', databaseId: database.id, resourceId: resource.id });
  },

  'databases.wipe'({ state, parameters, settings }) {
    const database = databaseOf(state, parameters.integer('id'));
    if (!settings.allowWipe) throw new NoAccess('No access: data wipe is not allowed on this server');
    const profiles = profilesOf(state, database.id);
    deleteProfiles(state, profiles);
    const actions = profiles.reduce((count, { history }) => count + history.length, 0);
    return { data: { count_action: actions, count_profile: profiles.length } };
  },
} satisfies OperationFunctions;

// Capitals here, lower case on resources.list: both as the pages print them.
function listed({ id, name, uiTags, groups }: Database) {
  return { id, name, ui_tags: uiTags, Groups: groups.map((group) => ({ Id: group.id, Name: group.name })) };
}

function described({ name, title, type }: Field, category: 'custom' | 'system') {
  return { category, title, name, required: false, type: printedType(type) };
}
