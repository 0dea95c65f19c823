import { concludeTicket } from '#app/domain/ratings/conclude-ticket.ts';
import { listTicketsToConclude } from '#app/domain/ratings/list-tickets-to-conclude.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

const chunk = 200;

/**
 * Takes every ticket on that waits for nobody any more: what was not rated in its days, what nobody has to be called about. What is due is in the
 * database, so that a lost queue or a restart loses nothing. A company, or a ticket, that fails stops no other.
 */
export async function sweepConclusions(now: Date): Promise<number> {
  let concluded = 0;
  for (const row of await listActiveTenants()) {
    const ctx = systemContext(toTenant(row), 'ticket.conclude', { now: () => now });
    try {
      for (let afterId: string | null = null; ; ) {
        const ids: string[] = await listTicketsToConclude(ctx, { afterId, limit: chunk });
        for (const ticketId of ids) {
          try {
            await concludeTicket(ctx, { ticketId });
            concluded += 1;
          } catch (error) {
            log.error({ err: error, tenant: row.slug, ticketId }, 'a ticket was not concluded');
          }
        }
        if (ids.length < chunk) break;
        afterId = ids.at(-1) ?? null;
      }
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'the tickets of a company were not concluded');
    }
  }
  return concluded;
}

export const conclusionSchedule: PeriodicTask = {
  name: 'tickets.conclude',
  everyMs: 10 * 60_000,
  run: async (now) => {
    await sweepConclusions(now);
  },
};
