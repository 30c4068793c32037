import {
  importAndStartOnce,
  importAndStartRows,
  startableTrigger,
  startOnce,
  startRows,
} from '../mailings/trigger-start.ts';
import { mailingRow, providersOf, triggerView } from '../mailings/view.ts';
import { cloneMailing, createMailing, updateMailing } from '../mailings/write.ts';
import type { StartOperation } from '../model/tasks.ts';
import type { Call, OperationFunctions } from '../store/call.ts';
import { mailingOf } from '../store/lookups.ts';
import { startTask } from '../tasks/tasks.ts';
import { typedPage } from './mailings/broadcasts-and-regulars.ts';

/** Trigger mailings; https://guides.altcraft.com/en/developer-guide/campaigns/trigger-campaigns/2195917 */
export const triggerMailings = {
  // Here `type` is what fires the trigger.
  'triggerMailings.list'(call) {
    const { page, total_count } = typedPage(call, 'trigger');
    const row = (mailing: (typeof page)[number]) => ({ ...mailingRow(mailing), type: mailing.trigger?.type ?? '' });
    return { data: page.map((mailing) => ({ ...row(mailing), ...providersOf(mailing) })), total_count };
  },

  'triggerMailings.get'({ state, parameters }) {
    return { data: triggerView(state, mailingOf(state, parameters.integer('id'), 'trigger')) };
  },

  'triggerMailings.add'(call) {
    return { data: { saved_id: createMailing(call, 'trigger', call.parameters).id } };
  },

  'triggerMailings.update'(call) {
    const mailing = mailingOf(call.state, call.parameters.integer('id'), 'trigger');
    updateMailing(call, mailing, call.parameters);
    return { data: { saved_id: mailing.id } };
  },

  'triggerMailings.clone'(call) {
    const original = mailingOf(call.state, call.parameters.integer('id'), 'trigger');
    return { data: { saved_id: cloneMailing(call, original, call.parameters.optionalName()).id } };
  },

  'triggerMailings.start'(call) {
    startOnce(call, startableTrigger(call.state, call.parameters.looseInteger('id')), call.parameters);
    return { data: null };
  },

  // The table lists `result`: ids of the profiles that the mailing was sent to.
  'triggerMailings.startBatch'(call) {
    const mailing = startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return { result: startRows(call, mailing, call.parameters) };
  },

  'triggerMailings.startBatchTask'(call) {
    startableTrigger(call.state, call.parameters.integer('id'));
    return later(call, 'triggerStart');
  },

  'triggerMailings.importAndStart'(call) {
    const mailing = startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return { profile_id: importAndStartOnce(call, mailing, call.parameters).id };
  },

  'triggerMailings.importAndStartBatch'(call) {
    const mailing = startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return { result: importAndStartRows(call, mailing, call.parameters) };
  },

  'triggerMailings.importAndStartBatchTask'(call) {
    startableTrigger(call.state, call.parameters.integer('trigger_id'));
    return later(call, 'triggerImport');
  },
} satisfies OperationFunctions;

function later(call: Call, operation: StartOperation) {
  return startTask(call, { kind: 'start', operation, values: call.parameters.values });
}
