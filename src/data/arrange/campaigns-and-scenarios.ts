/**
 * Set-up around campaigns and scenarios, which the API cannot make: those that the installation has, to read them, and those
 * that ALTCRAFT_SANDBOX opens, to switch them on and off.
 */
import type { Arrange } from './profiles.ts';
import type { Client } from '../../client/client.ts';
import { exchangeOf } from '../../http/exchange.ts';
import { nonExistent } from '../../contract/identity.ts';
import { skip } from '../../outcome/annotations.ts';
import type { MissingObject } from '../../outcome/missing-object.ts';
import type { Installation } from '../installation.ts';

/** Set-up with what only people make. */
export interface ArrangePlans {
  /** The first campaign that the token sees, to be read only; skips the test when there is none. */
  existingCampaign(): Promise<number>;
  /**
   * The campaign of the sandbox, which is deactivated after the test; skips the test when none is named, or when it is at work
   * for somebody.
   */
  sandboxCampaign(): Promise<number>;
  /** The campaign that may be completed permanently; skips the test when none is named, or when it is over already. */
  expendableCampaign(): Promise<number>;
  /**
   * The scenario of the sandbox, which is deactivated after the test; skips the test when none is named, or when it is active
   * already, because then it is at work for somebody.
   */
  sandboxScenario(): Promise<number>;
  /**
   * The scenario of the sandbox, active as long as the test lasts.
   *
   * @param db_id where the test's profiles are; skips the test when the scenario is for another database
   */
  activeScenario(db_id: number): Promise<number>;
}

const lacks = (lack: MissingObject): never => skip({ cause: 'object missing', lack });

const beforeTheEnd: readonly string[] = ['inactive', 'waiting', 'active'];

/** What the set-up is made with. */
export interface PlanParts {
  /** Asks where the answer is open. */
  client: Client;
  /** Makes the calls that have to succeed. */
  arrange: Arrange;
  /** Knows the sandbox. */
  installation: Installation;
  /** What this run has switched on, as `campaign:2`: should it still be on, then not for somebody else. */
  switched: Set<string>;
}

type OfCampaigns = Pick<ArrangePlans, 'existingCampaign' | 'sandboxCampaign' | 'expendableCampaign'>;

function withCampaigns({ arrange, installation, switched }: PlanParts): OfCampaigns {
  async function statusOf(id: number): Promise<string> {
    const { body } = await arrange.done('campaigns.getStatus', { id });
    return body.data.status;
  }

  return {
    async existingCampaign() {
      const { body } = await arrange.done('campaigns.list', { limit: 1 });
      const [campaign] = body.data ?? [];
      return campaign ? Number(campaign.id) : lacks({ kind: 'no campaign' });
    },
    async sandboxCampaign() {
      const id = installation.sandbox('campaign');
      const status = await statusOf(id);
      const isOurs = status !== 'completed' && switched.has(`campaign:${id}`);
      if (status !== 'inactive' && !isOurs) lacks({ kind: 'campaign at work', campaign: id, state: status });
      arrange.undo('campaigns.deactivate', { id });
      switched.add(`campaign:${id}`);
      return id;
    },
    async expendableCampaign() {
      const id = installation.sandbox('expendable-campaign');
      const status = await statusOf(id);
      if (!beforeTheEnd.includes(status)) lacks({ kind: 'campaign over', campaign: id, state: status });
      return id;
    },
  };
}

function withScenarios({ client, arrange, installation, switched }: PlanParts): Omit<ArrangePlans, keyof OfCampaigns> {
  async function idleScenario() {
    const id = installation.sandbox('scenario');
    const { body } = await arrange.done('automationScenarios.list', { from_id: id, limit: 1 });
    const scenario = (body.data ?? []).find((listed) => listed.id === id);
    if (!scenario) return lacks({ kind: 'scenario not listed', scenario: id });
    const isOurs = switched.has(`scenario:${id}`);
    if (scenario.is_active && !isOurs) lacks({ kind: 'scenario active', scenario: id });
    // No page prints the path that takes the activation back: the client skips the test where it is not known.
    const probe = await client.call('automationScenarios.deactivate', { id: nonExistent.id });
    exchangeOf(probe).asserted = true;
    arrange.undo('automationScenarios.deactivate', { id });
    switched.add(`scenario:${id}`);
    return { id, list_id: scenario.list_id };
  }

  return {
    sandboxScenario: async () => (await idleScenario()).id,
    async activeScenario(db_id) {
      const { id, list_id } = await idleScenario();
      if (list_id !== db_id) lacks({ kind: 'scenario of another database', scenario: id });
      // Whoever waits inside would go on and get messages, so nobody may be left inside.
      await arrange.done('automationScenarios.activate', { id, skip_profiles: true });
      return id;
    },
  };
}

/** Makes the set-up of one test. */
export function createArrangePlans(parts: PlanParts): ArrangePlans {
  return { ...withCampaigns(parts), ...withScenarios(parts) };
}
