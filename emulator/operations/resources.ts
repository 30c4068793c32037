import { IncorrectField } from '../core/errors.ts';
import { inGroups } from '../lists/filters.ts';
import { pageById } from '../lists/paging.ts';
import { printedType, subscriptionFields } from '../profiles/fields.ts';
import { cachedCounters, summedCounters } from '../segments/counters.ts';
import type { OperationFunctions } from '../store/call.ts';
import { databaseOf, resourceOf } from '../store/lookups.ts';
import { startTask } from '../tasks/tasks.ts';

/** Operations on resources; https://guides.altcraft.com/en/developer-guide/resources/2195587 and its siblings. */
export const resources = {
  'resources.list'({ state, parameters }) {
    const { page, ...places } = pageById(inGroups(state.resources.values(), parameters), parameters);
    return { data: page.map(({ id, name, groups }) => ({ id, name, groups: structuredClone(groups) })), ...places };
  },

  'resources.get'({ state, parameters }) {
    const { id, name, url, trackingDomain, channels, databaseIds } = resourceOf(state, parameters.integer('id'));
    return { data: { channels: [...channels], dbs_ids: [...databaseIds], id, name, trk_domain: trackingDomain, url } };
  },

  'resources.fieldsGet'({ state, parameters }) {
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
  'resources.getCounters'({ state, parameters }) {
    const resource = resourceOf(state, parameters.integer('id'));
    const databaseId = parameters.optionalInteger('list_id');
    if (databaseId === undefined) return { data: summedCounters(state, resource) };
    return { data: cachedCounters(state, databaseOf(state, databaseId).id, resource.id) };
  },

  'resources.refreshCounters'(call) {
    const resource = resourceOf(call.state, call.parameters.integer('id'));
    const database = databaseOf(call.state, call.parameters.integer('list_id'));
    return startTask(call, { kind: 'counters', databaseId: database.id, resourceId: resource.id });
  },
} satisfies OperationFunctions;
