/**
 * Whether an object that is there is of the kind that its variable wants.
 */
import { environmentName, type PlaceName } from '../../../src/config/variables/variables.ts';
import { problem, warning, type DoctorContext, type Result } from '../check.ts';

type Fields = Record<string, unknown>;

/** Judges an object; undefined where nothing speaks against it. */
type Judge = (data: unknown, context: DoctorContext, saw: string) => Result | undefined;

const fieldsOf = (data: unknown) => (typeof data === 'object' && data !== null ? (data as Fields) : {});

/** Groups of rules of a segment; undefined where the reply does not speak of them. */
function rulesOf(data: unknown): unknown[] | undefined {
  const { segment } = fieldsOf(data);
  if (segment === null) return [];
  return Array.isArray(segment) ? segment : undefined;
}

/** Shown by segments.get, which does not print the kind of a segment: a static one has no rules. */
const staticSegment: Judge = (data, _, saw) => {
  const rules = rulesOf(data);
  if (!rules || rules.length === 0) return undefined;
  return problem(
    saw,
    'It has rules, so it is a dynamic or an updatable segment; a static one is a list of profiles without rules.',
    `Set ${environmentName('stsegment_id')} to a static segment. Segments of all kinds stand in one list in the panel, with their kind.`,
  );
};

/** Databases that the rules of a segment look into. */
const ruledDatabases = (rules: readonly unknown[]) => rules.flatMap((rule) => fieldsOf(rule).list_id ?? []).map(String);

const dynamicSegment: Judge = (data, { config, known }, saw) => {
  const rules = rulesOf(data);
  if (!rules) return undefined;
  const databases = ruledDatabases(rules);
  const { db_id } = config.variables;
  if (db_id !== undefined && !known.missing.has('db_id') && databases.length > 0 && !databases.includes(db_id))
    return warning(
      saw,
      `Its rules select profiles of database ${databases.join(', ')}, and ${environmentName('db_id')} is ${db_id}; counters may be refused.`,
      `Set ${environmentName('dynsegment_id')} to a segment of that database.`,
    );
  if (rules.length > 0) return undefined;
  return problem(
    saw,
    'It has no rules, so it is a static segment; a dynamic one selects its profiles by rules.',
    `Set ${environmentName('dynsegment_id')} to a dynamic segment. Segments of all kinds stand in one list in the panel, with their kind.`,
  );
};

/** Databases of a resource; undefined where the reply does not tell them. */
export function databasesOf(resource: unknown): unknown[] | undefined {
  const { dbs_ids } = fieldsOf(resource);
  return Array.isArray(dbs_ids) ? dbs_ids : undefined;
}

const resource: Judge = (data, { config, known }, saw) => {
  const linked = databasesOf(data);
  const database = known.missing.has('db_id') ? undefined : config.variables.db_id;
  if (linked && database && !linked.map(String).includes(database))
    return problem(
      saw,
      `It is not linked to database ${database} (${environmentName('db_id')}), but to ${linked.length > 0 ? linked.join(', ') : 'none'}; subscriptions would be refused.`,
      `Link the two in the panel, or set ${environmentName('resource_id')} to a resource of that database.`,
    );
  const { channels } = fieldsOf(data);
  if (Array.isArray(channels) && !channels.includes('email'))
    return problem(
      saw,
      `It has no e-mail channel, but ${channels.length > 0 ? channels.join(', ') : 'none'}; the checks subscribe by e-mail.`,
      `Switch the channel on in the panel, or set ${environmentName('resource_id')} to a resource that has it.`,
    );
  return undefined;
};

/** By the variable that names the object. */
export const kindJudges: Partial<Record<PlaceName, Judge>> = {
  stsegment_id: staticSegment,
  dynsegment_id: dynamicSegment,
  resource_id: resource,
};
