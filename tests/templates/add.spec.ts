import { expect, test } from '../../fixtures';

// A draft cannot be sent.
const draft = { is_draft: true } as const;

test.describe('templates.add', { tag: ['@create'] }, () => {
  test('creates a template that can be read back', async ({ api, arrange, data }) => {
    const name = data.name();
    const fields = { subject: data.lastName(), html: '<html>Hello</html>', text: 'Hello' };

    const reply = await api.templates.add({ name, channels: [{ sid: 'email', fields }], ...draft });

    expect(reply).toMatchContract();
    const id = reply.body.data.saved_id;
    const stored = await arrange.done('templates.get', { id });
    const message = { sid: 'email', fields };
    expect(stored.body.data).toMatchObject({ id, name, ...draft, channels: [message] });
  });

  test('returns the description under its other name', async ({ api, arrange, data }) => {
    const descr = data.lastName();
    const channels = [{ sid: 'email', fields: { subject: 'Contract', text: 'Hello' } }];

    const reply = await api.templates.add({ name: data.name(), descr, channels, ...draft });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id: reply.body.data.saved_id });
    expect(stored.body.data.description).toBe(descr);
  });

  test('links a suppression list', async ({ api, arrange, data }) => {
    const suppress_id = await arrange.object('suppression list');
    const channels = [{ sid: 'email', fields: { subject: 'Contract', text: 'Hello' } }];

    const reply = await api.templates.add({ name: data.name(), channels, suppress_id, ...draft });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id: reply.body.data.saved_id });
    expect(stored.body.data.suppress_id).toBe(suppress_id);
  });

  test('stores the tags that it is given', async ({ api, arrange, data }) => {
    const tag = data.name();
    const channels = [{ sid: 'email', fields: { subject: 'Contract', text: 'Hello' } }];

    const reply = await api.templates.add({ name: data.name(), channels, ui_tags: [tag], ...draft });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id: reply.body.data.saved_id });
    expect(stored.body.data.ui_tags).toEqual([tag]);
    const listed = await arrange.done('templates.list', { ui_tags: [tag] });
    expect(listed.body.data?.map(({ id }) => id)).toEqual([reply.body.data.saved_id]);
  });
});
