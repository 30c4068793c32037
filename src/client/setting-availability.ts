/**
 * Whether a setting of the server that several operations need is on. No page prints how a call is refused while it is off, so a
 * refusal counts as "off" only as long as no operation with the same setting has succeeded.
 */
import { operationOf, operations, type Operation } from '../../schemas/index.ts';
import { askOver } from '../cleanup/ask.ts';
import type { Config } from '../config/config.ts';
import { safeRequest } from '../contract/safe-request.ts';
import type { Connections } from '../http/connections/connections.ts';
import { isRefusal, isSuccess, type Reply } from '../http/exchange.ts';

/** Tells whether a refusal cannot mean that the setting of its operation is off. */
export type SettingAvailability = (reply: Reply) => Promise<boolean>;

/** Reads that need the same setting and no object of their own. */
function probesFor({ id, facts }: Operation): Operation[] {
  return operations.filter(
    (other) => other.facts.setting === facts.setting && other.facts.paging !== undefined && other.id !== id,
  );
}

/** Remembers for a worker which settings are on, and asks the platform where that is not known. */
export function createSettingAvailability(http: Connections, config: Config): SettingAvailability {
  const ask = askOver(http, config, 'availability');
  const settings = new Map<string, Promise<boolean>>();

  async function probe(operation: Operation): Promise<boolean> {
    for (const other of probesFor(operation)) {
      if (isSuccess(await ask(other, safeRequest(other, config)))) return true;
    }
    return false;
  }

  return async (reply) => {
    const operation = operationOf(reply.operation);
    const { setting } = operation.facts;
    if (setting === undefined) return false;
    if (isSuccess(reply)) settings.set(setting, Promise.resolve(true));
    if (!isRefusal(reply)) return false;
    const isOn = settings.get(setting) ?? probe(operation);
    settings.set(setting, isOn);
    return isOn;
  };
}
