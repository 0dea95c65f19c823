import type { TenantDb } from '#tenants/with-tenant.ts';
import { stillOwed } from './still-owed.ts';

/** What a ticket waits for with its quotation: to be sent, its owner's answer, or their payment of a bill. */
export type OwedQuotation = {
  number: bigint;
  waitsFor: 'sending' | 'answer' | 'payment';
  billId: string | null;
};

/** The quotation of a ticket that is not done with, the one first of which the owner knows; null where none is. */
export async function owedQuotation(
  db: TenantDb,
  tenantId: string,
  ticketId: string,
): Promise<OwedQuotation | null> {
  const [owed] = await db.$queryRaw<OwedQuotation[]>`
    select q.number, case q.status when 'draft' then 'sending' when 'sent' then 'answer' else 'payment' end as "waitsFor",
      (select b.id from bill b where b.tenant_id = q.tenant_id and b.quotation_id = q.id and b.status = 'open' limit 1) as "billId"
    from quotation q where q.tenant_id = ${tenantId}::uuid and q.ticket_id = ${ticketId}::uuid and ${stillOwed}
    order by q.status = 'draft', q.status <> 'sent', q.number limit 1`;
  return owed ?? null;
}
