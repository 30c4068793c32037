/**
 * Set-up in the loyalty program of ALTCRAFT_LOYALTY_ID, which ALTCRAFT_SANDBOX has to open: points that were earned there stay
 * in its books.
 */
import type { Arrange, ArrangedProfile } from './profiles.ts';
import type { Installation } from '../installation.ts';

/** How a member is named in calls about the program. */
export type Membership = { loyalty_program_id: number; matching: 'profile_id'; profile_id: string };

/** How the account of a member is named. */
export type Account = Membership & { points_currency_eid: string };

/** Set-up with members. */
export interface ArrangeLoyalty {
  /** A profile of the test's own and how it would be named as a member. */
  candidate(): Promise<ArrangedProfile & { membership: Membership }>;
  /** The account of a member of the test's own, who is removed from the program afterwards. */
  account(): Promise<Account>;
}

/**
 * @param arrange makes the calls that have to succeed
 * @param installation knows program and currency; ends the test as skipped where they are not set
 */
export function createArrangeLoyalty(arrange: Arrange, installation: Installation): ArrangeLoyalty {
  async function candidate() {
    const loyalty_program_id = installation.loyalty_id;
    const profile = await arrange.profile(installation.db_id);
    const { profile_id } = profile;
    return { ...profile, membership: { loyalty_program_id, matching: 'profile_id' as const, profile_id } };
  }

  return {
    candidate,
    async account() {
      const { points_currency_eid } = installation;
      const { membership } = await candidate();
      arrange.undo('loyalty.deleteMember', membership);
      await arrange.done('loyalty.registerMember', membership);
      return { ...membership, points_currency_eid };
    },
  };
}
