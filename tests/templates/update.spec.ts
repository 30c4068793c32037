import { expect, test } from '../../fixtures';

// A draft cannot be sent.
const draft = { is_draft: true } as const;

test.describe('templates.update', { tag: ['@update'] }, () => {
  test('gives the template another name and message', async ({ api, arrange, data }) => {
    const id = await arrange.object('template');
    const name = data.name();
    const fields = { subject: data.lastName(), text: 'Good morning' };

    const reply = await api.templates.update({ id, name, channels: [{ sid: 'email', fields }], ...draft });

    expect(reply).toMatchContract();
    const stored = await arrange.done('templates.get', { id });
    const message = { sid: 'email', fields: expect.objectContaining({ subject: fields.subject }) as object };
    expect(stored.body.data).toMatchObject({ id, name, channels: [message] });
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
