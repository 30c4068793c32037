import { expect, test } from '../../fixtures';

// A draft cannot be sent.
const draft = { is_draft: true } as const;

test.describe('templates.update', { tag: ['@update'] }, () => {
  test('gives the template another name, description, message and tag', async ({ api, arrange, data }) => {
    const id = await arrange.object('template');
    const name = data.name();
    const fields = { subject: data.lastName(), html: '<html>Good morning</html>', text: 'Good morning' };
    const settings = { name, channels: [{ sid: 'email', fields }], ui_tags: [data.name()], ...draft };
    const descr = data.lastName();

    const reply = await api.templates.update({ id, descr, ...settings });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id });
    expect(stored.body.data).toMatchObject({ id, description: descr, ...settings });
  });

  test('leaves the other templates', async ({ api, arrange, data }) => {
    const id = await arrange.object('template');
    const other = await arrange.object('template');
    const name = data.name();
    const channels = [{ sid: 'email', fields: { subject: 'Contract', text: 'Hello' } }];

    const reply = await api.templates.update({ id, name, channels, ...draft });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id: other });
    expect(stored.body.data.name).not.toBe(name);
  });
});
