/**
 * Broadcast and regular mailings have the same five operations; the tests are the same.
 */
import { expect, test, toTheMinute, type Arrange } from '../../fixtures';

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

/** Ids of the installation that a message needs. */
interface MessageParts {
  resource_id: number;
  template_id: number;
}

/** Settings that every page has, of a mailing that sends nothing: it is inactive, and its schedule is due in two years. */
function settingsOf(name: string, subject: string, { resource_id, template_id }: MessageParts) {
  const start_years = [new Date().getUTCFullYear() + 2];
  const days = { start_mdays: [1], start_wdays: [], start_months: [1], start_years };
  const start_schedule = { start_mins: [0], start_hours: [12], ...days };
  const content = [{ message_id: template_id, ...unchanged, subject }];
  const growth = { limit: 100, aglimit_count: 10 };
  return {
    name,
    is_active: false,
    data_type: 'segment',
    resource_id,
    subid: 'contract',
    ...growth,
    start_schedule,
    content,
  };
}

/** A mailing as it is stored. The spec of the operation that reads it judges the reply. */
async function stored(arrange: Arrange, { get }: MailingType, id: number) {
  const { body } = await arrange.done(get, { id });
  return body.data;
}

/** Tests of the operation that lists the mailings of a type. */
export function listsMailings(kind: MailingType): void {
  const { type, typed, list, add } = kind;

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
    const [listed] = reply.body.data as object[];
    expect({ ...listed, ...(await stored(arrange, kind, id)) }).toMatchObject({ ...listed });
  });
}

/** Tests of the operation that describes a mailing. */
export function getsMailing({ get, list, add }: MailingType): void {
  test('describes the mailing that it is asked for', async ({ api, arrange }) => {
    const id = await arrange.existingMailing(list);

    const reply = await api.call(get, { id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ id });
    const { body } = await arrange.done('mailings.get', { id });
    expect(toTheMinute({ ...body.data, ...(reply.body.data as object) })).toMatchObject(toTheMinute(body.data));
  });

  test('describes a mailing that was just made', async ({ api, arrange, data, installation }) => {
    const data_id = await arrange.object('segment');
    const settings = {
      ...settingsOf(data.name(), data.lastName(), installation),
      data_id,
      send_channel: 'email',
    } as const;
    await arrange.done(add, settings);
    const id = await arrange.mailingNamed(settings.name);

    const reply = await api.call(get, { id });

    expect(reply).toMatchContract();
    expect(reply.body.data).toMatchObject({ id, ...settings, channel: 'email' });
    const inXml = await api.call(get, { id, format: 'xml' });
    expect(inXml).toSayInXml(reply, reply);
  });
}

/** Tests of the operation that creates a mailing. */
export function addsMailing(kind: MailingType): void {
  test('creates a mailing that can be read back', async ({ api, arrange, data, installation }) => {
    const data_id = await arrange.object('segment');
    const settings = { ...settingsOf(data.name(), data.lastName(), installation), data_id, send_channel: 'email' };

    const reply = await api.call(kind.add, settings);

    expect(reply).toMatchContract();
    const id = await arrange.mailingNamed(settings.name);
    expect(await stored(arrange, kind, id)).toMatchObject({ id, ...settings });
    const { body } = await arrange.done(kind.list, { ...kind.typed, from_id: Math.max(1, id - 20), limit: 21 });
    expect(body.data?.filter(({ name }) => name === settings.name)).toHaveLength(1);
  });
}

/** Tests of the operation that changes a mailing. */
export function updatesMailing(kind: MailingType): void {
  test('gives the mailing another name, message, audience and schedule', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const id = await arrange.object('mailing', kind.add);
    const data_id = await arrange.object('segment');
    const settings = { ...settingsOf(data.name(), data.lastName(), installation), data_id };

    const reply = await api.call(kind.update, { id, ...settings });

    expect(reply).toMatchContract();
    expect(await stored(arrange, kind, id)).toMatchObject({ id, ...settings });
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
