import { expect, test, type Arrange } from '../../fixtures';

const matching = 'profile_id';
const expire_date = '2040-08-25T08:00:00Z';

/** How a code stands: alone, and in the list of its program, where moments that have not come are left out. */
async function readBack(arrange: Arrange, loyalty_id: number, code: string) {
  const { body } = await arrange.done('promoCodes.get', { loyalty_id, code });
  const list = await arrange.done('promoCodes.exportAll', { loyalty_id });
  const { is_attached, is_activated, attached, activated } = body.data;
  const row = (list.body.data ?? []).find((entry) => entry.code === code);
  return {
    attached: is_attached,
    activated: is_activated,
    holder: body.data.profile_id,
    expires: Date.parse(body.data.expire_date) || undefined,
    alone: [attached !== '', activated !== ''],
    listed: row && [row.attached !== undefined, row.activated !== undefined],
  };
}

const free = { attached: false, activated: false, alone: [false, false], listed: [false, false] };
const held = { ...free, attached: true, alone: [true, false], listed: [true, false] };
const used = { ...held, activated: true, alone: [true, true], listed: [true, true] };

test.describe('promo codes in a program', { tag: ['@create', '@update'] }, () => {
  test('go from import over one profile and an activation back to nobody', async ({ api, arrange, installation }) => {
    const { db_id, loyalty_id } = installation;
    await arrange.personalCodes();
    const [{ profile_id }, other] = [await arrange.profile(db_id), await arrange.profile(db_id)];
    const code = await arrange.freeCode();
    const [one, all] = [{ loyalty_id, code }, { db_id, loyalty_id, code, matching, profile_id } as const];
    expect(await readBack(arrange, loyalty_id, code)).toMatchObject(free);

    expect(await api.promoCodes.attach(all)).toMatchContract();
    expect(await readBack(arrange, loyalty_id, code)).toMatchObject({ ...held, holder: profile_id });

    expect(await api.promoCodes.attach({ ...all, profile_id: other.profile_id })).toBeRefused();
    expect(await readBack(arrange, loyalty_id, code)).toMatchObject({ ...held, holder: profile_id });

    expect(await api.promoCodes.activate(one)).toMatchContract();
    expect(await readBack(arrange, loyalty_id, code)).toMatchObject({ ...used, holder: profile_id });

    expect(await api.promoCodes.update({ ...one, activated: false, expire_date })).toMatchContract();
    const expires = Date.parse(expire_date);
    expect(await readBack(arrange, loyalty_id, code)).toMatchObject({ ...held, holder: profile_id, expires });

    expect(await api.promoCodes.detach(all)).toMatchContract();
    expect(await readBack(arrange, loyalty_id, code)).toMatchObject({ ...free, holder: undefined, expires });
  });

  test('are counted when they come, and end when every one has its profile', async ({
    api,
    arrange,
    data,
    installation,
  }) => {
    const { db_id, loyalty_id } = installation;
    await arrange.personalCodes();
    const codes = [await arrange.freeCode(), data.name(), data.name()] as const;

    const imported = await api.promoCodes.import({ loyalty_id, codes: [...codes] });
    expect(imported).toMatchContract();
    expect(imported.body.data).toHaveLength(3);
    expect(imported.body).toMatchObject({ inserted: 2, duplicated: 1, discarded_by_limit: 0 });

    const profiles = [await arrange.profile(db_id), await arrange.profile(db_id), await arrange.profile(db_id)];
    const holders = profiles.map(({ profile_id }) => profile_id);
    await Promise.all(
      holders.map((profile_id, index) =>
        arrange.done('promoCodes.attach', { db_id, loyalty_id, code: codes[index], matching, profile_id }),
      ),
    );

    const states = await Promise.all(codes.map((code) => readBack(arrange, loyalty_id, code)));
    expect(states).toMatchObject(holders.map((holder) => ({ ...held, holder })));

    const [code, profile_id] = [codes[2], holders[0]];
    expect(await api.promoCodes.attach({ db_id, loyalty_id, code, matching, profile_id })).toBeRefused();
  });
});
