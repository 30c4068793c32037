/**
 * The rules by which an object is proposed.
 */
import { isOfRun, looksLikeProduction, looksLikeSandbox, propose, type Offer } from '../../../tools/discover/choice.ts';
import { expect, test } from '../../test.ts';

const sandboxes = [
  'Sandbox',
  'my_sandbox_2',
  'TestDB',
  'test1',
  'Demo',
  'contract-tests',
  'Contract',
  'Песочница',
  'База тестовая',
  'тест',
];
const others = ['Latest news', 'Contest', 'Protesters', 'Contractors', 'Democracy', 'Протестированные', 'Base', ''];

test('names that tell of trying things out are told from those that only sound so', () => {
  expect(sandboxes.filter((name) => !looksLikeSandbox(name))).toEqual([]);
  expect(others.filter(looksLikeSandbox)).toEqual([]);
});

test('names that tell of customers are told', () => {
  const production = ['Production', 'prod-2', 'Live', 'Clients', 'CRM', 'Боевая', 'Клиенты магазина', 'Основная база'];

  expect(production.filter((name) => !looksLikeProduction(name))).toEqual([]);
  expect(['Alive', 'Products', 'Sandbox', 'Archive', 'Maintenance'].filter(looksLikeProduction)).toEqual([]);
});

test('a name that tells of both is no sandbox', () => {
  expect(['Test clients', 'Клиенты (тест)'].filter(looksLikeSandbox)).toEqual([]);
});

test('names that a run gives are told from those of people', () => {
  expect(isOfRun('contract-mf4k2abc1xy-1h2g3-4')).toBe(true);
  expect(['contract-integrations', 'contract-test-db', 'contracts'].filter(isOfRun)).toEqual([]);
});

const object = (value: string, name: string) => ({ value, name });
const offer = (changes: Partial<Offer>): Offer => ({ variable: 'template_id', candidates: [], ...changes });

test('an object whose name looks like a sandbox is proposed before the first', () => {
  const candidates = [object('1', 'News'), object('2', 'Test'), object('3', 'Sandbox')];

  expect(propose(offer({ candidates }))).toEqual({
    variable: 'template_id',
    chosen: candidates[1],
    why: 'its name looks like a sandbox',
  });
});

test('without such a name the first is proposed, and it is said of how many', () => {
  const two = [object('1', 'News'), object('2', 'Sale')];

  expect(propose(offer({ candidates: two }))).toMatchObject({ chosen: two[0], why: 'the first of 2' });
  expect(propose(offer({ candidates: two.slice(1) }))).toMatchObject({ chosen: two[1], why: 'the only one' });
  expect(propose(offer({ candidates: two.slice(1), unseen: 'half' }))).toMatchObject({ why: 'the first of 1; half' });
});

test('what does not fit is not proposed, and the reason is told', () => {
  const unfit = { ...object('1', 'Sandbox'), unfit: 'it has no e-mail' };
  const fit = object('2', 'Sale');

  expect(propose(offer({ candidates: [unfit, fit] }))).toMatchObject({ chosen: fit, why: 'the only one' });
  expect(propose(offer({ candidates: [unfit] }))).toEqual({
    variable: 'template_id',
    why: '1 Sandbox: it has no e-mail',
  });
});

test('nothing is proposed where there is nothing, or where a person has to be asked', () => {
  const why = 'refused with 403';

  expect(propose(offer({ nothing: why }))).toEqual({ variable: 'template_id', why });
  expect(propose(offer({ candidates: [object('1', 'Test')], ask: 'may be a customer' }))).toEqual({
    variable: 'template_id',
    why: 'may be a customer; on a terminal you can choose 1 Test',
  });
});
