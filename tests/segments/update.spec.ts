import { expect, test } from '../../fixtures';
import { groupAbout, withTexts } from './rules.ts';

test.describe('segments.update', { tag: ['@update'] }, () => {
  test('renames a static segment', async ({ api, arrange, data, installation }) => {
    const { db_id: list_id } = installation;
    const id = await arrange.object('segment');
    const name = data.name();

    const reply = await api.segments.update({ id, name, list_id, is_static: true, is_refresh_daily: false });

    expect(reply).toMatchContract();
    expect(reply.body.data.saved_id).toBe(id);
    const stored = await arrange.done('segments.get', { id });
    expect(stored.body.data).toMatchObject({ id, name });
  });

  test('replaces the rules of a dynamic segment', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const [one, other] = [await arrange.object('segment'), await arrange.object('segment')];
    const kind = { name: data.name(), is_static: false };
    const made = await arrange.done('segments.add', { ...kind, segment: [groupAbout(db_id, 'and', one)] });
    const id = made.body.data.saved_id;
    const segment = [groupAbout(db_id, 'or', one, other)];

    const reply = await api.segments.update({ id, ...kind, segment });

    expect(reply).toMatchContract();
    const stored = await arrange.done('segments.get', { id });
    expect(stored.body.data).toMatchObject({ id, name: kind.name });
    expect(withTexts(stored.body.data.segment)).toMatchObject(withTexts(segment));
  });
});
