import { IncorrectField } from '../../core/errors.ts';
import { narrowed } from '../../lists/filters.ts';
import { pageById } from '../../lists/paging.ts';
import type { EntryKind, SuppressionList } from '../../model/suppression-lists.ts';
import { mainGroup } from '../../store/access-groups.ts';
import type { OperationFunctions } from '../../store/call.ts';
import { fileOf, suppressionListOf } from '../../store/lookups.ts';
import { nextNumber } from '../../store/numbers.ts';
import { archiveName } from '../../suppression/export.ts';
import { startTask } from '../../tasks/tasks.ts';

/** Operations on suppression lists; https://guides.altcraft.com/en/developer-guide/suppression-lists/2195613 */
export const suppressionLists = {
  'suppressionLists.add'({ state, parameters }) {
    const list: SuppressionList = {
      id: nextNumber(state, 'suppressionLists'),
      name: parameters.name(),
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

  // The page could not be read; the reply is the bare envelope.
  'suppressionLists.update'({ state, parameters }) {
    const list = suppressionListOf(state, parameters.integer('id'));
    list.name = parameters.optionalName() ?? list.name;
    return {};
  },

  'suppressionLists.get'({ state, parameters }) {
    const { id, name, isGlobal, description } = suppressionListOf(state, parameters.integer('id'));
    return { data: { id, name, is_global: isGlobal, description } };
  },

  'suppressionLists.list'({ state, parameters }) {
    const { page, total_count } = pageById(narrowed(state.suppressionLists.values(), parameters), parameters);
    const data = page.map(({ id, name, uiTags, groups }) => ({
      id,
      name,
      ui_tags: [...uiTags],
      groups: structuredClone(groups),
    }));
    return { data, total_count };
  },

  // The page could not be read. What was linked to the list is linked to none afterwards.
  'suppressionLists.delete'({ state, parameters }) {
    const { id, isGlobal } = suppressionListOf(state, parameters.integer('id'));
    if (isGlobal) throw new IncorrectField('id', 'the global suppression list cannot be deleted');
    state.suppressionLists.delete(id);
    for (const holder of [...state.databases.values(), ...state.templates.values()]) {
      if (holder.suppressId === id) holder.suppressId = 0;
    }
    return {};
  },

  'suppressionLists.export'(call) {
    const { state, parameters, ids } = call;
    const list = suppressionListOf(state, parameters.integer('id'));
    const entries = (parameters.optionalText('type') ?? 'all') as EntryKind | 'all';
    const file = `suppress/${ids.uuid()}/${archiveName(list)}`;
    return startTask(call, { kind: 'suppression-export', listId: list.id, entries, file });
  },

  'suppressionLists.download'({ state, parameters }) {
    return { file: fileOf(state, `suppress/${parameters.text('dir')}/${parameters.text('file')}`) };
  },
} satisfies OperationFunctions;
