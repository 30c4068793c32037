/**
 * What the command says: what it found and why, what it left, what to do next. Never a secret.
 */
import type { Effect } from '../../schemas/index.ts';
import { untold } from '../../src/config/variables/discoverable.ts';
import { environmentName, placeVariables, type PlaceName } from '../../src/config/variables/variables.ts';
import type { Decision } from './choice.ts';
import { cautionOf, type Database } from './finders/databases.ts';
import { quoted } from './env-text.ts';

/** A value that is set already. */
export interface Kept {
  name: PlaceName;
  value: string;
  /** A file, or `the shell`. */
  origin: string;
}

/** Everything that was found out. */
export interface Findings {
  decisions: Decision[];
  kept: Kept[];
  /** The file that is written. */
  file: string;
  /** Files that give the address, for an id that was written for another one. */
  addressFrom: string;
  database?: Database;
  resource?: string;
  allow: ReadonlySet<Effect>;
}

const isSecret = (name: PlaceName) => placeVariables.some((place) => place.name === name && place.form === 'secret');

/** `Sandbox (no profiles)`. */
export function described({ name, detail }: { name: string; detail?: string }): string {
  if (!detail) return name;
  return name === '' ? detail : `${name} (${detail})`;
}

function aligned(rows: [left: string, right: string][]): string[] {
  const width = Math.min(44, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => (right ? `  ${left.padEnd(width)}  ${right}` : `  ${left}`));
}

function section(title: string, rows: [left: string, right: string][]): string[] {
  return rows.length === 0 ? [] : [title, ...aligned(rows), ''];
}

function keptRow({ name, value, origin }: Kept, { file, addressFrom }: Findings): [string, string] {
  const shown = isSecret(name) ? '***' : value;
  // `.env` may name objects of one installation while `.env.staging` has the address of another.
  const isOfOther = origin !== 'the shell' && addressFrom === file && origin !== file;
  const doubt = isOfOther ? `; but the address is of ${addressFrom}: is it an object of that installation?` : '';
  return [`${environmentName(name)}=${shown}`, `${origin}${doubt}`];
}

/**
 * What was found, kept, and not found.
 *
 * @param title of what was chosen
 */
export function findingsText(findings: Findings, title: string): string {
  const { decisions, kept } = findings;
  const chosen = decisions.flatMap(({ variable, chosen: candidate, why }): [string, string][] => {
    if (!candidate) return [];
    const what = [described(candidate), why].filter(Boolean).join(': ');
    return [[`${environmentName(variable)}=${quoted(candidate.value)}`, what]];
  });
  const left = decisions.flatMap(({ variable, chosen: candidate, why }): [string, string][] =>
    candidate ? [] : [[environmentName(variable), why]],
  );
  const lines = [
    ...section(
      'Kept as it is set (npm run doctor tells whether it still exists):',
      kept.map((value) => keptRow(value, findings)),
    ),
    ...section(
      'No call returns these values. .env.example says where to find them; operations that need one are not verified without it:',
      untold
        .filter(({ name }) => !kept.some((value) => value.name === name))
        .map(({ name, meaning }) => [environmentName(name), meaning.split(/\.(?: |$)/)[0] ?? '']),
    ),
    ...section('Left empty:', left),
    ...section(title, chosen),
  ];
  return lines.join('\n');
}

/** What is said of a database that looks like one with customers in it; empty where it does not. */
export function warningText({ database, resource = '<its id>' }: Pick<Findings, 'database' | 'resource'>): string {
  const caution = database && cautionOf(database);
  if (!caution) return '';
  return [
    `WARNING: database ${database.id} ${database.name} ${caution}.`,
    'Reads do no harm there. Before you allow more, make a database for tests in the panel, with a name like Sandbox, a',
    `field of type Integer, and a link to resource ${resource}; then set`,
    '  ALTCRAFT_DB_ID=<its id>',
    `  ALTCRAFT_RESOURCE_ID=${resource}`,
    '  ALTCRAFT_DB_CUSTOM_FIELD=<name of that field>',
    '',
  ].join('\n');
}

/** What the run may do now, and what would open more. The command sets none of it. */
export function permissionsText({ database, allow }: Pick<Findings, 'database' | 'allow'>): string {
  const place = database ? `database ${database.id} ${database.name}`.trim() : 'the database of ALTCRAFT_DB_ID';
  const now = [...allow].join(', ');
  if (database && cautionOf(database)) {
    return `ALTCRAFT_ALLOW permits: ${now}. Nothing more is proposed while ${place} is in use; docs/safety.md says what each effect does.\n`;
  }
  return [
    `ALTCRAFT_ALLOW permits: ${now}. You can permit more; docs/safety.md explains it:`,
    ...aligned([
      ['ALTCRAFT_ALLOW=read,create,update,delete', `test profiles come and go in ${place}`],
      ['ALTCRAFT_CONFIRM_SEND=<your address>', 'with send: messages to that one address'],
      [
        'ALTCRAFT_CONFIRM_DESTRUCTIVE=<id>',
        'with destructive: that database is wiped; never the one of ALTCRAFT_DB_ID',
      ],
    ]),
    '',
  ].join('\n');
}
