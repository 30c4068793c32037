import type { Call } from '../call.ts';
import { Refusal } from '../errors.ts';
import { searchOf } from '../matching.ts';
import { Parameters, type Values } from '../parameters.ts';
import { profileField } from '../profile-fields.ts';
import { writeProfile } from '../profile-write.ts';
import { databaseOf, type Database } from '../state.ts';

/**
 * Batches answer one result a row, in order; a refused row does not stop the others.
 *
 * Only addBatch documents its reply: https://guides.altcraft.com/en/developer-guide/profiles/2195496
 */
export const profilesBatch = {
  importBatch(call: Call) {
    return { result: eachRow(call, (row, database) => writeRow(call, row, database, true)) };
  },

  updateBatch(call: Call) {
    return { result: eachRow(call, (row, database) => writeRow(call, row, database, false)) };
  },

  addBatch(call: Call) {
    return {
      result: eachRow(call, (row, { id }) =>
        writeProfile(call, {
          databaseId: id,
          data: row,
          mayCreate: true,
          skipInvalidSubscriptions: skipsInvalid(call),
        }),
      ),
    };
  },
};

function skipsInvalid({ parameters }: Call): boolean {
  return parameters.flag('skip_invalid_subscriptions');
}

function eachRow(call: Call, write: (row: Values, database: Database) => { id: string }): Values[] {
  const database = databaseOf(call.state, call.parameters.integer('db_id'));
  return call.parameters.objects('data').map((row) => {
    try {
      const { id } = write(row, database);
      return { error: 0, error_text: 'Successful operation', profile_id: id };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { error: error.code, error_text: error.message };
    }
  });
}

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

// Rows carry the values to search by; those that are no fields of the database are not data.
function writeRow(call: Call, row: Values, database: Database, mayCreate: boolean) {
  const data = Object.entries(row).filter(([name]) => !searchKeys.includes(name) || profileField(database, name));
  return writeProfile(call, {
    databaseId: database.id,
    data: Object.fromEntries(data),
    search: rowSearch(call.parameters, row),
    mayCreate,
    skipInvalidSubscriptions: skipsInvalid(call),
  });
}

function rowSearch(parameters: Parameters, row: Values) {
  const mode = parameters.optionalText('matching');
  const fieldName = row.field_name ?? parameters.values.field_name;
  const fieldValue = row.field_value ?? (typeof fieldName === 'string' ? row[fieldName] : undefined);
  const phone = row.phone ?? [row.phones].flat()[0];
  const own: Values = { ...row, field_name: fieldName, field_value: fieldValue, phone };
  const values = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
  return searchOf(new Parameters({ resource_id: parameters.values.resource_id, ...values }), mode);
}
