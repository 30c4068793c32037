import type { Template } from '../model/messages.ts';
import { mainGroup, subaccountGroup } from '../store/access-groups.ts';

const written = { updatedUser: 'editor', updatedAt: '2024-01-09T12:12:18.172Z' };

/** The message templates. */
export function seededTemplates(): Template[] {
  return [
    {
      ...written,
      id: 1,
      name: 'Welcome',
      description: 'Greets new readers',
      channels: [
        { sid: 'email', fields: { subject: 'Welcome', html: '<html>Welcome!</html>', text: 'Welcome!', attach: [] } },
        { sid: 'sms', fields: { sms: 'Welcome!', sms_max_count: 0, add_sms_url_scheme: false } },
        { sid: 'push', fields: { title: 'Welcome', body: 'Good to see you', click_url: 'https://shop.example.com' } },
      ],
      jsonUrl: '',
      isDraft: false,
      isConfirm: false,
      uiTags: [],
      groups: [mainGroup],
      suppressId: 0,
    },
    {
      ...written,
      id: 2,
      name: 'Confirm your address',
      description: '',
      channels: [
        { sid: 'email', fields: { subject: 'Please confirm', html: '<html>Confirm</html>', text: '', attach: [] } },
      ],
      jsonUrl: 'https://shop.example.com/message.json',
      isDraft: true,
      isConfirm: true,
      uiTags: ['tag1', 'tag2'],
      groups: [subaccountGroup],
      suppressId: 2,
    },
    {
      ...written,
      id: 3,
      name: 'Order shipped',
      description: '',
      channels: [{ sid: 'sms', fields: { sms: 'Your order is on its way' } }],
      jsonUrl: '',
      isDraft: false,
      isConfirm: false,
      uiTags: [],
      groups: [mainGroup],
      suppressId: 0,
    },
  ];
}
