import type { TenantDb } from '#tenants/with-tenant.ts';
import type { QuietHours } from './quiet-until.ts';

export type ReminderPolicy = {
  quiet: QuietHours | null;
  /** The masked arrears notice on the boards of communities: whether there is one at all, and who is on it. Amount in minor units. */
  board: { enabled: boolean; minDays: number; minAmount: bigint };
};

/** How the company reminds; one that has decided nothing has no quiet hours and no notice on the board. */
export async function readPolicy(db: TenantDb, tenantId: string): Promise<ReminderPolicy> {
  const row = await db.reminderPolicy.findUnique({ where: { tenantId } });
  return {
    quiet:
      row && row.quietFromMinute !== null && row.quietUntilMinute !== null
        ? { fromMinute: row.quietFromMinute, untilMinute: row.quietUntilMinute }
        : null,
    board: {
      enabled: row?.boardEnabled ?? false,
      minDays: row?.boardMinDays ?? 90,
      minAmount: row?.boardMinAmount ?? 0n,
    },
  };
}
