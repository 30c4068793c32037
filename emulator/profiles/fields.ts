/**
 * System fields of profiles and subscriptions: the ones that a caller may write.
 * https://guides.altcraft.com/en/developer-guide/objects/Profile-data-object_3116008
 * https://guides.altcraft.com/en/developer-guide/resources/2195591
 */
import type { Database, Field, FieldType, Resource, SubscriptionField } from '../model/databases.ts';

const field = (name: string, title: string, type: FieldType = 'string'): Field => ({ name, title, type });

/** System fields of a profile. */
export const systemFields: readonly Field[] = [
  field('email', 'E-mail', 'email'),
  field('phones', 'Phones', 'phones'),
  field('_fname', 'First name'),
  field('_lname', 'Last name'),
  field('_bdate', 'Birth date', 'date'),
  field('_sex', 'Gender', 'sex'),
  field('_status', 'Status', 'status'),
  field('_tz', 'Time zone'),
  field('_country', 'Country'),
  field('_region', 'Region'),
  field('_city', 'City'),
  field('_postal_code', 'Postal code'),
  field('_ip', 'IP address', 'ip'),
  field('_browser', 'Browser'),
  field('_os', 'Platform'),
  field('_vendor', 'Lead source'),
  field('_regdate', 'Registration date', 'date'),
  field('_regip', 'Registration IP address', 'ip'),
  field('_regurl', 'Registration URL'),
  field('_regcountry', 'Registration country'),
  field('_regcity', 'Registration city'),
  field('_is_test', 'Test profile', 'bool'),
];

const subscriptionField = (name: string, title: string, type: FieldType, dictionary?: string): SubscriptionField => ({
  category: 'system',
  title,
  name,
  type,
  ...(dictionary ? { dictionary } : {}),
});

// The documented list ends at _app_iid, where the page is cut; _browser_name is known from examples of custom_fields.
const subscriptionSystemFields: readonly SubscriptionField[] = [
  subscriptionField('_device_type', 'Device type', 'string', 'devices'),
  subscriptionField('_device_model', 'Device model', 'string'),
  subscriptionField('_device_name', 'Device name', 'string'),
  subscriptionField('_os', 'Platform', 'string', 'oses'),
  subscriptionField('_os_ver', 'Platform version', 'version'),
  subscriptionField('_os_tz', 'Platform time zone', 'string', 'tz'),
  subscriptionField('_os_language', 'Platform language', 'string', 'languages'),
  subscriptionField('_ad_track', 'Ad tracking allowed', 'bool'),
  subscriptionField('_ad_id', 'Ad identifier', 'string'),
  subscriptionField('_app_id', 'Application ID', 'string'),
  subscriptionField('_app_iid', 'Application installation ID', 'string'),
  subscriptionField('_browser_name', 'Browser name', 'string', 'browsers'),
];

/** The field of a name in a database, with whether it is a custom one; undefined when the database has no such field. */
export function profileField(database: Database, name: string): { field: Field; custom: boolean } | undefined {
  const own = database.fields.find((candidate) => candidate.name === name);
  if (own) return { field: own, custom: true };
  const system = systemFields.find((candidate) => candidate.name === name);
  return system && { field: system, custom: false };
}

/** Custom and system fields of a subscription to a resource. */
export function subscriptionFields(resource: Resource): SubscriptionField[] {
  const custom = resource.fields.map((entry): SubscriptionField => ({ category: 'custom', ...entry }));
  return [...custom, ...subscriptionSystemFields];
}

/** The name of a type as fields_get prints it; `unicode`, `int`, `bool` and `version` are seen, the rest follows suit. */
export function printedType(type: FieldType): string {
  return type === 'string' || type === 'email' ? 'unicode' : type;
}
