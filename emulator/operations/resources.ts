import type { Call } from '../core/call.ts';
import { cachedCounters, summedCounters } from '../segments/counters.ts';
import { IncorrectField } from '../core/errors.ts';
import { inGroups, pageById } from '../lists/paging.ts';
import { printedType, subscriptionFields } from '../profiles/profile-fields.ts';
import { databaseOf, resourceOf } from '../model/state.ts';
import { startTask } from '../tasks/tasks.ts';

/** Operations on resources; https://guides.altcraft.com/en/developer-guide/resources/2195587 and its siblings. */
export const resources = {
  list({ state, parameters }: Call) {
    const { page, ...places } = pageById(inGroups([...state.resources.values()], parameters), parameters);
    return { data: page.map(({ id, name, groups }) => ({ id, name, groups: structuredClone(groups) })), ...places };
  },

  get({ state, parameters }: Call) {
    const { id, name, url, trackingDomain, channels, databaseIds } = resourceOf(state, parameters.integer('id'));
    return { data: { channels: [...channels], dbs_ids: [...databaseIds], id, name, trk_domain: trackingDomain, url } };
  },

  fieldsGet({ state, parameters }: Call) {
    const resource = resourceOf(state, parameters.integer('id'));
    const channel = parameters.text('channel');
    if (!resource.channels.includes(channel)) throw new IncorrectField('channel', 'channel not found in resource');
    return {
      data: subscriptionFields(resource).map(({ category, title, name, type, dictionary }) => ({
        category,
        title,
        name,
        required: false,
        type: printedType(type),
        ...(dictionary ? { dictionary } : {}),
      })),
    };
  },

  // The page could not be read: the shape is that of databases.getCounters. Without list_id, all databases are added up.
  getCounters({ state, parameters }: Call) {
    const resource = resourceOf(state, parameters.integer('id'));
    const databaseId = parameters.optionalInteger('list_id');
    if (databaseId === undefined) return { data: summedCounters(state, resource) };
    return { data: cachedCounters(state, databaseOf(state, databaseId).id, resource.id) };
  },

  refreshCounters({ state, parameters, settings, ids, now }: Call) {
    const resource = resourceOf(state, parameters.integer('id'));
    const database = databaseOf(state, parameters.integer('list_id'));
    const job = { kind: 'counters' as const, databaseId: database.id, resourceId: resource.id };
    return { data: { task_id: startTask(state, ids.uuid(), now, settings.taskMs, job).id } };
  },
};
