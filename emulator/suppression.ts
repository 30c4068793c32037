import type { State } from './state.ts';

/**
 * Whether an address may get nothing from a database, because a suppression list has it.
 *
 * No suppression list is kept yet, so nobody is suppressed.
 */
export const isSuppressed: (state: State, databaseId: number, address: string) => boolean = () => false;
