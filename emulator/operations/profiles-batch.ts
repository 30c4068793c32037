import { rowData, rowResults, rowSearch } from '../profiles/batch-rows.ts';
import type { Call } from '../core/call.ts';
import type { Values } from '../core/parameters.ts';
import { writeProfile } from '../profiles/profile-write.ts';
import { databaseOf, type Database } from '../model/state.ts';

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
  return rowResults(call.parameters.objects('data'), (row) => write(row, database));
}

function writeRow(call: Call, row: Values, database: Database, mayCreate: boolean) {
  return writeProfile(call, {
    databaseId: database.id,
    data: rowData(row, database),
    search: rowSearch(call.parameters, row),
    mayCreate,
    skipInvalidSubscriptions: skipsInvalid(call),
  });
}
