import { timestamp } from '../../core/clock.ts';
import { IncorrectField, IncorrectRequest, NotFound } from '../../core/errors.ts';
import type { Parameters, Values } from '../../core/parameters.ts';
import type { PromoCode, PromoProgram } from '../../model/loyalty.ts';
import type { State } from '../../model/state.ts';
import { profileIn } from '../../profiles/matching.ts';
import type { OperationFunctions } from '../../store/call.ts';
import { promoProgramOf } from '../../store/lookups.ts';
import { codeOf, codeRow, codesOf, codeView, findCode, freeCode, isExpired } from './codes.ts';

/** Promo codes; https://guides.altcraft.com/en/developer-guide/promocodes/2195573 and its siblings. */
export const promoCodes = {
  'promoCodes.import'({ state, parameters, now }) {
    const program = promoProgramOf(state, parameters.integer('loyalty_id'));
    const counts = { inserted: 0, duplicated: 0, discarded_by_limit: 0 };
    const data = parameters.texts('codes').map((code) => {
      const outcome = imported(state, program, code, timestamp(now));
      counts[outcome] += 1;
      return { code, ...entryResults[outcome] };
    });
    return { data, ...counts };
  },

  'promoCodes.get'({ state, parameters, now }) {
    return { data: codeView(codeIn(state, parameters), now) };
  },

  'promoCodes.activate'({ state, parameters, now }) {
    const entry = codeIn(state, parameters);
    activate(entry, now);
    return { data: null };
  },

  'promoCodes.update'({ state, parameters, now }) {
    const entry = codeIn(state, parameters);
    if (!parameters.has('expire_date') && !parameters.has('activated')) {
      throw new IncorrectRequest('activated or expire_date is required');
    }
    const expires = parameters.optionalMoment('expire_date');
    if (parameters.flag('activated')) activate(entry, now);
    else if (parameters.has('activated')) entry.activated = '';
    if (expires !== undefined) entry.expireDate = timestamp(expires).replace('.000Z', 'Z');
    return { data: null };
  },

  'promoCodes.attach'({ state, parameters, now }) {
    const program = promoProgramOf(state, parameters.integer('loyalty_id'));
    const profile = profileIn(state, parameters.integer('db_id'), parameters);
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

  'promoCodes.detach'({ state, parameters }) {
    if (!parameters.has('code')) throw new IncorrectField('code', 'is required');
    const entry = codeIn(state, parameters);
    const profile = profileIn(state, parameters.integer('db_id'), parameters);
    if (entry.holders.length > 1) throw new IncorrectRequest('promo code is attached to several profiles');
    if (entry.holders[0]?.profileId !== profile.id) {
      throw new IncorrectRequest('promo code is not attached to the profile');
    }
    entry.holders = [];
    entry.attached = '';
    return { data: null };
  },

  'promoCodes.exportAll'({ state, parameters }) {
    const program = promoProgramOf(state, parameters.integer('loyalty_id'));
    return { data: codesOf(state, program.id).map(codeRow) };
  },
} satisfies OperationFunctions;

type Outcome = 'inserted' | 'duplicated' | 'discarded_by_limit';

// Codes and texts of refused entries are on no page.
const entryResults: Record<Outcome, Values> = {
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

function codeIn(state: State, parameters: Parameters): PromoCode {
  return codeOf(state, parameters.integer('loyalty_id'), parameters.text('code'));
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
