import type { Call } from '../core/call.ts';
import { timestamp } from '../core/clock.ts';
import { IncorrectField, IncorrectRequest, NotFound } from '../core/errors.ts';
import { findProfile, searchOf } from '../profiles/matching.ts';
import type { Parameters, Values } from '../core/parameters.ts';
import {
  codeOf,
  codeRow,
  codesOf,
  codeView,
  findCode,
  freeCode,
  isExpired,
  programOf,
  type PromoCode,
  type PromoProgram,
} from '../loyalty/promo-code-record.ts';
import type { Profile, State } from '../model/state.ts';

/** Promo codes; https://guides.altcraft.com/en/developer-guide/promocodes/2195573 and its siblings. */
export const promoCodes = {
  import({ state, parameters, now }: Call) {
    const program = programOf(state, parameters.integer('loyalty_id'));
    const counts = { inserted: 0, duplicated: 0, discarded_by_limit: 0 };
    const data = parameters.texts('codes').map((code) => {
      const outcome = imported(state, program, code, timestamp(now));
      counts[outcome] += 1;
      return { code, ...rowResults[outcome] };
    });
    return { data, ...counts };
  },

  get({ state, parameters, now }: Call) {
    return { data: codeView(demandCode(state, parameters), now) };
  },

  activate({ state, parameters, now }: Call) {
    const entry = demandCode(state, parameters);
    activate(entry, now);
    return { data: null };
  },

  update({ state, parameters, now }: Call) {
    const entry = demandCode(state, parameters);
    const expires = parameters.optionalText('expire_date');
    if (expires === undefined && !parameters.has('activated')) {
      throw new IncorrectRequest('activated or expire_date is required');
    }
    const expireDate = expires === undefined ? entry.expireDate : momentIn('expire_date', expires);
    if (parameters.flag('activated')) activate(entry, now);
    else if (parameters.has('activated')) entry.activated = '';
    entry.expireDate = expireDate;
    return { data: null };
  },

  attach({ state, parameters, now }: Call) {
    const program = programOf(state, parameters.integer('loyalty_id'));
    const profile = demandProfile(state, parameters);
    const entry = parameters.has('code')
      ? namedCode(state, program, parameters.text('code'), timestamp(now))
      : availableCode(state, program, now);
    if (isExpired(entry, now)) throw new IncorrectRequest('the promo code has expired');
    if (entry.holders.length > 0 && !program.isReusable) throw new IncorrectRequest('promo code is already attached');
    if (!entry.holders.some(({ profileId }) => profileId === profile.id)) {
      entry.holders.push({ databaseId: profile.databaseId, profileId: profile.id });
    }
    entry.attached = timestamp(now);
    return { data: null };
  },

  detach({ state, parameters }: Call) {
    if (!parameters.has('code')) throw new IncorrectField('code', 'is required');
    const entry = demandCode(state, parameters);
    const profile = demandProfile(state, parameters);
    if (entry.holders.length > 1) throw new IncorrectRequest('promo code is attached to several profiles');
    if (entry.holders[0]?.profileId !== profile.id) {
      throw new IncorrectRequest('promo code is not attached to the profile');
    }
    entry.holders = [];
    entry.attached = '';
    return { data: null };
  },

  exportAll({ state, parameters }: Call) {
    const program = programOf(state, parameters.integer('loyalty_id'));
    return { data: codesOf(state, program.id).map(codeRow) };
  },
};

type Outcome = 'inserted' | 'duplicated' | 'discarded_by_limit';

// Codes and texts of refused entries are on no page.
const rowResults: Record<Outcome, Values> = {
  inserted: { error: 0, error_text: '' },
  duplicated: { error: 400, error_text: 'promo code exists already' },
  discarded_by_limit: { error: 400, error_text: 'the program has no room for the promo code' },
};

function imported(state: State, program: PromoProgram, code: string, created: string): Outcome {
  if (findCode(state, program.id, code)) return 'duplicated';
  if (program.limit > 0 && codesOf(state, program.id).length >= program.limit) return 'discarded_by_limit';
  state.promoCodes.push(freeCode(program.id, code, created));
  return 'inserted';
}

function demandCode(state: State, parameters: Parameters): PromoCode {
  return codeOf(state, parameters.integer('loyalty_id'), parameters.text('code'));
}

function demandProfile(state: State, parameters: Parameters): Profile {
  const profile = findProfile(state, parameters.integer('db_id'), searchOf(parameters));
  if (!profile) throw new NotFound('profile not found');
  return profile;
}

/** The code of that text, imported when the program does not know it. */
function namedCode(state: State, program: PromoProgram, code: string, created: string): PromoCode {
  if (imported(state, program, code, created) === 'discarded_by_limit') {
    throw new IncorrectRequest('the program has no room for the promo code');
  }
  return codeOf(state, program.id, code);
}

function availableCode(state: State, program: PromoProgram, now: number): PromoCode {
  const free = codesOf(state, program.id).find((entry) => entry.holders.length === 0 && !isExpired(entry, now));
  if (!free) throw new NotFound('no promo code is available');
  return free;
}

function activate(entry: PromoCode, now: number): void {
  if (entry.holders.length === 0) throw new IncorrectRequest('promo code is not attached to a profile');
  if (isExpired(entry, now)) throw new IncorrectRequest('the promo code has expired');
  entry.activated ||= timestamp(now);
}

function momentIn(field: string, text: string): string {
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new IncorrectField(field, 'incorrect date');
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
