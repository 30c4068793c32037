/** The rules of a virtual sender that sends every e-mail through one sender. */
export function everythingThrough(sender_id: number) {
  const senders = [{ sender_id, percent: 100, from_email: '', replyto_email: '', from_name: '' }];
  return { email_rules: [{ type: 'default', value: '', senders }], sms_rules: [] };
}
