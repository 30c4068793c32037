import { IncorrectField } from '../../core/errors.ts';
import { pageById } from '../../lists/paging.ts';
import type { OperationFunctions } from '../../store/call.ts';
import { virtualSenderOf } from '../../store/lookups.ts';
import { nextNumber } from '../../store/numbers.ts';
import { freeName, rulesIn } from './rules.ts';

/**
 * Senders and virtual senders; https://guides.altcraft.com/en/developer-guide/senders/virtual-senders/2195762 and its
 * siblings.
 */
export const senders = {
  'senders.list'({ state, parameters }) {
    const { page, ...places } = pageById(state.senders.values(), parameters);
    return { data: page.map((sender) => ({ ...sender })), ...places };
  },

  // Unlike the list of senders, this one does not say where the next page begins.
  'senders.virtualList'({ state, parameters }) {
    const { page, total_count } = pageById(state.virtualSenders.values(), parameters);
    const data = page.map(({ id, name, emailRules, smsRules }) => ({
      id,
      name,
      email_channel: emailRules.length > 0,
      sms_channel: smsRules.length > 0,
    }));
    return { data, total_count };
  },

  // The sample is cut behind the first sender of the first rule; the rest is a presumption.
  'senders.virtualGet'({ state, parameters }) {
    const { id, name, emailRules, smsRules } = virtualSenderOf(state, parameters.integer('id'));
    return { data: { id, name, email_rules: structuredClone(emailRules), sms_rules: structuredClone(smsRules) } };
  },

  'senders.virtualClone'({ state, parameters }) {
    const original = virtualSenderOf(state, parameters.integer('id'));
    const name = freeName(state, parameters.optionalName() ?? `Clone of ${original.name}`);
    const id = nextNumber(state, 'virtualSenders');
    state.virtualSenders.set(id, { ...structuredClone(original), id, name });
    return { data: { saved_id: id } };
  },

  // The reply is on no page that could be read; the clone has it.
  'senders.virtualAdd'({ state, parameters }) {
    const name = freeName(state, parameters.name());
    const emailRules = rulesIn(state, parameters, 'email');
    const smsRules = rulesIn(state, parameters, 'sms');
    if (emailRules.length + smsRules.length === 0) throw new IncorrectField('email_rules', 'there is no rule');
    const id = nextNumber(state, 'virtualSenders');
    state.virtualSenders.set(id, { id, name, emailRules, smsRules });
    return { data: { saved_id: id } };
  },

  // No page of it could be read.
  'senders.virtualUpdate'({ state, parameters }) {
    const sender = virtualSenderOf(state, parameters.integer('id'));
    const changes = {
      ...(parameters.has('name') ? { name: freeName(state, parameters.name(), sender.id) } : {}),
      ...(parameters.has('email_rules') ? { emailRules: rulesIn(state, parameters, 'email') } : {}),
      ...(parameters.has('sms_rules') ? { smsRules: rulesIn(state, parameters, 'sms') } : {}),
    };
    Object.assign(sender, changes);
    return { data: { saved_id: sender.id } };
  },

  'senders.virtualDelete'({ state, parameters }) {
    const { id } = virtualSenderOf(state, parameters.integer('id'));
    state.virtualSenders.delete(id);
    return {};
  },
} satisfies OperationFunctions;
