/**
 * Every operation of the contract with its function: one that is missing here is an error of the compiler.
 */
import { entryOf } from '../core/parameters.ts';
import type { OperationId } from '../../schemas/index.ts';
import type { OperationFunction } from '../store/call.ts';
import { actionHistory } from './action-history/action-history.ts';
import { analyticReports } from './analytic-reports.ts';
import { applicationPush } from './application-push.ts';
import { automationScenarios } from './automation-scenarios.ts';
import { campaigns } from './campaigns.ts';
import { databases } from './databases.ts';
import { externalDatatables } from './external-datatables.ts';
import { goals } from './goals.ts';
import { loyalty } from './loyalty/loyalty.ts';
import { points } from './loyalty/points.ts';
import { mailingsTyped } from './mailings/broadcasts-and-regulars.ts';
import { mailings } from './mailings/mailings.ts';
import { goods } from './market/goods.ts';
import { orders } from './market/orders.ts';
import { miscellaneous } from './miscellaneous.ts';
import { profileRelations } from './profile-relations/profile-relations.ts';
import { profilesBatch } from './profiles/batch.ts';
import { profilesJoin } from './profiles/merge-split.ts';
import { profiles } from './profiles/profiles.ts';
import { profilesQuickImport } from './profiles/quick-import.ts';
import { profilesRabbitmq } from './profiles/rabbitmq-import.ts';
import { profilesStatus } from './profiles/status.ts';
import { promoCodes } from './promo-codes/promo-codes.ts';
import { resources } from './resources.ts';
import { segments } from './segments/segments.ts';
import { segmentsStatic } from './segments/static.ts';
import { senders } from './senders/senders.ts';
import { subscriptions } from './subscriptions/subscriptions.ts';
import { suppressionEntries } from './suppression-lists/entries.ts';
import { suppressionLists } from './suppression-lists/suppression-lists.ts';
import { tasks } from './tasks.ts';
import { templates } from './templates.ts';
import { triggerMailings } from './trigger-mailings.ts';

const functions: Record<OperationId, OperationFunction> = {
  ...actionHistory,
  ...analyticReports,
  ...applicationPush,
  ...automationScenarios,
  ...campaigns,
  ...databases,
  ...externalDatatables,
  ...goals,
  ...loyalty,
  ...points,
  ...mailings,
  ...mailingsTyped,
  ...orders,
  ...goods,
  ...miscellaneous,
  ...profileRelations,
  ...profiles,
  ...profilesBatch,
  ...profilesJoin,
  ...profilesQuickImport,
  ...profilesRabbitmq,
  ...profilesStatus,
  ...promoCodes,
  ...resources,
  ...segments,
  ...segmentsStatic,
  ...senders,
  ...subscriptions,
  ...suppressionEntries,
  ...suppressionLists,
  ...tasks,
  ...templates,
  ...triggerMailings,
};

/** The function of an operation, or undefined when it is not emulated. */
export function functionOf(id: string): OperationFunction | undefined {
  return entryOf(functions, id);
}
