/**
 * Files with profiles, as profiles.get_all leaves them; which columns the platform writes is not documented.
 */
import { spelled } from '../core/parameters.ts';
import { profileView } from '../profiles/profile-view.ts';
import { matchesQuery } from '../lists/query.ts';
import { profilesInSegment } from '../segments/segment-members.ts';
import { profilesOf, type Profile, type State, type Task } from '../model/state.ts';

type ExportJob = Extract<Task['job'], { kind: 'export' }>;

/** The profiles that an export is about, by id; none when the segment is deleted meanwhile. */
export function exportedProfiles(state: State, { source, sourceId, filter }: ExportJob): Profile[] {
  const segment = source === 'segment' ? state.segments.get(sourceId) : undefined;
  const profiles = segment
    ? profilesInSegment(state, segment)
    : source === 'database'
      ? profilesOf(state, sourceId)
      : [];
  return profiles.filter((profile) => matchesQuery(profile, filter));
}

/** The text of an export file. */
export function exportContent(profiles: Profile[], form: 'csv' | 'json'): string {
  const rows = profiles.map(profileView);
  if (form === 'json') return JSON.stringify(rows);
  return csvOf(['id', ...new Set(rows.flatMap(Object.keys).filter((name) => name !== 'id'))], rows);
}

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
