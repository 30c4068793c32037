/**
 * Promo codes: how they are found and printed.
 * https://guides.altcraft.com/en/developer-guide/promocodes/2195575
 */
import { existing } from '../../core/errors.ts';
import type { Values } from '../../core/parameters.ts';
import type { PromoCode } from '../../model/loyalty.ts';
import type { State } from '../../model/state.ts';
import { promoProgramOf } from '../../store/lookups.ts';

/** A code that no profile has. */
export function freeCode(programId: number, code: string, created: string): PromoCode {
  return { programId, code, created, holders: [], attached: '', activated: '', expireDate: '' };
}

/** The codes of a program, oldest first. */
export function codesOf(state: State, programId: number): PromoCode[] {
  return state.promoCodes.filter((entry) => entry.programId === programId);
}

/** The code of a program by its text. */
export function findCode(state: State, programId: number, code: string): PromoCode | undefined {
  return state.promoCodes.find((entry) => entry.programId === programId && entry.code === code);
}

/** @throws NotFound */
export function codeOf(state: State, programId: number, code: string): PromoCode {
  return existing(findCode(state, promoProgramOf(state, programId).id, code), 'promo code');
}

/** Whether a code has expired. */
export function isExpired({ expireDate }: PromoCode, now: number): boolean {
  return expireDate !== '' && Date.parse(expireDate) <= now;
}

/** A code as promoCodes.get prints it: what is unset is an empty text, and only a code of a single profile names that profile. */
export function codeView(entry: PromoCode, now: number): Values {
  const { programId, code, created, holders, attached, activated, expireDate } = entry;
  const [holder, other] = holders;
  return {
    created,
    is_attached: attached !== '',
    is_activated: activated !== '',
    is_expired: isExpired(entry, now),
    attached,
    activated,
    expired: isExpired(entry, now) ? expireDate : '',
    expire_date: expireDate,
    loyalty_id: programId,
    code,
    ...(holder && !other ? { database_id: holder.databaseId, profile_id: holder.profileId } : {}),
  };
}

/** A code as promoCodes.exportAll prints it: what is unset is left out. */
export function codeRow({ code, attached, activated }: PromoCode): Values {
  return { code, ...(attached ? { attached } : {}), ...(activated ? { activated } : {}) };
}
