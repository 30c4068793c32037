import { timestamp } from '../core/clock.ts';
import { IncorrectField } from '../core/errors.ts';
import { isValues, type Parameters, type Values } from '../core/parameters.ts';
import { profileIn } from '../profiles/matching.ts';
import type { OperationFunctions } from '../store/call.ts';
import { pixelOf } from '../store/lookups.ts';

const longestName = 128;
const mostData = 1024;

/** Goals; https://guides.altcraft.com/en/developer-guide/goals/2195843 */
export const goals = {
  // The reply could not be read. Triggers and scenarios of a goal do not fire, and the profile is not enriched.
  'goals.register'({ state, parameters, now }) {
    const databaseId = parameters.integer('db_id');
    const profile = profileIn(state, databaseId, parameters);
    const pixelId = pixelOf(state, parameters.integer('pixel_id')).id;
    const shared = {
      pixelId,
      databaseId,
      profileId: profile.id,
      date: timestamp(parameters.optionalMoment('date') ?? now),
      isTest: parameters.flag('is_test'),
      vendor: parameters.optionalText('vendor') ?? '',
      data: dataIn(parameters),
    };
    for (const goal of goalsIn(parameters)) {
      state.goals.push({ ...shared, ...goal });
      profile.history.push({ date: shared.date, event: 'goal' });
    }
    return {};
  },
} satisfies OperationFunctions;

function goalsIn(parameters: Parameters): { goal: string; value: number | null }[] {
  const list = parameters.has('goals') ? parameters.objects('goals') : [];
  const single = parameters.has('goal') ? [parameters.values] : [];
  const all = [...single, ...list].map(readGoal);
  if (all.length === 0) throw new IncorrectField('goal', 'is required');
  return all;
}

function readGoal({ goal, value }: Values): { goal: string; value: number | null } {
  if (typeof goal !== 'string' || goal === '' || goal.length > longestName) {
    throw new IncorrectField('goal', `must be text of 1 to ${longestName} letters`);
  }
  if (value !== undefined && typeof value !== 'number') throw new IncorrectField('value', 'must be number');
  return { goal, value: value ?? null };
}

// The text forbids lists too, and the example has one.
function dataIn(parameters: Parameters): Values {
  const data = parameters.optionalObject('pixel_data') ?? {};
  if (Object.values(data).some(isValues)) throw new IncorrectField('pixel_data', 'must not hold objects');
  if (JSON.stringify(data).length > mostData) throw new IncorrectField('pixel_data', 'is larger than 1 KB');
  return data;
}
