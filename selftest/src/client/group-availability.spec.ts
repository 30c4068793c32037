import { createGroupAvailability } from '../../../src/client/group-availability.ts';
import type { SkipReason } from '../../../src/outcome/outcome.ts';
import { configOf, replyOf, type Answer } from '../exchanges.ts';
import { fakePlatform } from '../fake-platform.ts';
import { expect, test } from '../../test.ts';

const noMethod: Answer = { body: { error: 404, error_text: 'no such method' } };
const notFound: Answer = { body: { error: 404, error_text: 'Не найдено' } };
const found: Answer = { body: { error: 0, error_text: '', data: [] } };
const noRight: Answer = { body: { error: 403, error_text: 'No access' } };

const product = (answer: Answer) => replyOf('market.productsImport', answer);
const reason: SkipReason = { cause: 'group unknown', group: 'market' };

const platforms: [what: string, asked: Answer[], absence: SkipReason | undefined][] = [
  ['knows no list of the group', [noMethod], reason],
  ['says of each list of the group that it is not found, and not what', [notFound], reason],
  ['answers another call of the group', [noMethod, found], undefined],
  ['has another call of the group, for others', [noMethod, noRight], undefined],
];

test.describe('a group counts as absent', () => {
  for (const [what, asked, absence] of platforms) {
    test(`${absence ? 'where' : 'never where'} the platform ${what}`, async () => {
      const { http } = fakePlatform(...asked);

      expect(await createGroupAvailability(http, configOf())(product(noMethod))).toEqual(absence);
    });
  }

  test('never where a call of it was answered before, and nothing is asked', async () => {
    const { http, sent } = fakePlatform(noMethod);
    const absence = createGroupAvailability(http, configOf());

    await absence(replyOf('market.productsList', found));

    expect(await absence(product(noMethod))).toBeUndefined();
    expect(sent).toEqual([]);
  });

  test('never where the first contact asks it: then the address leads elsewhere', async () => {
    const { http, sent } = fakePlatform(noMethod);

    expect(await createGroupAvailability(http, configOf())(replyOf('databases.list', noMethod))).toBeUndefined();
    expect(sent).toEqual([]);
  });

  test('for the price of a few reads, once', async () => {
    const { http, sent } = fakePlatform(noMethod);
    const absence = createGroupAvailability(http, configOf());

    await absence(product(noMethod));
    const askedFirst = sent.length;
    await absence(replyOf('market.ordersImport', noMethod));

    expect(askedFirst).toBeLessThanOrEqual(4);
    expect(sent).toHaveLength(askedFirst);
  });

  test('never for a refusal that speaks of an object', async () => {
    const { http, sent } = fakePlatform(noMethod);
    const answer = { body: { error: 404, error_text: 'product sku-1 of the list not found' } };

    expect(await createGroupAvailability(http, configOf())(product(answer))).toBeUndefined();
    expect(sent).toEqual([]);
  });
});
