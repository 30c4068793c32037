import { overridingAudience } from '../mailings/audience.ts';
import type { Call } from '../core/call.ts';
import { IncorrectRequest } from '../core/errors.ts';
import { launchToAudience } from '../mailings/launch.ts';
import { idIn, mailingOf, type Mailing, type MailingType } from '../mailings/mailing-record.ts';
import { detailedMailing, mailingRow } from '../mailings/mailing-view.ts';
import { createMailing, updateMailing } from '../mailings/mailing-write.ts';
import { narrowed } from '../lists/narrowing.ts';
import { pageById } from '../lists/paging.ts';

/**
 * Operations on broadcasts and on regular mailings; they differ by the type alone.
 * https://guides.altcraft.com/en/developer-guide/campaigns/broadcast-campaigns/2195885
 */
export const mailingsTyped = {
  broadcastsList: (call: Call) => listed(call, 'broadcast'),
  broadcastsGet: (call: Call) => shown(call, 'broadcast'),
  broadcastsAdd: (call: Call) => added(call, 'broadcast'),
  broadcastsUpdate: (call: Call) => updated(call, 'broadcast'),
  broadcastsStart: (call: Call) => started(call, 'broadcast'),
  regularsList: (call: Call) => listed(call, 'regular'),
  regularsGet: (call: Call) => shown(call, 'regular'),
  regularsAdd: (call: Call) => added(call, 'regular'),
  regularsUpdate: (call: Call) => updated(call, 'regular'),
  regularsStart: (call: Call) => started(call, 'regular'),
};

/** A page of the mailings of one type, or of all. */
export function typedPage({ state, parameters }: Call, type: string | undefined) {
  const active = parameters.has('is_active') ? parameters.flag('is_active') : undefined;
  const mailings = [...state.mailings.values()].filter(
    (mailing) => (type === undefined || mailing.type === type) && (active === undefined || mailing.isActive === active),
  );
  return pageById(narrowed(mailings, parameters), parameters);
}

/**
 * Launches a mailing now, to the audience and with the limit that the call may name.
 *
 * @throws NotFound, IncorrectField
 */
export function launchNow({ state, parameters, settings, now }: Call, mailing: Mailing): void {
  const audience = overridingAudience(state, parameters);
  const limit = parameters.optionalInteger('override_limit');
  launchToAudience(state, mailing, { now, duration: settings.taskMs }, { audience, limit });
}

function listed(call: Call, type: MailingType) {
  const { page, total_count } = typedPage(call, type);
  return { data: page.map((mailing) => ({ ...mailingRow(mailing), type })), total_count };
}

function shown({ state, parameters }: Call, type: MailingType) {
  return { data: detailedMailing(mailingOf(state, idIn(parameters), type)) };
}

function added(call: Call, type: MailingType) {
  return { data: { saved_id: createMailing(call, type, call.parameters).id } };
}

function updated(call: Call, type: MailingType) {
  const mailing = mailingOf(call.state, idIn(call.parameters), type);
  updateMailing(call, mailing, call.parameters);
  return { data: { saved_id: mailing.id } };
}

function started(call: Call, type: MailingType) {
  const mailing = mailingOf(call.state, idIn(call.parameters), type);
  if (!mailing.isActive) throw new IncorrectRequest('mailing is not active');
  launchNow(call, mailing);
  return { data: null };
}
