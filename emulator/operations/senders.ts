import type { Call } from '../core/call.ts';
import { IncorrectField } from '../core/errors.ts';
import { nextNumber } from '../core/numbering.ts';
import { pageById } from '../lists/paging.ts';
import { demandName, rulesIn, virtualSenderOf } from '../mailings/sender-record.ts';

/**
 * Senders and virtual senders; https://guides.altcraft.com/en/developer-guide/senders/virtual-senders/2195762 and its
 * siblings.
 */
export const senders = {
  list({ state, parameters }: Call) {
    const { page, ...places } = pageById([...state.senders.values()], parameters);
    return { data: page.map((sender) => ({ ...sender })), ...places };
  },

  // Unlike the list of senders, this one shows no place of the next page.
  virtualList({ state, parameters }: Call) {
    const { page, total_count } = pageById([...state.virtualSenders.values()], parameters);
    const data = page.map(({ id, name, emailRules, smsRules }) => ({
      id,
      name,
      email_channel: emailRules.length > 0,
      sms_channel: smsRules.length > 0,
    }));
    return { data, total_count };
  },

  // The sample is cut behind the first sender of the first rule; the rest is a presumption.
  virtualGet({ state, parameters }: Call) {
    const { id, name, emailRules, smsRules } = virtualSenderOf(state, parameters.integer('id'));
    return { data: { id, name, email_rules: structuredClone(emailRules), sms_rules: structuredClone(smsRules) } };
  },

  virtualClone({ state, parameters }: Call) {
    const original = virtualSenderOf(state, parameters.integer('id'));
    const name = demandName(state, parameters.optionalText('name') ?? `Clone of ${original.name}`);
    const id = nextNumber(state, 'virtualSenders');
    state.virtualSenders.set(id, { ...structuredClone(original), id, name });
    return { data: { saved_id: id } };
  },

  // The reply is on no page that could be read; the clone has it.
  virtualAdd({ state, parameters }: Call) {
    const name = demandName(state, parameters.text('name'));
    const emailRules = rulesIn(state, parameters, 'email');
    const smsRules = rulesIn(state, parameters, 'sms');
    if (emailRules.length + smsRules.length === 0) throw new IncorrectField('email_rules', 'there is no rule');
    const id = nextNumber(state, 'virtualSenders');
    state.virtualSenders.set(id, { id, name, emailRules, smsRules });
    return { data: { saved_id: id } };
  },

  // No page of it could be read.
  virtualUpdate({ state, parameters }: Call) {
    const sender = virtualSenderOf(state, parameters.integer('id'));
    const changes = {
      ...(parameters.has('name') ? { name: demandName(state, parameters.text('name'), sender.id) } : {}),
      ...(parameters.has('email_rules') ? { emailRules: rulesIn(state, parameters, 'email') } : {}),
      ...(parameters.has('sms_rules') ? { smsRules: rulesIn(state, parameters, 'sms') } : {}),
    };
    Object.assign(sender, changes);
    return { data: { saved_id: sender.id } };
  },

  virtualDelete({ state, parameters }: Call) {
    const { id } = virtualSenderOf(state, parameters.integer('id'));
    state.virtualSenders.delete(id);
    return {};
  },
};
