/**
 * Installation profiles: the doctor names what reads can see of each, and raises no alarm over the rest.
 */
import { createInstallation, readInstallationProfiles } from '../../../emulator/installation-profiles.ts';
import { createClock } from '../../../emulator/core/clock.ts';
import { createIds } from '../../../emulator/core/ids.ts';
import * as contract from '../../../schemas/index.ts';
import type { Examination } from '../../../tools/doctor/chain.ts';
import { expect, findingOf, speaking, test as base, token, variablesOf } from './examined.ts';

const test = base.extend<{ examinedWith: (profiles: string[], only?: 'address') => Promise<Examination> }>({
  examinedWith: async ({ served, examined }, use) =>
    use(async (profiles, only) => {
      const traits = readInstallationProfiles(profiles);
      const emulator = createInstallation(
        { contract, token, clock: createClock(), ids: createIds(0), refusals: 'envelope' },
        traits,
      );
      const { url, port } = await served(speaking(emulator));
      const target = { url: `${url}${traits.base}`, port };
      return examined(only ? { ALTCRAFT_URL: target.url } : variablesOf(target, { ALTCRAFT_MAX_RPS: '0' }));
    }),
});

/** Checks that were not content, by name. */
const alarmsOf = ({ findings }: Examination) =>
  findings.filter(({ state }) => state === 'problem' || state === 'warning').map(({ name }) => name);

/** The words for each, in what its check saw or what that means. */
const cases: [profile: string, check: string, words: RegExp, alarms: string[]][] = [
  ['base-path', 'address', /base path \/altcraft\)$/, []],
  ['slow:60', 'speed', /^(?:[6-9]\d|\d{3}) ms \(median/, []],
  ['rate-limited:15', 'steadiness', /came too early for the rate limit of the installation/, ['steadiness']],
  [
    'no-loyalty',
    'rights',
    /^loyalty, promoCodes \(.*402 .*\) are not in the tariff/,
    ['rights', 'ALTCRAFT_LOYALTY_ID', 'ALTCRAFT_TIERS_GROUP_ID', 'ALTCRAFT_POINTS_CURRENCY_EID', 'ALTCRAFT_SANDBOX'],
  ],
  [
    'no-market',
    'rights',
    /^market \(market\.\w+: 404 .*\) is not known here/,
    ['rights', 'ALTCRAFT_ORDER_EXTERNAL_ID'],
  ],
  [
    'no-rights',
    'rights',
    /^campaigns, mailings, triggerMailings \(.*403 .*\) are closed to the token/,
    ['rights', 'ALTCRAFT_CAMPAIGN_ID', 'ALTCRAFT_SANDBOX', 'ALTCRAFT_SANDBOX'],
  ],
  ['read-only-token', 'token', /^accepted by/, []],
  ['old-pages', 'variants', /access groups: lower case; /, []],
  ['extra-fields', 'further fields', /^\d+ reads have fields that the contract does not mention, for example /, []],
  ['russian', 'variants', /error texts: in Russian/, []],
  ['clock-off:-90', 'clock', /^the server is 1\.5 h behind this machine/, ['clock']],
];

for (const [profile, check, words, alarms] of cases) {
  test(`${profile} is told by the check of ${check}, and raises no other alarm`, async ({ examinedWith }) => {
    const examination = await examinedWith([profile]);

    const { saw, means } = findingOf(examination, check) ?? {};
    expect([saw, means]).toContainEqual(expect.stringMatching(words));
    expect(alarmsOf(examination)).toEqual(alarms);
  });
}

test('a tariff without loyalty is told where no variable names a program', async ({ examinedWith }) => {
  const examination = await examinedWith(['no-loyalty'], 'address');

  expect(findingOf(examination, 'rights')?.means).toMatch(/^loyalty, promoCodes \(.*402 .*\) are not in the tariff/);
  expect(alarmsOf(examination)).toEqual(['rights']);
});
