import { createSettingAvailability } from '../../../src/client/setting-availability.ts';
import { configOf, replyOf, type Answer } from '../exchanges.ts';
import { fakePlatform } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const refused: Answer = { body: { error: 404, error_text: 'Not found' } };
const created: Answer = { body: { error: 0, error_text: '', data: { saved_id: 1 } } };
const listed: Answer = { body: { error: 0, error_text: '', data: [], next_from_id: 0, total_count: 0 } };

test.describe('the setting of a refused operation', () => {
  test('is on where an operation with the same setting succeeded, and nothing is asked', async () => {
    const { http, sent } = fakePlatform(refused);
    const isOn = createSettingAvailability(http, configOf());

    await isOn(replyOf('senders.virtualAdd', created));

    expect(await isOn(replyOf('senders.virtualClone', refused))).toBe(true);
    expect(sent).toEqual([]);
  });

  test('is on where a list with the same setting is answered', async () => {
    const { http } = fakePlatform(listed);

    expect(await createSettingAvailability(http, configOf())(replyOf('senders.virtualClone', refused))).toBe(true);
  });

  test('may be off where the list is refused too, which is asked once', async () => {
    const { http, sent } = fakePlatform(refused);
    const isOn = createSettingAvailability(http, configOf());

    expect(await isOn(replyOf('senders.virtualClone', refused))).toBe(false);
    expect(await isOn(replyOf('senders.virtualGet', refused))).toBe(false);
    expect(sent).toHaveLength(1);
  });

  test('may be off where nothing else needs it', async () => {
    const { http, sent } = fakePlatform(listed);

    expect(await createSettingAvailability(http, configOf())(replyOf('databases.wipe', refused))).toBe(false);
    expect(sent).toEqual([]);
  });
});
