/**
 * Mailings as tests create them, and the outbox as they read it.
 */
import type { Installation } from './installation.ts';

const content = [{ message_id: 1 }];

/** A broadcast or regular mailing to the static segment, whose one member is Ada. */
export const toSegment = {
  name: 'News',
  data_type: 'segment',
  data_id: 3,
  resource_id: 1,
  send_channel: 'email',
  content,
};

export const byCall = { name: 'Thanks', trigger_type: 'api_call', resource_id: 1, send_channel: 'email', content };

export const adaByEmail = { matching: 'email', email: 'ada.berzina@example.com' };

/** Creates an object and answers its id. */
export async function saved({ call }: Installation, operation: string, body: Record<string, unknown>): Promise<number> {
  const reply = await call(operation, body);
  return (reply.body.data as { saved_id: number }).saved_id;
}

/** Addresses in the outbox, in the order of sending. */
export async function addressees({ send }: Installation): Promise<string[]> {
  const { body } = await send({ method: 'GET', url: '/_emulator/outbox' });
  return (body.messages as { to: string }[]).map(({ to }) => to);
}
