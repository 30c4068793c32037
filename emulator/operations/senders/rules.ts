/**
 * Rules and names of virtual senders. https://guides.altcraft.com/en/developer-guide/senders/2195754
 */
import { existing, IncorrectField } from '../../core/errors.ts';
import { isValues, type Parameters } from '../../core/parameters.ts';
import type { Sender, SenderRule } from '../../model/mailings.ts';
import type { State } from '../../model/state.ts';

const ruleTypes: Record<Sender['channel'], string[]> = {
  email: ['default', 'group_id', 'from_domain', 'to_domain'],
  sms: ['default', 'group_id', 'from_domain'],
};

/**
 * Reads a list of rules.
 *
 * @throws IncorrectField for a type that the channel does not have, for a default rule that is not the last or misses, and
 *   for a sender of the other channel
 * @throws NotFound for a sender that is not there
 */
export function rulesIn(state: State, parameters: Parameters, channel: Sender['channel']): SenderRule[] {
  const name = `${channel}_rules`;
  const rules = parameters.objects(name);
  const wrong = rules.find(({ type }) => !ruleTypes[channel].includes(String(type)));
  if (wrong) throw new IncorrectField(`${name}.type`, `must be one of ${ruleTypes[channel].join(', ')}`);
  const isDefaultLast = rules.every(({ type }, index) => (type === 'default') === (index === rules.length - 1));
  if (!isDefaultLast) throw new IncorrectField(name, 'the last rule must be the only default one');
  for (const { senders } of rules) checkSenders(state, senders, name, channel);
  return structuredClone(rules);
}

function checkSenders(state: State, senders: unknown, name: string, channel: Sender['channel']): void {
  if (!Array.isArray(senders) || senders.length === 0) throw new IncorrectField(`${name}.senders`, 'is required');
  for (const entry of senders) {
    const id = isValues(entry) ? Number(entry.sender_id) : Number.NaN;
    const sender = existing(state.senders.get(id), `sender ${id}`);
    if (sender.channel !== channel)
      throw new IncorrectField(`${name}.senders`, `sender ${id} is for ${sender.channel}`);
  }
}

/** @throws IncorrectField when another virtual sender has the name, or there is none */
export function freeName(state: State, name: string, own?: number): string {
  if (name === '') throw new IncorrectField('name', 'is required');
  const isTaken = [...state.virtualSenders.values()].some((other) => other.name === name && other.id !== own);
  if (isTaken) throw new IncorrectField('name', 'a virtual sender with this name exists');
  return name;
}
