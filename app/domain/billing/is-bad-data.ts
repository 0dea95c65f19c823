import { sqlState } from '#tenants/database/translate-error.ts';

/**
 * Whether the database refused what the rows hold (a number out of range, a broken rule) and not what the moment brought (a lost
 * connection, a time-out, a deadlock): trying again would end the same way.
 */
export function isBadData(error: unknown): boolean {
  const state = sqlState(error);
  return state !== undefined && /^(22|23|P0)/.test(state);
}
