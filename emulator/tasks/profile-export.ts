/**
 * Files with profiles, as profiles.get_all leaves them; which columns the platform writes is not documented.
 */
import type { Profile } from '../model/profiles.ts';
import type { State } from '../model/state.ts';
import type { Task } from '../model/tasks.ts';
import { matchesQuery } from '../profiles/query.ts';
import { profileView } from '../profiles/view.ts';
import { csvOf } from '../protocol/csv.ts';
import { profilesInSegment } from '../segments/members.ts';
import { profilesOf } from '../store/lookups.ts';

type ExportJob = Extract<Task['job'], { kind: 'export' }>;

/** Writes the file and describes it, as tasks.status does; without profiles when the segment is deleted meanwhile. */
export function exportProfiles(state: State, job: ExportJob): object {
  const { source, sourceId, form, file } = job;
  const profiles = profilesFor(state, job);
  const type = form === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
  state.files.set(file, { type, content: contentOf(profiles, form) });
  return { errors: [], source_id: sourceId, total: profiles.length, type: source, urls: [`/api/download/${file}`] };
}

function profilesFor(state: State, { source, sourceId, filter }: ExportJob): Profile[] {
  const segment = source === 'segment' ? state.segments.get(sourceId) : undefined;
  const ofDatabase = source === 'database' ? profilesOf(state, sourceId) : [];
  const profiles = segment ? profilesInSegment(state, segment) : ofDatabase;
  return profiles.filter((profile) => matchesQuery(profile, filter));
}

function contentOf(profiles: Profile[], form: 'csv' | 'json'): string {
  const rows = profiles.map(profileView);
  if (form === 'json') return JSON.stringify(rows);
  return csvOf(['id', ...new Set(rows.flatMap(Object.keys).filter((name) => name !== 'id'))], rows);
}
