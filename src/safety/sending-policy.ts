/**
 * The rule about sending: a message may only ever go to the one address of `ALTCRAFT_CONFIRM_SEND`. Part of the gate.
 */
import type { Operation } from '../../schemas/index.ts';
import type { Config } from '../config/config.ts';
import { isImpossible } from '../contract/identity.ts';
import { valuesAt } from '../contract/json-path.ts';
import type { Harm } from '../outcome/harm.ts';
import { savesMailing, startsNothing, touchedIds, type Reach } from './audience-tracker.ts';
import { clearNames, unknownAddress, writtenAddresses } from './recipient-tracker.ts';

type Fields = Record<string, unknown>;

/** Fields that widen who receives something beyond what the run can know of. */
const widening = /^(custom_request|override_.+|blind_carbon_copy|watched_list_id|watcher_limit)$/;

/** Fields that make a call send which does something else by itself. */
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

function isRecipient(row: unknown, parameters: Fields, config: Config, reach: Reach): boolean {
  const names = clearNames(row, parameters)?.filter((name) => !isImpossible(name));
  const address = config.confirm.send;
  return names !== undefined && address !== undefined && reach.areReachedOnlyAt(names, address);
}

function isHarmlessMailing(mailing: unknown, config: Config, reach: Reach): boolean {
  const address = config.confirm.send;
  return address !== undefined && reach.mailingReachesOnly(String(mailing), address);
}

function isSandboxed(kind: string, id: unknown, config: Config): boolean {
  return config.sandbox.some((object) => object.kind === kind && object.id === String(id));
}

function subscriptionHarm(operation: Operation, parameters: Fields, config: Config): Harm | undefined {
  const stranger = writtenAddresses(operation, parameters).find((address) => address !== config.confirm.send);
  if (stranger === undefined) return undefined;
  return { kind: 'subscribes a stranger', ...(stranger === unknownAddress ? {} : { address: stranger }) };
}

/** Why a call that sends is not sent; undefined when only the allowed address can receive something. */
function recipientsHarm(operation: Operation, parameters: Fields, config: Config, reach: Reach): Harm | undefined {
  const { sends } = operation.facts;
  if (!sends) return { kind: 'sends to undocumented recipients' };
  if (startsNothing(operation, parameters)) return undefined;
  for (const { to, by } of sends) {
    const isOptional = to === 'segment'; // it replaces the audience of the mailing
    const values = valuesAt(parameters, by);
    if (values.length === 0 && !isOptional) return { kind: 'names no recipient', object: to };
    for (const value of values) {
      if (to === 'profile' && isRecipient(value, parameters, config, reach)) continue;
      if (to === 'mailing' && isHarmlessMailing(value, config, reach)) continue;
      if ((to === 'campaign' || to === 'scenario') && isSandboxed(to, value, config)) continue;
      const name = to === 'profile' ? {} : { name: String(value) };
      return { kind: 'may send to a stranger', object: to, ...name };
    }
  }
  return subscriptionHarm(operation, parameters, config);
}

/** A new mailing is for nobody when its audience, or the resource that its trigger would send from, is one that nobody has. */
function isForNobody({ group }: Operation, { data_id, resource_id }: Fields): boolean {
  return group === 'triggerMailings' ? isImpossible(resource_id) : isImpossible(data_id);
}

/** A mailing may only be for a static segment that the run made, and never arms itself while it is saved. */
function settingsHarm(operation: Operation, parameters: Fields, reach: Reach): Harm | undefined {
  const { effect, creates } = operation.facts;
  const isClone = creates?.kind === 'mailing' && operation.name === 'clone';
  if (!isClone && !savesMailing(operation)) return undefined;
  const originals = touchedIds(operation, 'mailing', parameters);
  const stranger = originals.find((id) => !isImpossible(id) && !reach.isOwnMailing(id));
  if (stranger !== undefined) return { kind: 'saves a mailing of somebody else', name: stranger };
  if (isClone || startsNothing(operation, parameters)) return undefined;
  if (effect === 'create' && isForNobody(operation, parameters)) return undefined;
  const { is_active, data_id, data_type, resource_id } = parameters;
  if (is_active !== false) return { kind: 'may arm a mailing' };
  if (operation.group === 'triggerMailings' || isImpossible(resource_id)) return undefined;
  if (data_type === 'segment' && reach.isOwnStaticSegment(String(data_id))) return undefined;
  return { kind: 'makes a mailing for strangers' };
}

/** What is under way stays as it was judged: nobody enters it any more, and nobody gets another address. */
function launchedHarm(operation: Operation, parameters: Fields, reach: Reach): Harm | undefined {
  const isCalm = ['send', 'delete', 'read', 'task', 'export'].includes(operation.facts.effect);
  if (isCalm || operation.id === 'mailings.deactivate') return undefined;
  const what = reach.launchedIn(operation, parameters);
  return what === undefined ? undefined : { kind: 'changes what is being sent', object: what };
}

function triggersHarm(operation: Operation, parameters: Fields): Harm | undefined {
  if ('skip_triggers' in parameters && parameters.skip_triggers !== true && !isImpossible(parameters.db_id)) {
    return { kind: 'may fire triggers', value: parameters.skip_triggers };
  }
  const started = starting.find((name) => parameters[name] !== undefined && !isImpossible(parameters[name]));
  if (started === undefined || operation.facts.effect === 'send') return undefined;
  return { kind: 'starts something that sends', field: started };
}

/**
 * @param parameters of the call
 * @param reach what the run knows of its own profiles, segments and mailings
 * @returns undefined when nobody but the allowed address can receive something through the call, otherwise the harm
 */
export function sendingHarm(operation: Operation, parameters: Fields, config: Config, reach: Reach): Harm | undefined {
  const isSending = operation.facts.effect === 'send';
  const concerns = isSending || operation.group === 'mailings' || operation.group === 'triggerMailings';
  const wide = concerns && !startsNothing(operation, parameters) ? widened(parameters) : undefined;
  if (wide) return { kind: 'may reach strangers', field: wide };
  return (
    triggersHarm(operation, parameters) ??
    launchedHarm(operation, parameters, reach) ??
    (isSending ? recipientsHarm(operation, parameters, config, reach) : settingsHarm(operation, parameters, reach))
  );
}
