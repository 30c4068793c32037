import { timestamp } from '../core/clock.ts';
import { IncorrectField } from '../core/errors.ts';
import { Parameters, type Values } from '../core/parameters.ts';
import { narrowed } from '../lists/filters.ts';
import { pageById } from '../lists/paging.ts';
import type { Template } from '../model/messages.ts';
import type { State } from '../model/state.ts';
import { accessGroups } from '../store/access-groups.ts';
import type { OperationFunctions } from '../store/call.ts';
import { suppressionListOf, templateOf } from '../store/lookups.ts';
import { nextNumber } from '../store/numbers.ts';

// The first three are seen in examples.
const channelNumbers = new Map([
  ['email', 1],
  ['sms', 2],
  ['push', 4],
  ['telegram_bot', 5],
  ['telegram_group', 6],
]);
const customChannelNumber = 100;

/** Operations on message templates; https://guides.altcraft.com/en/developer-guide/templates/2195606 and its siblings. */
export const templates = {
  'templates.list'({ state, parameters }) {
    const channel = parameters.optionalText('channel');
    const wanted = [...state.templates.values()].filter(
      ({ channels }) => !channel || sidsOf(channels).includes(channel),
    );
    const { page, total_count } = pageById(narrowed(wanted, parameters), parameters);
    return {
      data: page.map((template) => ({ ...described(template), channels: sidsOf(template.channels) })),
      total_count,
    };
  },

  'templates.get'({ state, parameters }) {
    const template = templateOf(state, parameters.integer('id'));
    const wanted = parameters.texts('channel_sid');
    const channels = template.channels.filter(({ sid }) => wanted.length === 0 || wanted.includes(sid));
    const { description, jsonUrl, suppressId } = template;
    return {
      data: {
        ...described(template),
        description,
        channels: channels.map(channelView),
        json_url: jsonUrl,
        suppress_id: suppressId,
      },
    };
  },

  'templates.add'({ state, parameters, now }) {
    const blank = {
      name: '',
      description: '',
      channels: [],
      jsonUrl: '',
      isDraft: false,
      isConfirm: false,
      uiTags: [],
      groups: accessGroups([]),
      suppressId: 0,
    };
    const written = changes(state, parameters, now);
    const id = nextNumber(state, 'templates');
    state.templates.set(id, { ...blank, ...written, id });
    return { data: { saved_id: id } };
  },

  // The reply is on no page that could be read, so it is the bare envelope.
  'templates.update'({ state, parameters, now }) {
    const template = templateOf(state, parameters.integer('id'));
    Object.assign(template, changes(state, parameters, now));
    return {};
  },

  'templates.delete'({ state, parameters }) {
    const { id } = templateOf(state, parameters.integer('id'));
    state.templates.delete(id);
    return { data: id };
  },
} satisfies OperationFunctions;

type Changes = Partial<Template> & Pick<Template, 'updatedUser' | 'updatedAt'>;

/**
 * What a call changes of a template: the fields that it sends.
 *
 * @throws NotFound for an unknown suppression list
 * @throws IncorrectField for an unknown access group or a channel that comes twice
 */
function changes(state: State, parameters: Parameters, now: number): Changes {
  const suppressId = parameters.optionalInteger('suppress_id');
  const sent: [keyof Template, string, () => unknown][] = [
    ['name', 'name', () => parameters.optionalName()],
    ['description', 'descr', () => parameters.optionalText('descr')],
    ['channels', 'channels', () => parameters.objects('channels').map(channelFrom)],
    ['jsonUrl', 'json_url', () => parameters.optionalText('json_url')],
    ['isDraft', 'is_draft', () => parameters.flag('is_draft')],
    ['isConfirm', 'is_confirm', () => parameters.flag('is_confirm')],
    ['uiTags', 'ui_tags', () => parameters.texts('ui_tags')],
    ['groups', 'groups', () => accessGroups(parameters.integers('groups'))],
    ['suppressId', 'suppress_id', () => suppressId && suppressionListOf(state, suppressId).id],
  ];
  const read = sent.filter(([, name]) => parameters.has(name)).map(([field, , value]) => [field, value()] as const);
  const changed = Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<Template>;
  const sids = sidsOf(changed.channels ?? []);
  if (new Set(sids).size < sids.length) throw new IncorrectField('channels', 'a channel comes twice');
  return { ...changed, updatedUser: 'api', updatedAt: timestamp(now) };
}

// Attachments cannot be sent, and are returned as an empty list.
function channelFrom(values: Values): Template['channels'][number] {
  const channel = new Parameters(values, false);
  const sid = channel.text('sid');
  const fields = structuredClone(channel.object('fields'));
  return { sid, fields: sid === 'email' ? { attach: [], ...fields } : fields };
}

function channelView({ sid, fields }: Template['channels'][number]): Values {
  const id = channelNumbers.get(sid) ?? customChannelNumber;
  return { id, sid, fields: structuredClone(fields), presets: null };
}

function described({ id, name, updatedUser, updatedAt, isDraft, isConfirm, uiTags, groups }: Template): Values {
  return {
    id,
    updated_user: updatedUser,
    update_time: updatedAt,
    name,
    is_draft: isDraft,
    is_confirm: isConfirm,
    ui_tags: [...uiTags],
    groups: structuredClone(groups),
  };
}

function sidsOf(channels: Template['channels']): string[] {
  return channels.map(({ sid }) => sid);
}
