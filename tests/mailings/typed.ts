/**
 * Broadcast and regular mailings have the same five operations; the tests are the same.
 */
import { expect, test, type Arrange } from '../../fixtures';

/** The operations of one type. */
export interface MailingType {
  type: 'broadcast' | 'regular';
  /** What a list is asked with besides; the page of broadcasts requires their type. */
  typed: { type?: string };
  list: 'mailings.broadcastsList' | 'mailings.regularsList';
  get: 'mailings.broadcastsGet' | 'mailings.regularsGet';
  add: 'mailings.broadcastsAdd' | 'mailings.regularsAdd';
  update: 'mailings.broadcastsUpdate' | 'mailings.regularsUpdate';
  start: 'mailings.broadcastsStart' | 'mailings.regularsStart';
}

export const broadcast: MailingType = {
  type: 'broadcast',
  typed: { type: 'broadcast' },
  list: 'mailings.broadcastsList',
  get: 'mailings.broadcastsGet',
  add: 'mailings.broadcastsAdd',
  update: 'mailings.broadcastsUpdate',
  start: 'mailings.broadcastsStart',
};

export const regular: MailingType = {
  type: 'regular',
  typed: {},
  list: 'mailings.regularsList',
  get: 'mailings.regularsGet',
  add: 'mailings.regularsAdd',
  update: 'mailings.regularsUpdate',
  start: 'mailings.regularsStart',
};

/** What replaces nothing of the template. */
const unchanged = { subject: '', from_email: '', from_name: '', replyto_email: '', replyto_name: '' };

/** A mailing as it is stored. The spec of the operation that reads it judges the reply. */
async function stored(arrange: Arrange, { get }: MailingType, id: number) {
  const { body } = await arrange.done(get, { id });
  return body.data;
}

/** Tests of the operation that lists the mailings of a type. */
export function listsMailings({ type, typed, list, add }: MailingType): void {
  test('returns no more mailings than the limit', async ({ api }) => {
    const reply = await api.call(list, { ...typed, limit: 1 });

    expect(reply).toMatchContract();
    expect(((reply.body.data ?? []) as object[]).length).toBeLessThanOrEqual(1);
  });

  test('leaves out mailings of other types', async ({ api }) => {
    const reply = await api.call(list, { ...typed, limit: 20 });

    expect(reply).toMatchContract();
    const others = ((reply.body.data ?? []) as { type: string }[]).filter((mailing) => mailing.type !== type);
    expect(others).toEqual([]);
  });

  test('leaves out active mailings when asked for the others', async ({ api }) => {
    const reply = await api.call(list, { ...typed, is_active: false, limit: 20 });

    expect(reply).toMatchContract();
    const others = ((reply.body.data ?? []) as { is_active: boolean }[]).filter(({ is_active }) => is_active);
    expect(others).toEqual([]);
  });

  test('leaves out mailings without the tag that it filters by', async ({ api, data }) => {
    const unused = data.name();

    const reply = await api.call(list, { ...typed, ui_tags: [unused] });

    expect(reply).toMatchContract();
    expect(reply.body.data ?? []).toEqual([]);
  });

  test('starts at the id of from_id', async ({ api, arrange }) => {
    const id = await arrange.object('mailing', add);

    const reply = await api.call(list, { ...typed, from_id: id, limit: 1 });

    expect(reply).toMatchContract();
    expect(reply.body.data).toEqual([expect.objectContaining({ id, is_active: false })]);
  });
}

/** Tests of the operation that describes a mailing. */
export function getsMailing({ get, list, add }: MailingType): void {
  test('describes the mailing that it is asked for', async ({ api, arrange }) => {
    const id = await arrange.existingMailing(list);

    const reply = await api.call(get, { id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ id });
  });

  test('describes a mailing that was just made', async ({ api, arrange, installation }) => {
    const id = await arrange.object('mailing', add);

    const reply = await api.call(get, { id });

    expect(reply).toMatchContract();
    const { resource_id } = installation;
    expect(reply.body.data).toMatchObject({ id, is_active: false, resource_id, send_channel: 'email' });
  });
}

/** Tests of the operation that creates a mailing. */
export function addsMailing(kind: MailingType): void {
  test('creates a mailing that can be read back', async ({ api, arrange, data, installation }) => {
    const { resource_id, template_id } = installation;
    const data_id = await arrange.object('segment');
    const settings = { name: data.name(), is_active: false, data_type: 'segment', data_id, resource_id };
    const content = [{ message_id: template_id, ...unchanged, subject: data.lastName() }];

    const reply = await api.call(kind.add, { ...settings, send_channel: 'email', content });

    expect(reply).toMatchContract();
    const id = await arrange.mailingNamed(settings.name);
    expect(await stored(arrange, kind, id)).toMatchObject({ id, ...settings, send_channel: 'email', content });
  });
}

/** Tests of the operation that changes a mailing. */
export function updatesMailing(kind: MailingType): void {
  test('gives the mailing another name, message and audience', async ({ api, arrange, data, installation }) => {
    const { resource_id, template_id } = installation;
    const id = await arrange.object('mailing', kind.add);
    const data_id = await arrange.object('segment');
    const settings = { name: data.name(), is_active: false, data_type: 'segment', data_id, resource_id };
    const content = [{ message_id: template_id, ...unchanged, subject: data.lastName() }];

    const reply = await api.call(kind.update, { id, ...settings, content });

    expect(reply).toMatchContract();
    expect(await stored(arrange, kind, id)).toMatchObject({ id, ...settings, content });
  });

  test('leaves the other mailings', async ({ api, arrange, data, installation }) => {
    const { resource_id } = installation;
    const id = await arrange.object('mailing', kind.add);
    const other = await arrange.object('mailing', kind.add);
    const { data_id, content } = await stored(arrange, kind, id);
    const settings = { name: data.name(), is_active: false, data_type: 'segment', data_id, resource_id };

    const reply = await api.call(kind.update, { id, ...settings, content });

    expect(reply).toMatchContract();
    expect(await stored(arrange, kind, other)).not.toMatchObject({ name: settings.name });
  });
}

/** Tests of the operation that launches a mailing. What is sent goes to the address of ALTCRAFT_CONFIRM_SEND. */
export function startsMailing({ start, add }: MailingType): void {
  test('launches an active mailing', async ({ api, arrange }) => {
    const id = await arrange.activeMailing(add);

    const reply = await api.call(start, { id });

    expect(reply).toMatchContract();
  });

  test('refuses a mailing that is not active', async ({ api, arrange }) => {
    const id = await arrange.addressedMailing(add);

    const reply = await api.call(start, { id });

    expect(reply).toBeRefused();
  });
}
