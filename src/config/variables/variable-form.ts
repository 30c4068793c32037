/**
 * The forms of values of environment variables.
 */

/** Form that a value must have. */
export type VariableForm =
  | 'address'
  | 'secret'
  | 'id'
  | 'profile id'
  | 'text'
  | 'milliseconds'
  | 'whole number'
  | 'rate'
  | 'file'
  | 'passphrase'
  | 'proxy'
  | 'headers';
