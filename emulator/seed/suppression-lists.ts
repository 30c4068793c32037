import type { SuppressionList } from '../model/suppression-lists.ts';
import { mainGroup, subaccountGroup } from '../store/access-groups.ts';

/** The suppression lists; none of them has an address of a seeded profile. */
export function seededSuppressionLists(): SuppressionList[] {
  return [
    {
      id: 1,
      name: 'Global suppress list',
      description: '',
      isGlobal: true,
      uiTags: [],
      groups: [mainGroup],
      emails: new Set(['no.more@example.org']),
      domains: new Set(['blocked.example']),
      phones: new Set(['+12025550190']),
    },
    {
      id: 2,
      name: 'Former customers',
      description: 'Linked to the archive',
      isGlobal: false,
      uiTags: ['tag1'],
      groups: [subaccountGroup],
      emails: new Set(['gone@example.com']),
      domains: new Set(),
      phones: new Set(),
    },
    {
      id: 3,
      name: 'Partners',
      description: 'Linked to nothing',
      isGlobal: false,
      uiTags: [],
      groups: [mainGroup],
      emails: new Set(['partner.one@example.net', 'partner.two@example.net']),
      domains: new Set(['partner.example']),
      phones: new Set(['+12025550191']),
    },
  ];
}
