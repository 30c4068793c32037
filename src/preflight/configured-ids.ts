/**
 * Asks the platform, before the first check, whether it has what the configuration names: a wrong id would fail many
 * checks, and each of them would blame the platform.
 */
import type { Client } from '../client/client.ts';
import type { Config } from '../config/config.ts';
import { ConfigurationError, NoReplyError } from '../http/errors.ts';
import { refusalText } from '../http/exchange.ts';
import { alsoNeeded, candidatesText, lookFor, type Finding } from './lookup.ts';
import { environmentName, type PlaceName } from '../config/variables/variables.ts';
import { rendered } from '../outcome/rendered.ts';

/** What nearly every check needs. `npm run doctor` proves the rest too. */
const proven = ['db_id', 'resource_id', 'profile_id'] as const satisfies PlaceName[];

/** What a variable names, in words. */
export function kindOf(variable: PlaceName, { db_id }: Config['variables']): string {
  const kinds: Partial<Record<PlaceName, string>> = {
    db_id: 'database',
    resource_id: 'resource',
    stsegment_id: 'segment',
    dynsegment_id: 'segment',
    segment_id: 'segment',
    suplist_id: 'suppression list',
    template_id: 'template',
    campaign_id: 'mailing',
    workflow_id: 'scenario',
    loyalty_id: 'loyalty program',
    vsender_id: 'virtual sender',
    profile_id: `profile of database ${db_id} (${environmentName('db_id')})`,
    smid: 'message',
    order_external_id: 'order',
    tiers_group_id: 'group of tiers',
    points_currency_eid: 'currency of points',
    relation_id: 'relation',
    sender_id: 'sender',
  };
  return kinds[variable] ?? 'object';
}

/** `a mailing`, `an order`. */
export function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

type Missing = Extract<Finding, { state: 'missing' }>;

/** What to do about a variable whose object is not there. */
export function remedyFor(variable: PlaceName, what: string, { candidates }: Pick<Missing, 'candidates'>): string {
  const known = candidates?.length ? ` The token sees ${what} ${candidatesText(candidates)}.` : '';
  return `Set ${environmentName(variable)} to the id of ${article(what)} that this token may see, or leave it empty: then what needs it is not verified.${known}`;
}

function problemText(variable: PlaceName, finding: Missing, variables: Config['variables']): string {
  const what = kindOf(variable, variables);
  const { operation } = finding.reply;
  return `${environmentName(variable)}=${variables[variable]} names no ${what}: ${operation} was refused with ${refusalText(finding.reply)}. ${remedyFor(variable, what, finding)}`;
}

/**
 * Asks for each configured id that a read can prove.
 *
 * @throws ConfigurationError naming each variable whose object the platform does not have, with its value and the remedy
 */
export async function proveConfiguredIds(client: Client, { variables }: Config): Promise<void> {
  const problems = new Map<PlaceName, string>();
  try {
    for (const variable of proven) {
      const isReady = alsoNeeded(variable).every((name) => variables[name] !== undefined && !problems.has(name));
      // Of an unknown database every profile is unknown.
      if (variables[variable] === undefined || !isReady) continue;
      const finding = await lookFor(client, variable, variables);
      if (finding.state === 'missing') problems.set(variable, problemText(variable, finding, variables));
    }
  } catch (error) {
    if (!(error instanceof NoReplyError)) throw error; // silence is for the specs to judge
  }
  if (problems.size === 0) return;
  const lines = ['The configuration names what the platform does not have; no check was run.', ...problems.values()];
  throw new ConfigurationError(rendered(lines.join('\n  - ')), [...problems.keys()].map(environmentName));
}
