import type { Call } from '../core/call.ts';
import { narrowed } from '../lists/narrowing.ts';
import { pageById } from '../lists/paging.ts';
import { activeScenario, scenarioOf, type Scenario } from '../scenarios/scenario-record.ts';
import { enterOnce, importAndEnter, importAndEnterRows } from '../scenarios/scenario-start.ts';
import { startTask } from '../tasks/tasks.ts';

/** Scenarios; https://guides.altcraft.com/en/developer-guide/automation-scenarios/95715617 and its siblings. */
export const automationScenarios = {
  list({ state, parameters }: Call) {
    const { page, ...places } = pageById(narrowed([...state.scenarios.values()], parameters), parameters);
    return { data: page.map(printed), ...places };
  },

  activate({ state, parameters }: Call) {
    const scenario = scenarioOf(state, parameters.integer('id'));
    if (parameters.flag('skip_profiles')) scenario.inside = [];
    scenario.isActive = true;
    return { data: null };
  },

  // Profiles stay inside; what the platform does with them is not documented.
  deactivate({ state, parameters }: Call) {
    scenarioOf(state, parameters.integer('id')).isActive = false;
    return { data: null };
  },

  start(call: Call) {
    enterOnce(call, activeScenario(call.state, call.parameters.integer('id')), call.parameters);
    return { data: null };
  },

  importAndStart(call: Call) {
    const scenario = activeScenario(call.state, call.parameters.integer('workflow_id'));
    return { profile_id: importAndEnter(call, scenario, call.parameters).id };
  },

  importAndStartBatch(call: Call) {
    const scenario = activeScenario(call.state, call.parameters.integer('workflow_id'));
    return { result: importAndEnterRows(call, scenario, call.parameters) };
  },

  importAndStartBatchTask({ state, parameters, settings, ids, now }: Call) {
    activeScenario(state, parameters.integer('workflow_id'));
    const job = { kind: 'start' as const, operation: 'scenarioImport' as const, values: parameters.values };
    return { data: { task_id: startTask(state, ids.uuid(), now, settings.taskMs, job).id } };
  },
};

function printed({ id, name, databaseId, isActive, uiTags, mode, groups, nodes }: Scenario) {
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
