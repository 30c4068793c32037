/**
 * Files with transactions of points, as loyalty.transactionsExport leaves them; which columns the platform writes is not
 * documented.
 */
import type { State } from '../model/state.ts';
import type { Task } from '../model/tasks.ts';
import { csvOf } from '../protocol/csv.ts';
import { loyaltyProgramOf } from '../store/lookups.ts';
import { transactionView } from './view.ts';

type ExportJob = Extract<Task['job'], { kind: 'points-export' }>;

/** Writes the file and describes it, in the form of an export of profiles. */
export function exportPoints(state: State, { programId, currencyIid, from, to, fromId, file }: ExportJob): object {
  const program = loyaltyProgramOf(state, programId);
  const wanted = [...state.loyalty.transactions.values()].filter((entry) => {
    const moment = Date.parse(entry.createdAt);
    const isOfAccounts = entry.programId === programId && entry.currencyIid === currencyIid;
    return isOfAccounts && moment >= from && moment <= to && (fromId === undefined || entry.id >= fromId);
  });
  const rows = wanted.map((entry) => ({ profile_id: entry.profileId, ...transactionView(program, entry) }));
  const columns = ['profile_id', ...Object.keys(rows[0] ?? {}).filter((name) => name !== 'profile_id')];
  state.files.set(file, { type: 'text/csv; charset=utf-8', content: csvOf(columns, rows) });
  return {
    errors: [],
    source_id: programId,
    total: rows.length,
    type: 'loyalty_transactions',
    urls: [`/api/download/${file}`],
  };
}
