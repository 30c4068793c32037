/**
 * `api.<group>.<operation>(parameters)`: the operations of the contract as typed functions. One runtime function behind a
 * proxy, not one method an operation.
 */
import type { components } from '../../schemas/types.ts';
import { operationOf, type OperationId } from '../../schemas/index.ts';
import type { Client } from './client.ts';
import type { Reply } from '../http/exchange.ts';
import type { CallOptions } from '../http/request.ts';

type Shapes = components['schemas'];

/** Parameters of an operation, without the token. */
export type Requests<Id extends OperationId> = Shapes['Requests'][Id];

/** Body of a successful reply. */
export type Success<Id extends OperationId> = Shapes['Replies'][Id];

/** A function that calls one operation. */
export interface OperationCall<Id extends OperationId> {
  (parameters: Requests<Id>, options?: CallOptions): Promise<Reply<Success<Id>>>;
  readonly operation: Id;
}

type GroupOf<Id extends string> = Id extends `${infer Group}.${string}` ? Group : never;

type Groups = {
  [Group in GroupOf<OperationId>]: {
    [Id in OperationId as Id extends `${Group}.${infer Name}` ? Name : never]: OperationCall<Id>;
  };
};

/** All operations, and two ways to call without their types. */
export type Api = Groups & {
  /** Calls an operation with parameters that its type would not allow; for refusals. */
  call(id: string, parameters: Record<string, unknown>, options?: CallOptions): Promise<Reply>;
};

/**
 * Makes the typed face of a client.
 *
 * @param client the client of the test
 * @param further what stands beside the groups
 */
export function createApi<Further extends object>(client: Client, further = {} as Further): Api & Further {
  const groups = new Map<string, object>();
  const groupOf = (group: string) =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (typeof name !== 'string') return undefined;
          const { id } = operationOf(`${group}.${name}`);
          const call = (parameters: Record<string, unknown>, options?: CallOptions) =>
            client.call(id, parameters, options);
          return Object.assign(call, { operation: id });
        },
      },
    );
  return new Proxy(further as Api & Further, {
    get(own, group): unknown {
      if (typeof group !== 'string' || group === 'then') return undefined;
      if (Object.hasOwn(own, group)) return Reflect.get(own, group);
      if (group === 'call') return client.call.bind(client);
      if (!groups.has(group)) groups.set(group, groupOf(group));
      return groups.get(group);
    },
  });
}
