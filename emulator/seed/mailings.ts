/**
 * Mailings, campaigns and scenarios of the seeded installation. None of them sends anything as time passes.
 */
import type { Values } from '../core/parameters.ts';
import { scheduleOf } from '../mailings/schedule.ts';
import { blankMailing } from '../mailings/write.ts';
import type { Mailing } from '../model/mailings.ts';
import type { Campaign, Entities, Scenario } from '../model/scenarios.ts';
import { mainGroup, subaccountGroup } from '../store/access-groups.ts';

const seededAt = '2024-05-28T13:40:57.300Z';
const sentAt = Date.parse('2024-05-28T16:38:00.000Z');

const welcome: Values[] = [
  {
    subject: 'Welcome',
    from_email: 'news@example.com',
    from_name: 'Newsletter',
    replyto_email: '',
    replyto_name: '',
    message_id: 1,
  },
];

/** A broadcast that was sent once, a regular mailing and a trigger mailing, both inactive; and an active one of each type. */
export function seededMailings(): Mailing[] {
  const shared = { resourceId: 1, content: welcome, updatedAt: seededAt };
  const broadcast: Mailing = {
    ...blankMailing(1, 'broadcast'),
    ...shared,
    name: 'Opening of the shop',
    isCompleted: true,
    audience: { type: 'segment', id: 3 },
    schedule: scheduleOf({ start_mins: [38], start_hours: [16] }),
    launches: [{ id: '1', startedAt: sentAt, finishedAt: sentAt + 138, state: 'finished', queue: [], sent: 1 }],
    log: [
      { level: 'INFO', message: 'Campaign started', time: '2024-05-28T16:38:00.000Z', state: 'start', value: '' },
      { level: 'INFO', message: 'Campaign finished', time: '2024-05-28T16:38:00.138Z', state: 'end', value: '' },
      { level: 'INFO', message: 'Total time spent', time: '2024-05-28T16:38:00.138Z', state: '', value: '138ms' },
    ],
  };
  const regular: Mailing = {
    ...blankMailing(2, 'regular'),
    ...shared,
    name: 'Weather of the week',
    audience: { type: 'segment', id: 4 },
    schedule: scheduleOf({ start_mins: [10], start_hours: [12], start_wdays: [1] }),
    uiTags: ['B2C'],
    groups: [subaccountGroup],
  };
  const trigger: Mailing = {
    ...blankMailing(3, 'trigger'),
    ...shared,
    name: 'Order confirmed',
    audience: { type: 'list', id: 1 },
    trigger: { type: 'api_call', skipMinutes: 0 },
  };
  const active = { isActive: true, isCompleted: false, launches: [], log: [], uiTags: [] };
  return structuredClone([
    broadcast,
    regular,
    trigger,
    { ...broadcast, ...active, id: 4, name: 'Closing of the shop', schedule: scheduleOf({}) },
    { ...regular, ...active, id: 5, name: 'Sports of the week', schedule: scheduleOf({}) },
    { ...trigger, ...active, id: 6, name: 'Order delivered' },
  ]);
}

const noEntities: Entities = { workflows: [], triggers: [], broadcasts: [], regulars: [], abns: [], placements: [] };

/** Campaign 1 is for reading, 2 for activating and deactivating, 3 for completing; 4 is over. */
export function seededCampaigns(): Campaign[] {
  const shared = {
    description: '',
    state: 'inactive' as const,
    uiTags: [],
    groups: [mainGroup],
    attributes: {},
    createdAt: seededAt,
    updatedAt: seededAt,
    updatedUser: 'api',
    databaseId: 1,
    segmentId: 3,
    entities: noEntities,
    plan: {},
  };
  return structuredClone([
    {
      ...shared,
      id: 1,
      name: 'Seasonal sale',
      description: 'Campaign for a seasonal promotion',
      uiTags: ['tag1'],
      attributes: { season: ['spring'] },
      entities: { ...noEntities, broadcasts: [1] },
    },
    { ...shared, id: 2, name: 'Rehearsal', groups: [subaccountGroup] },
    { ...shared, id: 3, name: 'Dress rehearsal' },
    { ...shared, id: 4, name: 'Last season', state: 'completed' as const },
  ]);
}

/** Scenario 1 sends one e-mail to every profile that enters, in scenario 2 profiles only wait; both are inactive. */
export function seededScenarios(): Scenario[] {
  const start = { name: 'DEFAULT_START_NODE_TITLE', type: 'start' };
  const shared = {
    databaseId: 1,
    isActive: false,
    uiTags: [],
    groups: [mainGroup],
    attributes: {},
    mode: 'skip',
    inside: [],
    engaged: 0,
  };
  return structuredClone([
    {
      ...shared,
      id: 1,
      name: 'Welcome',
      uiTags: ['B2C'],
      nodes: [start, { name: 'Letter of welcome', type: 'campaign' }],
      step: { channel: 'email', resourceId: 1 },
    },
    {
      ...shared,
      id: 2,
      name: 'Waiting room',
      groups: [subaccountGroup],
      nodes: [start, { name: '1 d.0 h.0 m.', type: 'delay' }],
    },
  ]);
}
