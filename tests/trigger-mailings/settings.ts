/** What requests about trigger mailings have in common. */

/** An inactive trigger mailing that a call may start, with a template whose own sender and subject stay. */
export function settingsOf(name: string, template_id: number, resource_id: number) {
  const unchanged = { subject: '', from_email: '', from_name: '', replyto_email: '', replyto_name: '' };
  const content = [{ message_id: template_id, ...unchanged }];
  const told = { name, is_active: false, trigger_type: 'api_call', skip_minutes: 5, subid: 'contract' } as const;
  return { ...told, resource_id, content };
}
