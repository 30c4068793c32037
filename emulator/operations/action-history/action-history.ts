import { existing, IncorrectField } from '../../core/errors.ts';
import type { Parameters } from '../../core/parameters.ts';
import { limitOf } from '../../lists/paging.ts';
import type { Profile } from '../../model/profiles.ts';
import type { State } from '../../model/state.ts';
import { profileIn } from '../../profiles/matching.ts';
import { profileHash } from '../../profiles/view.ts';
import type { OperationFunctions } from '../../store/call.ts';
import { databaseOf, profilesOf } from '../../store/lookups.ts';
import { historyOf } from './entries.ts';

/** What profiles did; https://guides.altcraft.com/en/developer-guide/profiles/action-history/2195546 and its sibling. */
export const actionHistory = {
  'actionHistory.get'({ state, parameters }) {
    const database = databaseOf(state, parameters.integer('list_id'));
    const profile = namedProfile(state, database.id, parameters);
    return { data: historyOf(state, profile, periodIn(parameters)).map(({ view }) => view) };
  },

  // A page says that the reply tells where the next page begins, but not the name of the field.
  'actionHistory.getAll'({ state, parameters }) {
    const database = databaseOf(state, parameters.integer('list_id'));
    const [period, from] = [periodIn(parameters), parameters.optionalText('from_id') ?? ''];
    const fields = parameters.has('fields') ? parameters.texts('fields') : undefined;
    const page = profilesOf(state, database.id)
      .flatMap((profile) => historyOf(state, profile, period, fields))
      .filter(({ position }) => position >= from)
      .sort((one, other) => (one.position < other.position ? -1 : 1))
      .slice(0, limitOf(parameters));
    const last = page.at(-1)?.position;
    return { data: page.map(({ view }) => view), next_from_id: last === undefined ? from : `${last}0` };
  },
} satisfies OperationFunctions;

/** @throws NotFound, AmbiguousMatch */
function namedProfile(state: State, databaseId: number, parameters: Parameters): Profile {
  const hash = parameters.optionalText('xxh');
  if (hash === undefined || parameters.has('matching')) return profileIn(state, databaseId, parameters);
  const profile = profilesOf(state, databaseId).find((candidate) => profileHash(candidate) === hash);
  return existing(profile, 'profile');
}

function periodIn(parameters: Parameters): { from?: string; to?: string } {
  return { from: dayIn(parameters, 'date_from'), to: dayIn(parameters, 'date_to') };
}

function dayIn(parameters: Parameters, name: string): string | undefined {
  const day = parameters.optionalText(name);
  if (day !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))) {
    throw new IncorrectField(name, 'incorrect date');
  }
  return day;
}
