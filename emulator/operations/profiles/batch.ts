import type { Values } from '../../core/parameters.ts';
import type { Database } from '../../model/databases.ts';
import { rowData, rowResults, rowSearch } from '../../profiles/rows.ts';
import { writeProfile } from '../../profiles/write.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf } from '../../store/lookups.ts';

/**
 * Batches answer one result a row, in order; a refused row does not stop the others.
 *
 * Only addBatch documents its reply: https://guides.altcraft.com/en/developer-guide/profiles/2195496
 */
export const profilesBatch = {
  'profiles.importBatch'(call) {
    return { result: eachRow(call, (row, database) => writeRow(call, row, database, true)) };
  },

  'profiles.updateBatch'(call) {
    return { result: eachRow(call, (row, database) => writeRow(call, row, database, false)) };
  },

  'profiles.addBatch'(call) {
    return {
      result: eachRow(call, (row, { id }) =>
        writeProfile(call, {
          databaseId: id,
          data: row,
          skipInvalid: skipsInvalid(call),
        }),
      ),
    };
  },
} satisfies OperationFunctions;

function skipsInvalid({ parameters }: Call): boolean {
  return parameters.flag('skip_invalid_subscriptions');
}

function eachRow(call: Call, write: (row: Values, database: Database) => { id: string }): Values[] {
  const database = databaseOf(call.state, call.parameters.integer('db_id'));
  return rowResults(call.parameters.objects('data'), (row) => write(row, database));
}

function writeRow(call: Call, row: Values, database: Database, mayCreate: boolean) {
  return writeProfile(call, {
    databaseId: database.id,
    data: rowData(row, database),
    search: rowSearch(call.parameters, row),
    mayCreate,
    skipInvalid: skipsInvalid(call),
  });
}
