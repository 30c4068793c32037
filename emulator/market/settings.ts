/**
 * Settings of the market, and what they allow: currencies, regions, categories, custom fields, statuses of lines.
 */
import { Big } from 'big.js';
import { IncorrectField, NotFound } from '../core/errors.ts';
import { isValues, Parameters, spelled, type Values } from '../core/parameters.ts';
import type { Entity, Market } from '../model/market.ts';

/** Statuses that every line may have. */
const ownLineStatuses = ['delivering', 'processing', 'new', 'refunded', 'canceled', 'delivered'];

/**
 * Makes the settings that a call carries, or changes those of the same external id.
 *
 * @throws NotFound when the category above another is not there
 */
export function putSettings(market: Market, parameters: Parameters): void {
  for (const values of named(parameters, 'custom_fields')) putCustomField(market, values);
  for (const values of named(parameters, 'categories')) putCategory(market, values);
  for (const values of named(parameters, 'custom_line_statuses')) {
    const externalId = values.text('external_id');
    const status = { externalId, name: values.text('name'), type: values.text('type') };
    market.lineStatuses.set(externalId, status);
  }
}

/** The entries of a list that name something; where nothing is checked there may be others. */
export function named(parameters: Parameters, list: string): Parameters[] {
  if (!parameters.has(list)) return [];
  return parameters
    .objects(list)
    .filter(({ external_id }) => typeof external_id === 'string' && external_id !== '')
    .map((values) => new Parameters(values));
}

function putCustomField(market: Market, values: Parameters): void {
  const entity = values.text('entity_type') as Entity;
  const externalId = values.text('external_id');
  const type = values.text('value_type');
  const { default_value: defaultValue } = values.values;
  // The table asks for enum_values, the example has them in default_value.
  const listed = values.optionalObject('enum_values') ?? (isValues(defaultValue) ? defaultValue : {});
  const enumValues = type === 'enum' ? listed : {};
  const field = { externalId, name: values.text('name'), entity, isRequired: values.flag('required'), type };
  market.customFields.set(`${entity}:${externalId}`, { ...field, defaultValue, enumValues });
}

function putCategory(market: Market, values: Parameters): void {
  const externalId = values.text('external_id');
  const parent = values.optionalText('parent_external_id');
  if (parent !== undefined && !market.categories.has(parent)) throw new NotFound(`category ${parent} not found`);
  market.categories.set(externalId, { externalId, name: values.text('name'), ...(parent ? { parent } : {}) });
}

const fits: Record<string, (value: unknown, choices: Values) => boolean> = {
  unicode: (value) => typeof value === 'string',
  int: (value) => /^-?\d+$/.test(spelled(value)),
  float: (value) => spelled(value).trim() !== '' && Number.isFinite(Number(spelled(value))),
  bool: (value) => ['true', 'false'].includes(spelled(value)),
  enum: (value, choices) => Object.hasOwn(choices, spelled(value)) || Object.values(choices).includes(value),
  date: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
};

/**
 * The values of custom fields that something is saved with.
 *
 * @throws IncorrectField for an unknown field, a value that does not fit, or a missing required one
 */
export function customValues(market: Market, entity: Entity, sent: Values | undefined, known: Values = {}): Values {
  const values = { ...known, ...sent };
  for (const [name, value] of Object.entries(values)) {
    const field = market.customFields.get(`${entity}:${name}`);
    if (!field) throw new IncorrectField(`custom_fields.${name}`, 'unknown field');
    if (!fits[field.type]?.(value, field.enumValues)) throw new IncorrectField(`custom_fields.${name}`, 'wrong type');
  }
  const fields = [...market.customFields.values()].filter((field) => field.entity === entity && field.isRequired);
  const missing = fields.find(({ externalId }) => values[externalId] === undefined);
  if (missing) throw new IncorrectField(`custom_fields.${missing.externalId}`, 'is required');
  return values;
}

/** @throws IncorrectField for a currency that is not configured */
export function checkCurrency({ currencies }: Market, currency: string | undefined): void {
  if (currency === undefined || currencies.includes(currency)) return;
  throw new IncorrectField('currency', `currency ${currency} is not configured`);
}

/** @throws NotFound for an unknown region */
export function checkRegion({ regions }: Market, region: string | undefined): void {
  if (region !== undefined && !regions.includes(region)) throw new NotFound(`region ${region} not found`);
}

/** @throws NotFound for an unknown category */
export function checkCategories({ categories }: Market, wanted: readonly string[]): void {
  const unknown = wanted.find((category) => !categories.has(category));
  if (unknown !== undefined) throw new NotFound(`category ${unknown} not found`);
}

/** @throws IncorrectField for a status that is neither the platform's nor one of the settings */
export function checkLineStatus({ lineStatuses }: Market, field: string, status: string): void {
  if (ownLineStatuses.includes(status) || lineStatuses.has(status)) return;
  throw new IncorrectField(field, `unknown status ${status}`);
}

/**
 * An amount of money as it was sent, or undefined where none was.
 *
 * @throws IncorrectField when it is no decimal number of at least zero
 */
export function amountIn(values: Parameters, name: string): string | undefined {
  const amount = values.optionalText(name);
  if (amount === undefined || /^\d+(\.\d+)?$/.test(amount)) return amount;
  throw new IncorrectField(name, 'is no amount');
}

/** An amount as lists print it: in the samples a hundred times what is sent, which looks like minor units. */
export function inMinorUnits(amount: string): string {
  return new Big(amount).times(100).toFixed(0);
}
