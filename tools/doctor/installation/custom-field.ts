/**
 * Whether the database has the custom field of ALTCRAFT_DB_CUSTOM_FIELD, and whether it holds integers.
 */
import { listIdOf } from '../../../src/contract/object-kinds.ts';
import { isSuccess } from '../../../src/http/exchange.ts';
import { environmentName } from '../../../src/config/variables/variables.ts';
import { ask } from '../ask.ts';
import { ok, problem, skipped, type DoctorContext, type Result } from '../check.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const fieldList = listIdOf('database field');

/** Fields of the database; undefined where the installation does not know the call, or answers in another form. */
async function fieldsOf(context: DoctorContext, database: number): Promise<Fields[] | undefined> {
  const answer = await ask(context, fieldList, { id: database });
  const data = answer.state === 'replied' && isSuccess(answer.reply) ? answer.reply.body.data : undefined;
  if (!Array.isArray(data)) return undefined;
  const fields = data.filter(isFields);
  return fields.length > 0 && fields.every(({ name }) => typeof name === 'string') ? fields : undefined;
}

/** Only `int` is seen on a page, and that for resources; what else may mean a whole number is taken for one. */
const isInteger = (type: unknown) => /^(u?int|long|number|numeric)/i.test(String(type));
const isCustom = ({ category, name }: Fields) =>
  category === 'custom' || (category === undefined && !String(name).startsWith('_'));

function integerFields(fields: readonly Fields[]): string {
  const names = fields.filter((field) => isCustom(field) && isInteger(field.type)).map(({ name }) => String(name));
  return names.length > 0 ? ` Custom fields of type Integer there: ${names.slice(0, 10).join(', ')}.` : '';
}

const variable = environmentName('db_custom_field');

const typeText = ({ type }: Fields) => (typeof type === 'string' ? type : JSON.stringify(type));

function judgeByList(fields: readonly Fields[], name: string, database: number): Result {
  const remedy = `Set ${variable} to the name of a custom field of type Integer, not its title, or make one in the panel.${integerFields(fields)}`;
  const field = fields.find((candidate) => candidate.name === name);
  if (!field) return problem(`database ${database} has no field ${name}`, `${fieldList} does not list it.`, remedy);
  if (field.type === undefined || isInteger(field.type))
    return ok(
      `${name} is a field of database ${database}${field.type === undefined ? '' : `, of type ${typeText(field)}`}`,
    );
  return problem(
    `${name} is a field of database ${database}, of type ${typeText(field)}`,
    'Requests write an integer into it, which such a field does not take.',
    remedy,
  );
}

/** Proves the field by the value that a profile has in it. */
async function judgeByValue(context: DoctorContext, name: string, database: number): Promise<Result> {
  const query = { [name]: { $exists: true } };
  const answer = await ask(context, listIdOf('profile'), { db_id: database, limit: 1, fields: ['_id', name], query });
  const data = answer.state === 'replied' && isSuccess(answer.reply) ? answer.reply.body.data : undefined;
  const value = Array.isArray(data)
    ? data.filter(isFields).find((profile) => profile[name] !== undefined)?.[name]
    : undefined;
  if (value === undefined || value === null)
    return skipped(
      `${name} could not be looked at`,
      `The installation does not list its fields (${fieldList} is on no page), and no profile was found that has a value in it.`,
      `See in the panel whether database ${database} has a custom field ${name} of type Integer.`,
    );
  if (typeof value === 'number' && Number.isInteger(value)) return ok(`${name} holds integers in database ${database}`);
  return problem(
    `${name} holds values of type ${Array.isArray(value) ? 'array' : typeof value} in database ${database}`,
    'Requests write an integer into it, which such a field does not take.',
    `Set ${variable} to the name of a custom field of type Integer.`,
  );
}

/** Judges the custom field. */
export async function customField(context: DoctorContext): Promise<Result> {
  const { db_id, db_custom_field: name = '' } = context.config.variables;
  if (db_id === undefined) return skipped(`${name} could not be looked at`, 'That needs ALTCRAFT_DB_ID too.');
  if (context.known.missing.has('db_id'))
    return skipped(`${name} was not looked at`, 'ALTCRAFT_DB_ID names nothing, so this would be in vain.');
  const fields = await fieldsOf(context, Number(db_id));
  return fields ? judgeByList(fields, name, Number(db_id)) : judgeByValue(context, name, Number(db_id));
}
