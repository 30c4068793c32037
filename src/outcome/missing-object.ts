/**
 * What an installation, as it is configured, has nothing of: no call can make it, so a check that needs it cannot run.
 */

/** What is missing. */
export type MissingObject =
  | { kind: 'no campaign' }
  /** `campaign` of ALTCRAFT_SANDBOX. */
  | { kind: 'campaign at work'; campaign: number; state: string }
  | { kind: 'campaign over'; campaign: number; state: string }
  | { kind: 'scenario not listed'; scenario: number }
  | { kind: 'scenario active'; scenario: number }
  | { kind: 'scenario of another database'; scenario: number }
  | { kind: 'no action'; database: number }
  /** `list`: the operation that lists mailings. */
  | { kind: 'no mailing'; list: string }
  | { kind: 'trigger mailings of another database'; database: unknown }
  | { kind: 'no subscription'; fields: Record<string, unknown> }
  | { kind: 'no promo code'; program: number }
  | { kind: 'no room for a promo code'; program: number }
  | { kind: 'promo codes are shared'; program: number };

type Wordings = { [Kind in MissingObject['kind']]: (lack: Extract<MissingObject, { kind: Kind }>) => string };

const wordings: Wordings = {
  'no campaign': () => 'the token sees no campaign, and the API cannot make one.',
  'campaign at work': ({ campaign, state }) =>
    `campaign ${campaign} of ALTCRAFT_SANDBOX is in the state ${state}; name one that is inactive.`,
  'campaign over': ({ campaign, state }) =>
    `campaign ${campaign} of ALTCRAFT_SANDBOX is in the state ${state}, and nothing brings it back; name another one as expendable-campaign.`,
  'scenario not listed': ({ scenario }) => `scenario ${scenario} of ALTCRAFT_SANDBOX is not listed for this token.`,
  'scenario active': ({ scenario }) =>
    `scenario ${scenario} of ALTCRAFT_SANDBOX is active; name one that is not, because it is deactivated at the end.`,
  'scenario of another database': ({ scenario }) =>
    `scenario ${scenario} of ALTCRAFT_SANDBOX is not for the database of ALTCRAFT_DB_ID, where the profiles of the run are.`,
  'no action': ({ database }) => `the profiles of database ${database} have done nothing yet.`,
  'no mailing': ({ list }) => `${list} shows no mailing to this token.`,
  'trigger mailings of another database': ({ database }) =>
    `trigger mailings of the resource of ALTCRAFT_RESOURCE_ID search in database ${String(database)}, which is not that of ALTCRAFT_DB_ID.`,
  'no subscription': ({ fields }) => {
    const which = Object.entries(fields).map(([name, value]) => ` with ${name} ${JSON.stringify(value)}`);
    return `the profile of ALTCRAFT_PROFILE_ID has no subscription${which.join(' and')}.`;
  },
  'no promo code': ({ program }) => `loyalty program ${program} has no promo code.`,
  'no room for a promo code': ({ program }) => `loyalty program ${program} has no room for another promo code.`,
  'promo codes are shared': ({ program }) =>
    `loyalty program ${program} lets several profiles have one promo code; name one that does not.`,
};

/** What is missing, in a sentence. */
export function missingObjectText(lack: MissingObject): string {
  return (wordings[lack.kind] as (lack: MissingObject) => string)(lack);
}
