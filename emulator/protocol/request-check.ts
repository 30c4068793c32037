/**
 * Checks the parameters of a call against the contract, before the operation sees them.
 */
import type { Judgement, Operation, SchemaError } from '../../schemas/index.ts';
import { IncorrectField, type IncorrectRequest } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';

/** The part of the contract that the emulator needs; the loader in schemas/ has this shape. */
export interface Contract {
  operations: readonly Operation[];
  judgeRequest: (operation: Operation, body: unknown) => Judgement;
}

/**
 * @throws IncorrectField for the first problem, in the wording of the vendor's failing replies
 */
export function checkRequest(contract: Contract, operation: Operation, body: Values, loose: Values): void {
  checkLoose(operation, loose);
  const [error] = contract.judgeRequest(operation, body).errors;
  if (error) throw refusalFor(error);
}

function checkLoose(operation: Operation, loose: Values): void {
  for (const { name, required, schema } of operation.parameters) {
    const value = loose[name];
    if (value === undefined) {
      if (required) throw new IncorrectField(name, 'is required');
      continue;
    }
    if (schema.type === 'integer' && !Number.isInteger(value)) throw new IncorrectField(name, 'must be integer');
    const choices = schema.enum as unknown[] | undefined;
    if (choices && !choices.includes(value)) throw new IncorrectField(name, oneOf(choices));
  }
}

function refusalFor(error: SchemaError): IncorrectRequest {
  const place = error.instancePath
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  if (error.keyword === 'required') {
    const name = String(error.params.missingProperty);
    return new IncorrectField(place ? `${place}.${name}` : name, 'is required');
  }
  if (error.keyword === 'enum') return new IncorrectField(place, oneOf(error.params.allowedValues as unknown[]));
  return new IncorrectField(place || 'body', error.message ?? 'is not accepted');
}

function oneOf(choices: unknown[]): string {
  return `must be one of ${choices.join(', ')}`;
}
