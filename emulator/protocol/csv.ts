import { spelled } from '../core/parameters.ts';

/** A table as CSV, with a line of names. */
export function csvOf(columns: string[], rows: Record<string, unknown>[]): string {
  return [columns, ...rows.map((row) => columns.map((name) => row[name]))]
    .map((cells) => cells.map(cellOf).join(',') + '\r\n')
    .join('');
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = spelled(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
