import type { Call } from '../core/call.ts';
import { cachedCounters } from '../segments/counters.ts';
import { NoAccess } from '../core/errors.ts';
import { inGroups, pageById, withTags } from '../lists/paging.ts';
import { printedType, systemFields } from '../profiles/profile-fields.ts';
import { dropProfile } from '../profiles/profile-index.ts';
import { dropLinks } from '../profiles/relation-record.ts';
import { databaseOf, profilesOf, resourceOf, type Database, type Field } from '../model/state.ts';
import { startTask } from '../tasks/tasks.ts';

/** Operations on profile databases; https://guides.altcraft.com/en/developer-guide/databases/2195563 and its siblings. */
export const databases = {
  list({ state, parameters }: Call) {
    const tagged = withTags([...state.databases.values()], parameters);
    const { page, ...places } = pageById(inGroups(tagged, parameters), parameters);
    return { data: page.map(listed), ...places };
  },

  get({ state, parameters }: Call) {
    const { id, name, suppressId, description } = databaseOf(state, parameters.integer('id'));
    return { data: { id, name, suppress_id: suppressId, description } };
  },

  // The page could not be read: the shape is that of resources.fieldsGet.
  fieldsGet({ state, parameters }: Call) {
    const { fields } = databaseOf(state, parameters.integer('id'));
    const custom = fields.map((field) => described(field, 'custom'));
    return { data: [...custom, ...systemFields.map((field) => described(field, 'system'))] };
  },

  getCounters({ state, parameters }: Call) {
    const database = databaseOf(state, parameters.integer('id'));
    const resource = resourceOf(state, parameters.integer('resource_id'));
    return { data: cachedCounters(state, database.id, resource.id) };
  },

  refreshCounters({ state, parameters, settings, ids, now }: Call) {
    const database = databaseOf(state, parameters.integer('id'));
    const resource = resourceOf(state, parameters.integer('resource_id'));
    const job = { kind: 'counters' as const, databaseId: database.id, resourceId: resource.id };
    return { data: { task_id: startTask(state, ids.uuid(), now, settings.taskMs, job).id } };
  },

  wipe({ state, parameters, settings }: Call) {
    const database = databaseOf(state, parameters.integer('id'));
    if (!settings.allowWipe) throw new NoAccess('No access: data wipe is not allowed on this server');
    const profiles = profilesOf(state, database.id);
    for (const { id } of profiles) {
      dropProfile(state, id);
      dropLinks(state, id);
    }
    for (const segment of state.segments.values()) {
      segment.members = segment.members.filter((member) => state.profiles.has(member));
    }
    const actions = profiles.reduce((count, { history }) => count + history.length, 0);
    return { data: { count_action: actions, count_profile: profiles.length } };
  },
};

// Capitals here, lower case on resources.list: both as the pages print them.
function listed({ id, name, uiTags, groups }: Database) {
  return { id, name, ui_tags: uiTags, Groups: groups.map((group) => ({ Id: group.id, Name: group.name })) };
}

function described({ name, title, type }: Field, category: 'custom' | 'system') {
  return { category, title, name, required: false, type: printedType(type) };
}
