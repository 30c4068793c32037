import { IncorrectRequest } from '../../core/errors.ts';
import { type Values, without } from '../../core/parameters.ts';
import { limitOf } from '../../lists/paging.ts';
import { arm, disarm } from '../../mailings/launch.ts';
import { mailingRow, mailingView, statusOf } from '../../mailings/view.ts';
import { cloneMailing } from '../../mailings/write.ts';
import type { Mailing } from '../../model/mailings.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { mailingOf } from '../../store/lookups.ts';
import { launchNow, typedPage } from './broadcasts-and-regulars.ts';

/** Operations on mailings of any type, below /campaigns/; https://guides.altcraft.com/en/developer-guide/campaigns/2195648 */
export const mailings = {
  'mailings.list'(call) {
    const { page, ...places } = typedPage(call, call.parameters.optionalText('type'));
    return { data: page.map((mailing) => rowIn(call.format, mailing)), ...places };
  },

  'mailings.get'({ state, parameters }) {
    return { data: mailingView(mailingOf(state, parameters.integer('id'))) };
  },

  'mailings.getStatus'({ state, parameters }) {
    const mailing = mailingOf(state, parameters.integer('id'));
    const { isActive, isCompleted } = mailing;
    return { data: { is_active: isActive, is_completed: isCompleted, status: statusOf(mailing) } };
  },

  'mailings.logV2'({ state, parameters }) {
    const { log } = mailingOf(state, parameters.integer('id'));
    const from = parameters.filledMoment('from_time') ?? 0;
    const entries = log.filter(({ time }) => Date.parse(time) >= from);
    return { data: entries.slice(0, limitOf(parameters)), total_count: entries.length };
  },

  'mailings.clone'(call) {
    const original = mailingOf(call.state, call.parameters.integer('id'));
    return { data: { saved_id: cloneMailing(call, original, call.parameters.optionalName()).id } };
  },

  // The page could not be read; an active mailing can be deleted too, and what it has queued is dropped.
  'mailings.delete'({ state, parameters }) {
    const { id } = mailingOf(state, parameters.integer('id'));
    state.mailings.delete(id);
    return { data: null };
  },

  'mailings.activate'(call) {
    const { state, parameters, now } = call;
    const mailing = mailingOf(state, parameters.integer('id'));
    const isNow = parameters.flag('run_now');
    if (isNow && mailing.type === 'trigger') throw new IncorrectRequest('a trigger mailing cannot be run at once');
    if (isNow) launchNow(call, mailing);
    if (!mailing.isActive) arm(mailing, now);
    return { data: null };
  },

  // The newer examples send the flag as a string.
  'mailings.deactivate'({ state, parameters, now }) {
    const mailing = mailingOf(state, parameters.looseInteger('id'));
    disarm(mailing, now, String(parameters.values.abort_if_running) === 'true');
    return { data: null };
  },
} satisfies OperationFunctions;

// The XML example leaves tags out that are an empty list in JSON.
function rowIn(format: Call['format'], mailing: Mailing): Values {
  const row = { ...mailingRow(mailing), type: mailing.type, subid: mailing.settings.subid };
  return format === 'xml' && mailing.uiTags.length === 0 ? without(row, 'ui_tags') : row;
}
