/**
 * What can be switched off twice. No page tells how a platform answers the second time, so a refusal proves nothing: only the
 * state of the object does.
 */
import { isSuccess, type Reply } from '../http/exchange.ts';

type Fields = Record<string, unknown>;

interface Switch {
  /** The read that tells the state. */
  operation: string;
  parametersOf: (id: unknown) => Fields;
  isOff: (data: unknown, id: unknown) => boolean;
}

const switches: Record<string, Switch> = {
  'campaigns.deactivate': {
    operation: 'campaigns.getStatus',
    parametersOf: (id) => ({ id }),
    isOff: (data) => ['inactive', 'completed', 'deleted'].includes(String((data as Fields | null)?.status)),
  },
  'automationScenarios.deactivate': {
    operation: 'automationScenarios.list',
    parametersOf: (id) => ({ from_id: id, limit: 1 }),
    isOff: (data, id) =>
      Array.isArray(data) && data.some((entry: Fields | null) => entry?.id === id && entry?.is_active === false),
  },
};

/**
 * Asks whether an object is off already.
 *
 * @param undo the call that was to switch it off, and was refused
 * @param ask makes a call
 * @returns false for calls of any other sort, and where the state is not told
 */
export async function isOffAlready(
  { operation, parameters }: { operation: string; parameters: Fields },
  ask: (operation: string, parameters: Fields) => Promise<Reply>,
): Promise<boolean> {
  const known = switches[operation];
  if (!known) return false;
  const reply = await ask(known.operation, known.parametersOf(parameters.id));
  return isSuccess(reply) && known.isOff(reply.body.data, parameters.id);
}
