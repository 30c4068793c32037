/**
 * Promo codes and the programs that they belong to.
 * https://guides.altcraft.com/en/developer-guide/promocodes/2195575
 */
import { NotFound } from '../core/errors.ts';
import type { Values } from '../core/parameters.ts';
import type { State } from '../model/state.ts';

/** What a loyalty program says about its promo codes. */
export interface PromoProgram {
  id: number;
  name: string;
  /** Whether several profiles may have one code. */
  isReusable: boolean;
  /** The most codes that it holds; 0 for any number. */
  limit: number;
}

/** A promo code; moments are empty until they have come. */
export interface PromoCode {
  programId: number;
  code: string;
  created: string;
  /** Profiles that have the code. */
  holders: { databaseId: number; profileId: string }[];
  attached: string;
  activated: string;
  /** When it is going to expire; empty for never. */
  expireDate: string;
}

/** A code that nobody has. */
export function freeCode(programId: number, code: string, created: string): PromoCode {
  return { programId, code, created, holders: [], attached: '', activated: '', expireDate: '' };
}

/** @throws NotFound */
export function programOf(state: State, id: number): PromoProgram {
  const program = state.promoPrograms.get(id);
  if (!program) throw new NotFound(`loyalty program ${id} not found`);
  return program;
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
  const found = findCode(state, programOf(state, programId).id, code);
  if (!found) throw new NotFound('promo code not found');
  return found;
}

/** Whether a code has come to its end. */
export function isExpired({ expireDate }: PromoCode, now: number): boolean {
  return expireDate !== '' && Date.parse(expireDate) <= now;
}

/** A code as promoCodes.get prints it: what is unset is an empty text, and only a code that one profile has tells whose it is. */
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
