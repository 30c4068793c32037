import type { Connector, ExternalQuery } from '../model/external-datatables.ts';
import type { Sender, VirtualSender } from '../model/mailings.ts';
import { mainGroup } from '../store/access-groups.ts';

/** Two senders of e-mails and one of SMS. */
export function seededSenders(): Sender[] {
  return [
    { id: 1, name: 'AKMTA sender', type: 'akmta', channel: 'email' },
    { id: 2, name: 'Bulk SMS sender', type: 'bulksms_com', channel: 'sms' },
    { id: 3, name: 'Second AKMTA sender', type: 'akmta', channel: 'email' },
  ];
}

const share = (sender_id: number, percent: number) => ({
  sender_id,
  percent,
  from_email: '',
  replyto_email: '',
  from_name: '',
});

/** One virtual sender for e-mails, with two rules, and one for SMS. */
export function seededVirtualSenders(): VirtualSender[] {
  return [
    {
      id: 1,
      name: 'Letters',
      emailRules: [
        { type: 'to_domain', value: 'example.org', senders: [share(3, 100)] },
        { type: 'default', value: '', senders: [share(1, 70), share(3, 30)] },
      ],
      smsRules: [],
    },
    {
      id: 2,
      name: 'Short messages',
      emailRules: [],
      smsRules: [{ type: 'default', value: '', senders: [share(2, 100)] }],
    },
  ];
}

/** One connector to an external database. */
export function seededConnectors(): Connector[] {
  return [{ id: 2, name: 'Books' }];
}

/** One query of each kind for that connector. */
export function seededQueries(): ExternalQuery[] {
  return [
    {
      id: 1,
      name: 'Authors',
      shortname: 'authors',
      description: 'Who wrote a book',
      connectorId: 2,
      column: 'author',
      sql: 'SELECT author FROM books',
      cacheMinutes: 35,
      groups: [mainGroup],
      parameters: [],
    },
  ];
}
