/**
 * What an import tells: what came from where, what did not and why. Never a secret.
 */
import { isTokenLike, shown, shownName } from '../../../src/config/files/shown.ts';
import { printable } from '../../../src/outcome/printable.ts';
import { environmentName, placeVariables, type Variable } from '../../../src/config/variables/variables.ts';
import { didYouMean } from '../../flags.ts';
import type { Decision, Left } from './decision.ts';
import { permissionVariables } from '../permission-variables.ts';
import type { FoundVariable } from './variables.ts';

/** Values that a file has already, by name in the environment. */
export type Values = Readonly<Record<string, string>>;

/** What the table is made of. */
export interface Told {
  /** The file that is written. */
  file: string;
  decision: Decision;
  existing: Values;
  overwrites: boolean;
  /** Variables of Postman that only people set here. */
  permissions: readonly FoundVariable[];
}

type Row = [left: string, right: string];

function aligned(rows: readonly Row[]): string[] {
  const width = Math.min(48, Math.max(0, ...rows.map(([left]) => left.length)));
  return rows.map(([left, right]) => printable(right ? `  ${left.padEnd(width)}  ${right}` : `  ${left}`));
}

function section(title: string, rows: readonly Row[]): string[] {
  return rows.length === 0 ? [] : [title, ...aligned(rows), ''];
}

/** A value as the table may show it. */
function valueText({ form }: Variable, value: string): string {
  if (form === 'secret') return '***';
  return isTokenLike(value) && form !== 'profile id' ? shown(value) : value;
}

const nameOf = ({ name }: Variable) => environmentName(name);
const leftRows = (left: readonly Left[]) =>
  left.map(({ variable, why, place }): Row => [nameOf(variable), why ? `${why} (${place})` : place]);

function strangerRow({ key, place }: { key: string; place: string }): Row {
  const name = shownName(key);
  const hint =
    name === key
      ? didYouMean(
          key,
          placeVariables.map((variable) => variable.name),
        )
      : '';
  return [name, hint.startsWith(' Did') && key.length > 3 ? `${place}.${hint}` : place];
}

/** Whether a value would change what the file has. */
export function isKept(
  { existing, overwrites }: Pick<Told, 'existing' | 'overwrites'>,
  name: string,
  value: string,
): boolean {
  const has = existing[name];
  return has !== undefined && has !== '' && (has === value || !overwrites);
}

function keptRows({ decision, existing, overwrites }: Told): { same: Row[]; other: Row[] } {
  const rows = decision.taken
    .filter(({ variable, value }) => isKept({ existing, overwrites }, nameOf(variable), value))
    .map(({ variable, value, place }) => ({ variable, value, place, has: existing[nameOf(variable)] ?? '' }));
  const same = rows.filter(({ value, has }) => value === has);
  const other = rows.filter(({ value, has }) => value !== has);
  return {
    same: same.map(({ variable, place }) => [nameOf(variable), place]),
    other: other.map(({ variable, value, place, has }) => [
      `${nameOf(variable)}=${valueText(variable, has)}`,
      `${place} has ${valueText(variable, value)}`,
    ]),
  };
}

function takenRows({ decision, existing, overwrites }: Told): Row[] {
  return decision.taken
    .filter(({ variable, value }) => !isKept({ existing, overwrites }, nameOf(variable), value))
    .map(({ variable, value, place, isExample }) => {
      const old = existing[nameOf(variable)];
      const before = old ? `; replaces ${valueText(variable, old)}` : '';
      const doubt = isExample ? '; the same as the example: is it yours?' : '';
      return [`${nameOf(variable)}=${valueText(variable, value)}`, `${place}${before}${doubt}`];
    });
}

const suiteNames = new Map<string, string | undefined>(permissionVariables.map(({ name, ofSuite }) => [name, ofSuite]));

/**
 * The table.
 *
 * @param isWritten whether the values are written, or only shown
 */
export function tableText(told: Told, isWritten: boolean): string {
  const { decision, file } = told;
  const { same, other } = keptRows(told);
  const conflicts = decision.conflicts.map(({ variable, taken, other: left }): Row => {
    const values = `${valueText(variable, taken.value)} (${taken.place})`;
    return [nameOf(variable), `${values}, not ${valueText(variable, left.value)} (${left.place})`];
  });
  const permissions = told.permissions.map(({ key, place }): Row => {
    const own = suiteNames.get(key);
    return [key, own === undefined ? place : `${place}; here it is ${own}`];
  });
  return [
    ...section(isWritten ? `Written to ${file}:` : `Would be written to ${file}:`, takenRows(told)),
    ...section(`Set in ${file} already, and the same:`, same),
    ...section(`Kept as ${file} has it (--overwrite replaces it):`, other),
    ...section('Several values; the one that overrides the others in Postman counts:', conflicts),
    ...section(
      'Still the value of the example, so not taken (an export has initial values only: choose Persist in Postman first):',
      leftRows(decision.examples),
    ),
    ...section(
      'Empty in Postman. Exports leave out secrets and current values; write these in by hand:',
      leftRows(decision.empty),
    ),
    ...section('Switched off in Postman, so not taken:', leftRows(decision.disabled)),
    ...section('Not taken, because the value cannot be right:', leftRows(decision.unfit)),
    ...section('Permissions, which an import never sets; docs/safety.md explains them:', permissions),
    ...section('Unknown here, so not taken:', decision.unknown.map(strangerRow)),
  ].join('\n');
}

/** What to do next. */
export function nextText(values: Values, env: string | undefined, wasLeft: boolean): string {
  const prefix = env === undefined ? '' : `ALTCRAFT_ENV=${env} `;
  const lacking = ['ALTCRAFT_URL', 'ALTCRAFT_TOKEN'].filter((name) => !values[name]);
  const again = wasLeft ? 'the same command without --dry-run, then ' : '';
  const byHand = lacking.length > 0 ? `write ${lacking.join(' and ')} into the file by hand, then ` : '';
  return `Next: ${again}${byHand}${prefix}npm run doctor, which proves the values; ${prefix}npm run discover finds ids that are missing; ${prefix}npm run contract runs the checks.`;
}
