import { IncorrectRequest } from '../../core/errors.ts';
import { Parameters, type Values, without } from '../../core/parameters.ts';
import { phoneOf } from '../../profiles/field-values.ts';
import { searchOf } from '../../profiles/search.ts';
import { writeProfile } from '../../profiles/write.ts';
import type { Call, OperationFunctions } from '../../store/call.ts';
import { databaseOf, resourceOf } from '../../store/lookups.ts';

// Parameters of the call itself; everything else is a field of the database.
const control = new Set([
  'db_id',
  'matching',
  'resource_id',
  'phone',
  'field_name',
  'field_value',
  'trigger_id',
  'workflow_id',
  'token',
  'format',
  'request_id',
]);

/** Quick import: flat parameters in, an HTTP status out. https://guides.altcraft.com/en/developer-guide/profiles/3113182 */
export const profilesQuickImport = {
  'profiles.quickImport'(call) {
    const { state, parameters } = call;
    const database = databaseOf(state, parameters.integer('db_id'));
    const data = fieldsIn(parameters.values);
    if (Object.keys(data).length === 0) throw new IncorrectRequest('at least one database field is required');
    const subscriptions = subscriptionsIn(call);
    writeProfile(call, {
      databaseId: database.id,
      data: { ...data, ...(subscriptions.length > 0 ? { subscriptions } : {}) },
      search: searchOf(withField(parameters), modeOf(parameters)),
    });
    return {};
  },
} satisfies OperationFunctions;

function fieldsIn(values: Values): Values {
  const fields = Object.entries(values).filter(([name]) => !control.has(name));
  const phone = values.phone === undefined ? {} : { phones: [values.phone] };
  return { ...Object.fromEntries(fields), ...phone };
}

// The mode is called field_name here and custom everywhere else.
function modeOf(parameters: Parameters): string {
  const mode = parameters.optionalText('matching') ?? 'email';
  return mode === 'field_name' ? 'custom' : mode;
}

function withField({ values }: Parameters): Parameters {
  // resource_id subscribes here, it does not narrow the search.
  const search = without(values, 'resource_id');
  const name = values.field_name;
  const value = values.field_value ?? (typeof name === 'string' ? values[name] : undefined);
  return new Parameters(value === undefined ? search : { ...search, field_value: value });
}

function subscriptionsIn({ state, parameters }: Call): Values[] {
  const resourceId = parameters.optionalInteger('resource_id');
  if (resourceId === undefined) return [];
  const { id, channels } = resourceOf(state, resourceId);
  const { email, phone } = parameters.values;
  const byEmail = email !== undefined && channels.includes('email');
  const bySms = phone !== undefined && channels.includes('sms');
  return [
    ...(byEmail ? [{ channel: 'email', email, resource_id: id }] : []),
    ...(bySms ? [{ channel: 'sms', phone: phoneOf(phone) ?? phone, resource_id: id }] : []),
  ];
}
