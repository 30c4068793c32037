import type { Call } from '../core/call.ts';
import { IncorrectField, IncorrectRequest } from '../core/errors.ts';
import { arm, disarm } from '../mailings/launch.ts';
import { idIn, mailingOf, type Mailing } from '../mailings/mailing-record.ts';
import { mailingRow, mailingView, statusOf } from '../mailings/mailing-view.ts';
import { cloneMailing } from '../mailings/mailing-write.ts';
import { limitOf } from '../lists/paging.ts';
import { without, type Parameters, type Values } from '../core/parameters.ts';
import { launchNow, typedPage } from './mailings-typed.ts';

/** Operations on mailings of any type, below /campaigns/; https://guides.altcraft.com/en/developer-guide/campaigns/2195648 */
export const mailings = {
  list(call: Call) {
    const { page, ...places } = typedPage(call, call.parameters.optionalText('type'));
    return { data: page.map((mailing) => rowIn(call.format, mailing)), ...places };
  },

  get({ state, parameters }: Call) {
    return { data: mailingView(mailingOf(state, parameters.integer('id'))) };
  },

  getStatus({ state, parameters }: Call) {
    const mailing = mailingOf(state, parameters.integer('id'));
    const { isActive, isCompleted } = mailing;
    return { data: { is_active: isActive, is_completed: isCompleted, status: statusOf(mailing) } };
  },

  logV2({ state, parameters }: Call) {
    const { log } = mailingOf(state, parameters.integer('id'));
    const from = fromTime(parameters);
    const entries = log.filter(({ time }) => Date.parse(time) >= from);
    return { data: entries.slice(0, limitOf(parameters)), total_count: entries.length };
  },

  clone(call: Call) {
    const original = mailingOf(call.state, call.parameters.integer('id'));
    return { data: { saved_id: cloneMailing(call, original, call.parameters.optionalText('name')).id } };
  },

  // The page could not be read; an active mailing can be deleted too, and what it has queued is dropped.
  delete({ state, parameters }: Call) {
    const { id } = mailingOf(state, parameters.integer('id'));
    state.mailings.delete(id);
    return { data: null };
  },

  activate(call: Call) {
    const { state, parameters, now } = call;
    const mailing = mailingOf(state, parameters.integer('id'));
    const isNow = parameters.flag('run_now');
    if (isNow && mailing.type === 'trigger') throw new IncorrectRequest('a trigger mailing cannot be run at once');
    if (isNow) launchNow(call, mailing);
    if (!mailing.isActive) arm(mailing, now);
    return { data: null };
  },

  // The newer examples send the flag as a string.
  deactivate({ state, parameters, now }: Call) {
    const mailing = mailingOf(state, idIn(parameters));
    disarm(mailing, now, String(parameters.values.abort_if_running) === 'true');
    return { data: null };
  },
};

// The XML example leaves tags out that are an empty list in JSON.
function rowIn(format: Call['format'], mailing: Mailing): Values {
  const row = { ...mailingRow(mailing), type: mailing.type, subid: mailing.settings.subid };
  return format === 'xml' && mailing.uiTags.length === 0 ? without(row, 'ui_tags') : row;
}

function fromTime(parameters: Parameters): number {
  const text = parameters.optionalText('from_time');
  const moment = text ? Date.parse(text) : 0;
  if (Number.isNaN(moment)) throw new IncorrectField('from_time', 'must be a moment as in RFC 3339');
  return moment;
}
