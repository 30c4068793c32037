/**
 * Set-up around promo codes. No call deletes one, so they are made only in a program that ALTCRAFT_SANDBOX opens, and carry a
 * name of the run.
 */
import type { Arrange, ArrangedProfile } from './profiles.ts';
import type { Client } from '../../client/client.ts';
import type { TestData } from '../test-data.ts';
import { exchangeOf, isRefusal, isSuccess } from '../../http/exchange.ts';
import { skip } from '../../outcome/annotations.ts';
import type { Installation } from '../installation.ts';

/** Set-up with promo codes of the program of ALTCRAFT_LOYALTY_ID. */
export interface ArrangePromoCodes {
  /** A code that the program has, to be read only; skips the test when it has none. */
  existingCode(): Promise<string>;
  /** A code of the run that no profile has; skips the test when the program has no room for it. */
  freeCode(): Promise<string>;
  /** A code of the run that a profile has. */
  codeOf(profile: ArrangedProfile): Promise<string>;
  /** Skips the test when the program lets several profiles have one code. */
  personalCodes(): Promise<void>;
}

/** What the set-up is made with. */
export interface PromoCodeParts {
  /** Asks where the answer is open. */
  client: Client;
  arrange: Arrange;
  installation: Installation;
  data: TestData;
}

/** Makes the set-up of one test. */
export function createArrangePromoCodes({ client, arrange, installation, data }: PromoCodeParts): ArrangePromoCodes {
  const searchFor = ({ db_id, profile_id }: ArrangedProfile) => {
    return { db_id, matching: 'profile_id' as const, profile_id, loyalty_id: installation.loyalty_id };
  };

  function lacks(kind: 'no promo code' | 'no room for a promo code' | 'promo codes are shared'): never {
    return skip({ cause: 'object missing', lack: { kind, program: installation.loyalty_id } });
  }

  async function codeOf(profile: ArrangedProfile): Promise<string> {
    const code = data.name();
    await arrange.done('promoCodes.attach', { ...searchFor(profile), code });
    return code;
  }

  async function asked(id: string, profile: ArrangedProfile, code: string) {
    const reply = await client.call(id, { ...searchFor(profile), code });
    exchangeOf(reply).asserted = true;
    return reply;
  }

  return {
    codeOf,
    async existingCode() {
      const { loyalty_id } = installation;
      const { body } = await arrange.done('promoCodes.exportAll', { loyalty_id });
      const [first] = body.data ?? [];
      if (!first) return lacks('no promo code');
      return String(first.code);
    },
    async freeCode() {
      const { loyalty_id } = installation;
      const code = data.name();
      const { body } = await arrange.done('promoCodes.import', { loyalty_id, codes: [code] });
      if (body.discarded_by_limit > 0) lacks('no room for a promo code');
      return code;
    },
    // Only the panel tells what a program permits. Where it permits it, the code cannot be taken from either of the two.
    async personalCodes() {
      const { db_id } = installation;
      const [one, other] = [await arrange.profile(db_id), await arrange.profile(db_id)];
      const code = await codeOf(one);
      if (!isSuccess(await asked('promoCodes.attach', other, code))) return;
      const detached = [await asked('promoCodes.detach', other, code), await asked('promoCodes.detach', one, code)];
      if (detached.every(isRefusal)) lacks('promo codes are shared');
    },
  };
}
