/**
 * The ids of an installation, as a test asks for them. A variable that is not set skips the test with the reason.
 */
import type { Config } from '../config/config.ts';
import { environmentName, placeVariables, type PlaceName } from '../config/variables/variables.ts';
import type { Skip } from '../outcome/annotations.ts';

type IdName =
  | 'resource_id'
  | 'db_id'
  | 'stsegment_id'
  | 'dynsegment_id'
  | 'segment_id'
  | 'suplist_id'
  | 'template_id'
  | 'campaign_id'
  | 'workflow_id'
  | 'pixel_id'
  | 'loyalty_id'
  | 'vsender_id'
  | 'order_internal_id'
  | 'tiers_group_id'
  | 'relation_id'
  | 'sender_id'
  | 'connector_id'
  | 'account_id';

/** Collection variables by their names, ids as numbers; and the database that may be lost. */
export type Installation = {
  readonly [Name in Exclude<PlaceName, 'url' | 'token'>]: Name extends IdName ? number : string;
} & {
  /** The database of `ALTCRAFT_CONFIRM_DESTRUCTIVE`. */
  readonly expendable_db_id: number;
  /** The first object of a kind that ALTCRAFT_SANDBOX opens, for example of the kind `campaign`. */
  readonly sandbox: (kind: string) => number;
  /** The same for a kind that is named by an external id, for example `market-setting`. */
  readonly sandboxedName: (kind: string) => string;
};

function valueOf(config: Config, name: string): string | number | undefined {
  if (name === 'expendable_db_id') return config.confirm.destructive;
  const variable = placeVariables.find((candidate) => candidate.name === name);
  const value = config.variables[name as PlaceName];
  return variable?.form === 'id' && value !== undefined ? Number(value) : value;
}

function sandboxed(config: Config, kind: string, skip: Skip): string {
  const found = config.sandbox.find((object) => object.kind === kind);
  return found ? found.id : skip({ cause: 'sandbox missing', kind });
}

/**
 * @param skip ends the test as skipped
 */
export function createInstallation(config: Config, skip: Skip): Installation {
  return new Proxy({} as Installation, {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      if (name === 'sandbox') return (kind: string) => Number(sandboxed(config, kind, skip));
      if (name === 'sandboxedName') return (kind: string) => sandboxed(config, kind, skip);
      const value = valueOf(config, name);
      if (value !== undefined) return value;
      if (name === 'expendable_db_id') {
        return skip({ cause: 'confirmation missing', variable: 'ALTCRAFT_CONFIRM_DESTRUCTIVE' });
      }
      return skip({ cause: 'variable missing', variable: environmentName(name) });
    },
  });
}
