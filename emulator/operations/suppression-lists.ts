import { mainGroup } from '../core/access-groups.ts';
import type { Call } from '../core/call.ts';
import { IncorrectField, NotFound } from '../core/errors.ts';
import { nextNumber } from '../core/numbering.ts';
import { inGroups, pageById, withTags } from '../lists/paging.ts';
import type { EntryKind, SuppressionList } from '../model/state.ts';
import { archiveName } from '../suppression/suppression-export.ts';
import { suppressionListOf } from '../suppression/suppression.ts';
import { startTask } from '../tasks/tasks.ts';

/** Operations on suppression lists; https://guides.altcraft.com/en/developer-guide/suppression-lists/2195613 */
export const suppressionLists = {
  add({ state, parameters }: Call) {
    const list: SuppressionList = {
      id: nextNumber(state, 'suppressionLists'),
      name: parameters.text('name'),
      description: '',
      isGlobal: false,
      uiTags: [],
      groups: [{ ...mainGroup }],
      emails: new Set(),
      domains: new Set(),
      phones: new Set(),
    };
    state.suppressionLists.set(list.id, list);
    return { data: { saved_id: list.id } };
  },

  // The page could not be read; the reply is the bare frame.
  update({ state, parameters }: Call) {
    const list = suppressionListOf(state, parameters.integer('id'));
    list.name = parameters.optionalText('name') ?? list.name;
    return {};
  },

  get({ state, parameters }: Call) {
    const { id, name, isGlobal, description } = suppressionListOf(state, parameters.integer('id'));
    return { data: { id, name, is_global: isGlobal, description } };
  },

  list({ state, parameters }: Call) {
    const wanted = inGroups(withTags([...state.suppressionLists.values()], parameters), parameters);
    const { page, total_count } = pageById(wanted, parameters);
    const data = page.map(({ id, name, uiTags, groups }) => ({
      id,
      name,
      ui_tags: [...uiTags],
      groups: structuredClone(groups),
    }));
    return { data, total_count };
  },

  // The page could not be read. What was linked to the list is linked to none afterwards.
  delete({ state, parameters }: Call) {
    const { id, isGlobal } = suppressionListOf(state, parameters.integer('id'));
    if (isGlobal) throw new IncorrectField('id', 'the global suppression list cannot be deleted');
    state.suppressionLists.delete(id);
    for (const holder of [...state.databases.values(), ...state.templates.values()]) {
      if (holder.suppressId === id) holder.suppressId = 0;
    }
    return {};
  },

  export({ state, parameters, settings, ids, now }: Call) {
    const list = suppressionListOf(state, parameters.integer('id'));
    const entries = (parameters.optionalText('type') ?? 'all') as EntryKind | 'all';
    const file = `suppress/${ids.uuid()}/${archiveName(list)}`;
    const job = { kind: 'suppression-export' as const, listId: list.id, entries, file };
    return { data: { task_id: startTask(state, ids.uuid(), now, settings.taskMs, job).id } };
  },

  download({ state, parameters }: Call) {
    const path = ['suppress', parameters.text('dir'), parameters.text('file').replace(/\/$/, '')].join('/');
    const file = state.files.get(path);
    if (!file) throw new NotFound('file not found');
    return { file };
  },
};
