import { sqlState } from '#tenants/database/translate-error.ts';

/** Whether a unique index refused a row because it is there already. */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === '23505';
}
