/**
 * Replies in another form than the emulator's own: other names of fields, further fields, another language.
 */
import type { Operation } from '../../schemas/index.ts';
import { isValues, type Values } from '../core/parameters.ts';

/** Makes another body of one; `operation` is missing where the path belongs to none. */
export type Reshape = (body: Values, operation: Operation | undefined, format: 'json' | 'xml') => Values;

type Change = (object: Values, name: string) => Values;

/** Changes every object, the innermost first; `name` is the field that it stands in. */
function everyObject(value: unknown, change: Change, name = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => everyObject(entry, change, name));
  if (!isValues(value)) return value;
  const inner = Object.entries(value).map(([field, entry]) => [field, everyObject(entry, change, field)]);
  return change(Object.fromEntries(inner) as Values, name);
}

const everywhere = (body: Values, change: Change) => everyObject(body, change) as Values;

function renamed(object: Values, names: Record<string, string>): Values {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [names[name] ?? name, value]));
}

/** Whether an object is a table whose keys are data: entries of a list with their outcome, properties by their names. */
function isTable(name: string, object: Values): boolean {
  const values = Object.values(object);
  return name === 'props' || (values.length > 0 && values.every((value) => typeof value === 'boolean'));
}

/** A field that no page mentions, in every object. */
export const extended: Reshape = (body) =>
  everywhere(body, (object, name) => (isTable(name, object) ? object : { ...object, x_revision: 'r1' }));

const eachGroup = (groups: unknown, names: Record<string, string>) =>
  Array.isArray(groups) ? groups.map((group: unknown) => (isValues(group) ? renamed(group, names) : group)) : groups;

/** `Groups[].Id/Name` as `groups[].id/name`. */
function withLowerGroups(object: Values): Values {
  const { Groups, ...rest } = object;
  return Groups === undefined ? object : { ...rest, groups: eachGroup(Groups, { Id: 'id', Name: 'name' }) };
}

/** Other names of fields of single operations, as pages have them. */
const spellings: Record<string, (body: Values, format: 'json' | 'xml') => Values> = {
  'automationScenarios.list': (body, format) => {
    const spelt = everywhere(body, (object) =>
      object.groups === undefined
        ? object
        : { ...object, groups: eachGroup(object.groups, { id: 'ID', name: 'title' }) },
    );
    // A blank cannot stand in the name of an element.
    return renamed(spelt, { total_count: 'total', ...(format === 'json' ? { error_text: 'error text' } : {}) });
  },
  'mailings.get': (body) => {
    const { channel, ...rest } = isValues(body.data) ? body.data : {};
    const flags = Object.fromEntries(
      ['email', 'push', 'sms'].map((name) => [`send_${name}_content`, channel === name]),
    );
    return { ...body, data: { ...rest, ...flags } };
  },
  'actionHistory.get': (body) =>
    everywhere(body, (object) => {
      const newer = ['event_id', 'smid', 'campaign_name', 'message_name', 'channel', 'subscription'];
      return object.event_id === undefined
        ? object
        : Object.fromEntries(Object.entries(object).filter(([name]) => !newer.includes(name)));
    }),
};

/** As older pages of the guide print it. */
export const inOldSpelling: Reshape = (body, operation, format) => {
  if (body.error !== 0) return body;
  const spell = spellings[operation?.id ?? ''] ?? ((same: Values) => same);
  return spell(everywhere(body, withLowerGroups), format);
};

/** What refusals say in Russian, the texts about paths before those by code. */
const wordings: readonly [pattern: RegExp, text: string][] = [
  [/no such method/, 'Метод не найден'],
  [/more than one profile/, 'Найдено более одного профиля'],
  [/profile .*not found|profiles? matches/, 'Профиль не найден'],
  [/not found/, 'Объект не найден'],
];

const byCode: Record<number, string> = {
  400: 'Некорректный запрос',
  401: 'Требуется токен API',
  402: 'Недоступно на вашем тарифе',
  403: 'Нет доступа',
  404: 'Не найдено',
  409: 'Конфликт',
  413: 'Слишком большой запрос',
};

function translated(object: Values): Values {
  const { error, error_text: text } = object;
  if (typeof error !== 'number' || typeof text !== 'string') return object;
  const found = wordings.find(([pattern]) => pattern.test(text))?.[1];
  return { ...object, error_text: error === 0 ? 'Успешная операция' : (found ?? byCode[error] ?? 'Ошибка') };
}

/** Texts of refusals, and those of single rows, in Russian. */
export const inRussian: Reshape = (body) => everywhere(body, translated);
