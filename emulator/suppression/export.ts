/**
 * Files with the entries of a suppression list: an archive with a CSV file of MD5 hashes.
 * https://guides.altcraft.com/en/developer-guide/suppression-lists/76809125
 */
import { md5 } from '../core/ids.ts';
import type { State } from '../model/state.ts';
import type { EntryKind, SuppressionList } from '../model/suppression-lists.ts';
import type { StoredFile, Task } from '../model/tasks.ts';
import { zipOf } from '../protocol/zip.ts';

type ExportJob = Extract<Task['job'], { kind: 'suppression-export' }>;

const kinds: readonly EntryKind[] = ['emails', 'domains', 'phones'];

/** The name of the archive, made from the name of the list as in the documented example. */
export function archiveName({ name }: SuppressionList): string {
  return `${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '_')}.md5.zip`;
}

/** Writes the archive and describes it, as tasks.status does; a list that is gone has no entries. */
export function exportSuppression(state: State, { listId, entries, file }: ExportJob): object {
  const list = state.suppressionLists.get(listId);
  const wanted = kinds.filter((kind) => entries === 'all' || entries === kind);
  const hashes = wanted.flatMap((kind) => [...(list?.[kind] ?? [])]).map(md5);
  state.files.set(file, archived(file, hashes));
  return { hashed_file: file, is_api: true, regular_file: '', suppress_id: listId, total: hashes.length };
}

function archived(file: string, hashes: string[]): StoredFile {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/zip$/, 'csv');
  const archive = zipOf(name, hashes.map((hash) => `${hash}\r\n`).join(''));
  return { type: 'application/zip', content: archive.toString('latin1'), encoding: 'latin1' };
}
