import { expireQuotations } from '#app/domain/quotations/expire-quotations.ts';
import { repairsToLookAt } from '#app/domain/quotations/repairs-to-look-at.ts';
import { settleTicket } from '#app/domain/quotations/settle-ticket.ts';
import { localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Ends quotations that nobody has answered, and settles repairs that are paid, where word of the payment was lost. One company that fails stops no other. */
export async function sweepQuotations(now: Date): Promise<void> {
  for (const row of await listActiveTenants()) {
    try {
      const today = localDay(now, row.timeZone);
      const due = await withTenant(row.id, (db) => repairsToLookAt(db, row.id, today));
      const ctx = systemContext(toTenant(row), 'quotations.sweep', { now: () => now });
      if (due.quotations) while ((await expireQuotations(ctx, {})).more);
      for (const ticketId of due.ticketIds) await settleTicket(ctx, { ticketId });
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'the quotations of a company were not looked at');
    }
  }
}

/** What is due is read from the records each time: asking again changes nothing. */
export const quotationSchedule: PeriodicTask = {
  name: 'quotations.sweep',
  everyMs: 900_000,
  run: (now) => sweepQuotations(now),
};
