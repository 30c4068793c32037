import type { Call } from '../core/call.ts';
import { idIn, mailingOf } from '../mailings/mailing-record.ts';
import { mailingRow, providersOf, triggerView } from '../mailings/mailing-view.ts';
import { cloneMailing, createMailing, updateMailing } from '../mailings/mailing-write.ts';
import type { Values } from '../core/parameters.ts';
import type { StartOperation } from '../model/state.ts';
import { startTask } from '../tasks/tasks.ts';
import {
  importAndStartOnce,
  importAndStartRows,
  startableTrigger,
  startOnce,
  startRows,
} from '../mailings/trigger-start.ts';
import { typedPage } from './mailings-typed.ts';

/** Trigger mailings; https://guides.altcraft.com/en/developer-guide/campaigns/trigger-campaigns/2195917 */
export const triggerMailings = {
  // `type` says here what fires the trigger.
  list(call: Call) {
    const { page, total_count } = typedPage(call, 'trigger');
    const row = (mailing: (typeof page)[number]) => ({ ...mailingRow(mailing), type: mailing.trigger?.type ?? '' });
    return { data: page.map((mailing) => ({ ...row(mailing), ...providersOf(mailing) })), total_count };
  },

  get({ state, parameters }: Call) {
    return { data: triggerView(state, mailingOf(state, parameters.integer('id'), 'trigger')) };
  },

  add(call: Call) {
    return { data: { saved_id: createMailing(call, 'trigger', call.parameters).id } };
  },

  update(call: Call) {
    const mailing = mailingOf(call.state, call.parameters.integer('id'), 'trigger');
    updateMailing(call, mailing, call.parameters);
    return { data: { saved_id: mailing.id } };
  },

  clone(call: Call) {
    const original = mailingOf(call.state, call.parameters.integer('id'), 'trigger');
    return { data: { saved_id: cloneMailing(call, original, call.parameters.optionalText('name')).id } };
  },

  start(call: Call) {
    startOnce(call, startableTrigger(call.state, idIn(call.parameters)), call.parameters);
    return { data: null };
  },

  // The table lists `result`: ids of the profiles that the mailing was sent to.
  startBatch(call: Call) {
    const mailing = startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return { result: startRows(call, mailing, call.parameters) };
  },

  startBatchTask(call: Call) {
    startableTrigger(call.state, call.parameters.integer('id'));
    return later(call, 'triggerStart');
  },

  importAndStart(call: Call) {
    const mailing = startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return { profile_id: importAndStartOnce(call, mailing, call.parameters).id };
  },

  importAndStartBatch(call: Call) {
    const mailing = startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return { result: importAndStartRows(call, mailing, call.parameters) };
  },

  importAndStartBatchTask(call: Call) {
    startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return later(call, 'triggerImport');
  },
};

function later({ state, parameters, settings, ids, now }: Call, operation: StartOperation): Values {
  const job = { kind: 'start' as const, operation, values: parameters.values };
  return { data: { task_id: startTask(state, ids.uuid(), now, settings.taskMs, job).id } };
}
