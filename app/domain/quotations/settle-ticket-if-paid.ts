import type { OperationScope } from '#tenants/operation.ts';
import { moveTicket } from '../tickets/machine/move-ticket.ts';
import { owedQuotation } from './owed-quotation.ts';

/**
 * Settles a ticket whose work is done, once nothing is owed for it: its bills are paid or were taken back, and no quotation waits for the owner's answer. One that
 * costs nothing is settled at once. Does nothing where there is still something to pay, or the ticket is elsewhere.
 */
export async function settleTicketIfPaid(scope: OperationScope, ticketId: string): Promise<boolean> {
  const { db, tenantId } = scope;
  await db.$queryRaw`select 1 from ticket where tenant_id = ${tenantId}::uuid and id = ${ticketId}::uuid for update`;
  const ticket = await db.ticket.findUnique({ where: { tenantId_id: { tenantId, id: ticketId } } });
  if (ticket?.status !== 'done') return false;
  if (await owedQuotation(db, tenantId, ticketId)) return false;
  await moveTicket(scope, ticket, { event: 'settle', as: 'system' });
  return true;
}
