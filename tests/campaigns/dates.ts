/**
 * A date on which a campaign may start, because nobody waits for it. The table of the page calls it activate_date, tip and
 * examples start_date; a campaign whose date is not understood may start at once, so it is told under both names.
 * https://guides.altcraft.com/en/developer-guide/super-campaigns/scampaigns-activation
 */
export const farAway = { start_date: '2050-04-01T18:45:00Z', activate_date: '2050-04-01T18:45:00Z' };
