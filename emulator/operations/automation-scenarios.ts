import { narrowed } from '../lists/filters.ts';
import { pageById } from '../lists/paging.ts';
import type { Scenario } from '../model/scenarios.ts';
import { activeScenario, enterOnce, importAndEnter, importAndEnterRows } from '../scenarios/scenarios.ts';
import type { OperationFunctions } from '../store/call.ts';
import { scenarioOf } from '../store/lookups.ts';
import { startTask } from '../tasks/tasks.ts';

/** Scenarios; https://guides.altcraft.com/en/developer-guide/automation-scenarios/95715617 and its siblings. */
export const automationScenarios = {
  'automationScenarios.list'({ state, parameters }) {
    const { page, ...places } = pageById(narrowed(state.scenarios.values(), parameters), parameters);
    return { data: page.map(scenarioView), ...places };
  },

  'automationScenarios.activate'({ state, parameters }) {
    const scenario = scenarioOf(state, parameters.integer('id'));
    if (parameters.flag('skip_profiles')) scenario.inside = [];
    scenario.isActive = true;
    return { data: null };
  },

  // Profiles stay inside; what the platform does with them is not documented.
  'automationScenarios.deactivate'({ state, parameters }) {
    scenarioOf(state, parameters.integer('id')).isActive = false;
    return { data: null };
  },

  'automationScenarios.start'(call) {
    enterOnce(call, activeScenario(call.state, call.parameters.integer('id')), call.parameters);
    return { data: null };
  },

  'automationScenarios.importAndStart'(call) {
    const scenario = activeScenario(call.state, call.parameters.integer('workflow_id'));
    return { profile_id: importAndEnter(call, scenario, call.parameters).id };
  },

  'automationScenarios.importAndStartBatch'(call) {
    const scenario = activeScenario(call.state, call.parameters.integer('workflow_id'));
    return { result: importAndEnterRows(call, scenario, call.parameters) };
  },

  'automationScenarios.importAndStartBatchTask'(call) {
    activeScenario(call.state, call.parameters.integer('workflow_id'));
    return startTask(call, { kind: 'start', operation: 'scenarioImport', values: call.parameters.values });
  },
} satisfies OperationFunctions;

function scenarioView({ id, name, databaseId, isActive, uiTags, mode, groups, nodes }: Scenario) {
  return {
    id,
    name,
    list_id: databaseId,
    is_active: isActive,
    ui_tags: [...uiTags],
    mode,
    groups: structuredClone(groups),
    nodes: structuredClone(nodes),
  };
}
