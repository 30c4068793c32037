import { IncorrectRequest } from '../../core/errors.ts';
import { narrowed } from '../../lists/filters.ts';
import { pageById } from '../../lists/paging.ts';
import { overridingAudience } from '../../mailings/audience.ts';
import { launchToAudience } from '../../mailings/launch.ts';
import { detailedMailing, mailingRow } from '../../mailings/view.ts';
import { createMailing, updateMailing } from '../../mailings/write.ts';
import type { Mailing, MailingType } from '../../model/mailings.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { mailingOf } from '../../store/lookups.ts';

/**
 * Operations on broadcasts and on regular mailings; they differ by the type alone.
 * https://guides.altcraft.com/en/developer-guide/campaigns/broadcast-campaigns/2195885
 */
export const mailingsTyped = {
  'mailings.broadcastsList': (call) => listed(call, 'broadcast'),
  'mailings.broadcastsGet': (call) => shown(call, 'broadcast'),
  'mailings.broadcastsAdd': (call) => added(call, 'broadcast'),
  'mailings.broadcastsUpdate': (call) => updated(call, 'broadcast'),
  'mailings.broadcastsStart': (call) => started(call, 'broadcast'),
  'mailings.regularsList': (call) => listed(call, 'regular'),
  'mailings.regularsGet': (call) => shown(call, 'regular'),
  'mailings.regularsAdd': (call) => added(call, 'regular'),
  'mailings.regularsUpdate': (call) => updated(call, 'regular'),
  'mailings.regularsStart': (call) => started(call, 'regular'),
} satisfies OperationFunctions;

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
  return { data: detailedMailing(mailingOf(state, parameters.looseInteger('id'), type)) };
}

function added(call: Call, type: MailingType) {
  return { data: { saved_id: createMailing(call, type, call.parameters).id } };
}

function updated(call: Call, type: MailingType) {
  const mailing = mailingOf(call.state, call.parameters.looseInteger('id'), type);
  updateMailing(call, mailing, call.parameters);
  return { data: { saved_id: mailing.id } };
}

function started(call: Call, type: MailingType) {
  const mailing = mailingOf(call.state, call.parameters.looseInteger('id'), type);
  if (!mailing.isActive) throw new IncorrectRequest('mailing is not active');
  launchNow(call, mailing);
  return { data: null };
}
