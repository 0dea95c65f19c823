import { outboxOf } from '#tenants/outbox.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Has the tickets looked at whose repairs were billed by any of these bills, where their work is done: they may be paid now. Nothing where none of them is a repair. */
export async function notePaidRepairs(
  db: TenantDb,
  tenantId: string,
  billIds: readonly string[],
): Promise<void> {
  if (billIds.length === 0) return;
  const rows = await db.$queryRaw<{ ticketId: string }[]>`
    select distinct q.ticket_id as "ticketId" from bill b
    join quotation q on q.tenant_id = b.tenant_id and q.id = b.quotation_id
    join ticket t on t.tenant_id = q.tenant_id and t.id = q.ticket_id and t.status = 'done'
    where b.tenant_id = ${tenantId}::uuid and b.id = any(${[...billIds]}::uuid[]) and b.quotation_id is not null and b.status <> 'open'`;
  for (const { ticketId } of rows) await outboxOf(db, tenantId)('ticket.settle', { ticketId });
}
