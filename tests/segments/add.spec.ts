import { expect, test } from '../../fixtures';
import { groupAbout, nestedRuleAbout, withTexts } from './rules.ts';

test.describe('segments.add', { tag: ['@create'] }, () => {
  test('creates a static segment that can be read back', async ({ api, arrange, data, installation }) => {
    const { db_id: list_id } = installation;
    const name = data.name();

    const reply = await api.segments.add({ name, list_id, is_static: true, is_refresh_daily: false });

    expect(reply).toMatchContract();
    const { saved_id } = reply.body.data;
    const stored = await arrange.done('segments.get', { id: saved_id });
    expect(stored.body.data).toMatchObject({ id: saved_id, name, count: 0 });
    const { body } = await arrange.done('segments.list', { from_id: Math.max(1, saved_id - 20), limit: 21 });
    expect(body.data.filter((listed) => listed.name === name)).toMatchObject([{ id: saved_id }]);
  });

  test('creates a dynamic segment with the rules that it is given', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const segment = [groupAbout(db_id, 'and', await arrange.object('segment'))];

    const reply = await api.segments.add({ name: data.name(), is_static: false, segment });

    expect(reply).toMatchContract();
    const stored = await arrange.done('segments.get', { id: reply.body.data.saved_id });
    expect(withTexts(stored.body.data.segment)).toMatchObject(withTexts(segment));
  });

  test('creates an updatable segment with the rules that it is given', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const segment = [groupAbout(db_id, 'and', await arrange.object('segment'))];

    const reply = await api.segments.add({ name: data.name(), is_static: true, is_refresh_daily: true, segment });

    expect(reply).toMatchContract();
    const stored = await arrange.done('segments.get', { id: reply.body.data.saved_id });
    expect(withTexts(stored.body.data.segment)).toMatchObject(withTexts(segment));
  });

  test('stores several rules and how they are combined', async ({ api, arrange, data, installation }) => {
    const { db_id } = installation;
    const segments = [await arrange.object('segment'), await arrange.object('segment')];
    const segment = [groupAbout(db_id, 'or', ...segments)];

    const reply = await api.segments.add({ name: data.name(), is_static: false, segment });

    expect(reply).toMatchContract();
    const stored = await arrange.done('segments.get', { id: reply.body.data.saved_id });
    expect(withTexts(stored.body.data.segment)).toMatchObject(withTexts(segment));
  });

  // Only the oldest page sends rules in this form, so a newer platform may refuse it.
  test('answers cleanly to a rule with a place for rules below it', async ({ api, arrange, data, installation }) => {
    const about = await arrange.object('segment');
    const group = { ...groupAbout(installation.db_id, 'and'), queries: [nestedRuleAbout(about)] };

    const reply = await api.segments.add({ name: data.name(), is_static: false, segment: [group] });

    expect(reply).toBeAnsweredCleanly();
  });

  test('refuses a dynamic segment without rules', async ({ api, data }) => {
    const name = data.name();

    const reply = await api.segments.add({ name, is_static: false });

    expect(reply).toBeRefused();
  });
});
