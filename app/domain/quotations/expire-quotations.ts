import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { lockQuotation } from './lock-quotation.ts';
import { tellTicket } from './tell-ticket.ts';

/** As many at once as take a second or so. */
const atOnce = 100;

/**
 * Ends quotations to which nobody has answered by their last day, so that the work goes on without them.
 *
 * @returns `more` where others are left
 */
export const expireQuotations = operation({
  name: 'quotation.expire',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'Quotation'],
  timeoutMs: 60_000,
  async run(scope): Promise<{ quotations: number; more: boolean }> {
    const { db, tenantId, ctx, audit, now } = scope;
    const today = toDateColumn(localDay(now, ctx.tenant.timeZone));
    const due = await db.quotation.findMany({
      where: { tenantId, status: 'sent', expiresOn: { lt: today } },
      select: { id: true },
      orderBy: { ticketId: 'asc' },
      take: atOnce,
    });
    for (const { id } of due) {
      const { quotation, ticket } = await lockQuotation(scope, id);
      if (quotation.status !== 'sent') continue;
      await db.quotation.update({
        where: { tenantId_id: { tenantId, id } },
        data: { status: 'expired', decidedAt: now },
      });
      await tellTicket(scope, ticket, quotation, 'expired', 'system');
      await scope.outbox('ticket.settle', { ticketId: ticket.id });
    }
    audit('Quotation', tenantId, { quotations: due.length });
    return { quotations: due.length, more: due.length === atOnce };
  },
});
