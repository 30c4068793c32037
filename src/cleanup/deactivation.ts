/**
 * What may be deactivated twice. No page tells how a platform answers the second time, so a refusal proves nothing: only the
 * state of the object does, where a read of the contract tells it.
 */
import { operationOf } from '../../schemas/index.ts';
import { requestAbout, valuesOf } from '../contract/object-kinds.ts';
import { isSuccess, type Reply } from '../http/exchange.ts';

type Fields = Record<string, unknown>;

/**
 * Asks whether an object is off already.
 *
 * @param undo the call that was to deactivate it, and was refused
 * @param ask makes a call
 * @returns false for calls of any other sort, and where the state is not told
 */
export async function isOffAlready(
  { operation, parameters }: { operation: string; parameters: Fields },
  ask: (operation: string, parameters: Fields) => Promise<Reply>,
): Promise<boolean> {
  const state = operationOf(operation).facts.deactivates?.state;
  if (!state) return false;
  const read = operationOf(state.operation);
  const reply = await ask(read.id, requestAbout(read, state.by, parameters.id));
  const off: unknown[] = state.off;
  return (
    isSuccess(reply) && valuesOf(read, reply.body, state.field, parameters.id).some((value) => off.includes(value))
  );
}
