import type { OperationFunction } from '../core/call.ts';
import { entryOf } from '../core/parameters.ts';
import { actionHistory } from './action-history.ts';
import { analyticReports } from './analytic-reports.ts';
import { applicationPush } from './application-push.ts';
import { automationScenarios } from './automation-scenarios.ts';
import { campaigns } from './campaigns.ts';
import { databases } from './databases.ts';
import { externalDatatables } from './external-datatables.ts';
import { goals } from './goals.ts';
import { loyalty } from './loyalty.ts';
import { mailings } from './mailings.ts';
import { mailingsTyped } from './mailings-typed.ts';
import { market } from './market.ts';
import { miscellaneous } from './miscellaneous.ts';
import { profileRelations } from './profile-relations.ts';
import { profilesBatch } from './profiles-batch.ts';
import { profilesJoin } from './profiles-join.ts';
import { profilesQuickImport } from './profiles-quick-import.ts';
import { profilesRabbitmq } from './profiles-rabbitmq.ts';
import { profilesStatus } from './profiles-status.ts';
import { profiles } from './profiles.ts';
import { promoCodes } from './promo-codes.ts';
import { resources } from './resources.ts';
import { segmentsStatic } from './segments-static.ts';
import { segments } from './segments.ts';
import { senders } from './senders.ts';
import { subscriptions } from './subscriptions.ts';
import { suppressionEntries } from './suppression-entries.ts';
import { suppressionLists } from './suppression-lists.ts';
import { tasks } from './tasks.ts';
import { templates } from './templates.ts';
import { triggerMailings } from './trigger-mailings.ts';

/** Every emulated operation, by group and name as in the contract's operationId. */
export const groups: Record<string, Record<string, OperationFunction>> = {
  profiles: {
    ...profiles,
    ...profilesBatch,
    ...profilesJoin,
    ...profilesQuickImport,
    ...profilesRabbitmq,
    ...profilesStatus,
  },
  subscriptions,
  actionHistory,
  profileRelations,
  databases,
  resources,
  suppressionLists: { ...suppressionLists, ...suppressionEntries },
  segments: { ...segments, ...segmentsStatic },
  templates,
  tasks,
  campaigns,
  mailings: { ...mailings, ...mailingsTyped },
  triggerMailings,
  automationScenarios,
  applicationPush,
  analyticReports,
  senders,
  externalDatatables,
  miscellaneous,
  loyalty,
  market,
  promoCodes,
  goals,
};

/** The function of an operation, or undefined when it is not emulated. */
export function functionOf(id: string): OperationFunction | undefined {
  const [group = '', name = ''] = id.split('.');
  return entryOf(entryOf(groups, group) ?? {}, name);
}
