/**
 * Rows of a batch: each carries the values to search by itself, and is answered by itself.
 */
import { Refusal, refusalOr } from '../core/errors.ts';
import { defined, Parameters, type Values } from '../core/parameters.ts';
import type { Database } from '../model/databases.ts';
import { profileField } from './fields.ts';
import { type Search, searchOf } from './search.ts';

const searchKeys = [
  'profile_id',
  'phone',
  'provider',
  'subscription_id',
  'field_name',
  'field_value',
  'resource_id',
  'matching',
];

/**
 * One result a row, in order; a refused row does not stop the others.
 * https://guides.altcraft.com/en/developer-guide/profiles/2195496
 */
export function rowResults(rows: Values[], write: (row: Values) => { id: string }): Values[] {
  return rows.map((row) => {
    const outcome = refusalOr(() => write(row));
    if (outcome instanceof Refusal) return { error: outcome.code, error_text: outcome.message };
    return { error: 0, error_text: 'Successful operation', profile_id: outcome.id };
  });
}

/** What of a row is to be written: values to search by that are no fields of the database are not data. */
export function rowData(row: Values, database: Database): Values {
  const data = Object.entries(row).filter(([name]) => !searchKeys.includes(name) || profileField(database, name));
  return Object.fromEntries(data);
}

/** The search of a row; mode and names may stand at the top of the call. */
export function rowSearch(parameters: Parameters, row: Values): Search {
  const mode = parameters.optionalText('matching');
  const fieldName = row.field_name ?? parameters.values.field_name;
  const fieldValue = row.field_value ?? (typeof fieldName === 'string' ? row[fieldName] : undefined);
  const phone = row.phone ?? [row.phones].flat()[0];
  const own: Values = { ...row, field_name: fieldName, field_value: fieldValue, phone };
  return searchOf(new Parameters({ resource_id: parameters.values.resource_id, ...defined(own) }), mode);
}
