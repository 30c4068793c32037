import type { Call } from '../core/call.ts';
import { IncorrectField, NotFound } from '../core/errors.ts';
import { historyOf } from '../mailings/history.ts';
import { findProfile, searchOf } from '../profiles/matching.ts';
import { limitOf } from '../lists/paging.ts';
import type { Parameters } from '../core/parameters.ts';
import { profileHash } from '../profiles/profile-view.ts';
import { databaseOf, profilesOf, type Profile, type State } from '../model/state.ts';

/** What profiles did; https://guides.altcraft.com/en/developer-guide/profiles/action-history/2195546 and its sibling. */
export const actionHistory = {
  get({ state, parameters }: Call) {
    const database = databaseOf(state, parameters.integer('list_id'));
    const profile = soughtProfile(state, database.id, parameters);
    return { data: historyOf(state, profile, periodIn(parameters)).map(({ view }) => view) };
  },

  // Where the next page begins is told, but the name of that field is on no page.
  getAll({ state, parameters }: Call) {
    const database = databaseOf(state, parameters.integer('list_id'));
    const [period, from] = [periodIn(parameters), parameters.optionalText('from_id') ?? ''];
    const fields = parameters.has('fields') ? parameters.texts('fields') : undefined;
    const page = profilesOf(state, database.id)
      .flatMap((profile) => historyOf(state, profile, period, fields))
      .filter(({ place }) => place >= from)
      .sort((one, other) => (one.place < other.place ? -1 : 1))
      .slice(0, limitOf(parameters));
    const last = page.at(-1)?.place;
    return { data: page.map(({ view }) => view), next_from_id: last === undefined ? from : `${last}0` };
  },
};

/** @throws NotFound, AmbiguousMatch */
function soughtProfile(state: State, databaseId: number, parameters: Parameters): Profile {
  const hash = parameters.optionalText('xxh');
  const profile =
    hash === undefined || parameters.has('matching')
      ? findProfile(state, databaseId, searchOf(parameters))
      : profilesOf(state, databaseId).find((candidate) => profileHash(candidate) === hash);
  if (!profile) throw new NotFound('profile not found');
  return profile;
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
