import type { Segment, SegmentCondition } from '../model/segments.ts';
import { mainGroup, subaccountGroup } from '../store/access-groups.ts';
import { fixedProfile } from './profiles.ts';

const whole = { condition: 'and', limit: 0, percentFrom: 0, percentTo: 99 } as const;

const invited: SegmentCondition = {
  ...whole,
  databaseId: 1,
  queries: [
    {
      compo: 'default',
      name: 'statseg',
      operator: 'once',
      type: 'statseg',
      value: [{ name: 'segment_id', value: 3 }],
      child: [],
      condition: '',
    },
  ],
};

const livingInRiga: SegmentCondition = {
  ...whole,
  databaseId: 1,
  queries: [
    {
      compo: 'default',
      name: '_city',
      operator: 'equal',
      type: 'string',
      value: [{ name: '_city', value: 'Riga' }],
      child: [],
      condition: '',
    },
  ],
};

const plain = { databaseId: 1, isRefreshDaily: false, uiTags: [], groups: [mainGroup], members: [], conditions: [] };

/** A segment of each kind, all of database 1. */
export function seededSegments(): Segment[] {
  return [
    { ...plain, id: 3, name: 'Invited to the fair', kind: 'static', members: [fixedProfile] },
    { ...plain, id: 4, name: 'Living in Riga', kind: 'dynamic', uiTags: ['tag1', 'tag2'], conditions: [livingInRiga] },
    {
      ...plain,
      id: 5,
      name: 'Guests of the day',
      kind: 'updatable',
      isRefreshDaily: true,
      groups: [subaccountGroup],
      members: [fixedProfile],
      conditions: [invited],
    },
  ];
}
