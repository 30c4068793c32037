/**
 * The part of the safety policy about sending: a message may go only to the one address of `ALTCRAFT_CONFIRM_SEND`.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { isNonExistent } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import type { PolicyRefusal } from '../outcome/policy-refusal.ts';
import {
  concernsMailing,
  copiesMailing,
  savesMailing,
  savesTrigger,
  startsNothing,
  touchedIds,
  type AudienceTracker,
} from './audience-tracker.ts';
import { clearNames, unknownAddress, writtenAddresses } from './recipient-tracker.ts';

type Fields = Record<string, unknown>;

/** Fields that add recipients whom the run cannot know. */
const widening = /^(custom_request|override_.+|blind_carbon_copy|watched_list_id|watcher_limit)$/;

/** Fields that start a mailing or a scenario with a call of another purpose. */
const starting = ['trigger_id', 'trigger_id_list', 'workflow_id'];

function widened(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value) as [string, unknown][]) {
    if (widening.test(name)) return name;
    const deeper = widened(inner);
    if (deeper) return deeper;
  }
  return undefined;
}

function isRecipient(row: unknown, parameters: Fields, config: Config, audiences: AudienceTracker): boolean {
  const names = clearNames(row, parameters)?.filter((name) => !isNonExistent(name));
  const address = config.confirm.send;
  return names !== undefined && address !== undefined && audiences.areReachedOnlyAt(names, address);
}

function isSafeMailing(mailing: unknown, config: Config, audiences: AudienceTracker): boolean {
  const address = config.confirm.send;
  return address !== undefined && audiences.mailingReachesOnly(String(mailing), address);
}

function isSandboxed(kind: string, id: unknown, config: Config): boolean {
  return config.sandbox.some((object) => object.kind === kind && object.id === String(id));
}

function subscriptionHarm(operation: Operation, parameters: Fields, config: Config): PolicyRefusal | undefined {
  const stranger = writtenAddresses(operation, parameters).find((address) => address !== config.confirm.send);
  if (stranger === undefined) return undefined;
  return { kind: 'subscribes a stranger', ...(stranger === unknownAddress ? {} : { address: stranger }) };
}

/** Why a call that sends is refused; undefined when only the allowed address can receive something. */
function recipientsHarm(
  operation: Operation,
  parameters: Fields,
  config: Config,
  audiences: AudienceTracker,
): PolicyRefusal | undefined {
  const { sends } = operation.facts;
  if (!sends) return { kind: 'sends to undocumented recipients' };
  if (startsNothing(operation, parameters)) return undefined;
  for (const { to, by } of sends) {
    const isOptional = to === 'segment'; // it replaces the audience of the mailing
    const values = valuesAt(parameters, by);
    if (values.length === 0 && !isOptional) return { kind: 'names no recipient', object: to };
    for (const value of values) {
      if (to === 'profile' && isRecipient(value, parameters, config, audiences)) continue;
      if (to === 'mailing' && isSafeMailing(value, config, audiences)) continue;
      if ((to === 'campaign' || to === 'scenario') && isSandboxed(to, value, config)) continue;
      const name = to === 'profile' ? {} : { name: String(value) };
      return { kind: 'may send to a stranger', object: to, ...name };
    }
  }
  return subscriptionHarm(operation, parameters, config);
}

/** A new mailing reaches nobody when its audience, or the resource that its trigger would send from, does not exist. */
function isForNobody(operation: Operation, { data_id, resource_id }: Fields): boolean {
  return savesTrigger(operation) ? isNonExistent(resource_id) : isNonExistent(data_id);
}

/** A mailing may only be for a static segment that the run made, and must be inactive when it is saved. */
function settingsHarm(operation: Operation, parameters: Fields, audiences: AudienceTracker): PolicyRefusal | undefined {
  const { effect } = operation.facts;
  const isClone = copiesMailing(operation);
  if (!isClone && !savesMailing(operation)) return undefined;
  const originals = touchedIds(operation, 'mailing', parameters);
  const stranger = originals.find((id) => !isNonExistent(id) && !audiences.isOwnMailing(id));
  if (stranger !== undefined) return { kind: 'saves a mailing of somebody else', name: stranger };
  if (isClone || startsNothing(operation, parameters)) return undefined;
  if (effect === 'create' && isForNobody(operation, parameters)) return undefined;
  const { is_active, data_id, data_type, resource_id } = parameters;
  if (is_active !== false) return { kind: 'may arm a mailing' };
  if (savesTrigger(operation) || isNonExistent(resource_id)) return undefined;
  if (data_type === 'segment' && audiences.isOwnStaticSegment(String(data_id))) return undefined;
  return { kind: 'makes a mailing for strangers' };
}

/** What was launched stays as it was judged: no profile enters it any more, and none gets another address. */
function launchedHarm(operation: Operation, parameters: Fields, audiences: AudienceTracker): PolicyRefusal | undefined {
  const addsNothing = ['send', 'delete', 'read', 'task', 'export'].includes(operation.facts.effect);
  if (addsNothing || operation.facts.deactivates) return undefined;
  const what = audiences.launchedIn(operation, parameters);
  return what === undefined ? undefined : { kind: 'changes what is being sent', object: what };
}

function triggersHarm(operation: Operation, parameters: Fields): PolicyRefusal | undefined {
  if ('skip_triggers' in parameters && parameters.skip_triggers !== true && !isNonExistent(parameters.db_id)) {
    return { kind: 'may fire triggers', value: parameters.skip_triggers };
  }
  const started = starting.find((name) => parameters[name] !== undefined && !isNonExistent(parameters[name]));
  if (started === undefined || operation.facts.effect === 'send') return undefined;
  return { kind: 'starts something that sends', field: started };
}

/**
 * @param parameters of the call
 * @param audiences what the run knows of its own profiles, segments and mailings
 * @returns undefined when nobody but the allowed address can receive something through the call, otherwise the harm
 */
export function sendingHarm(
  operation: Operation,
  parameters: Fields,
  config: Config,
  audiences: AudienceTracker,
): PolicyRefusal | undefined {
  const isSending = operation.facts.effect === 'send';
  const mayWiden = (isSending || concernsMailing(operation)) && !startsNothing(operation, parameters);
  const wide = mayWiden ? widened(parameters) : undefined;
  if (wide) return { kind: 'may reach strangers', field: wide };
  return (
    triggersHarm(operation, parameters) ??
    launchedHarm(operation, parameters, audiences) ??
    (isSending
      ? recipientsHarm(operation, parameters, config, audiences)
      : settingsHarm(operation, parameters, audiences))
  );
}
