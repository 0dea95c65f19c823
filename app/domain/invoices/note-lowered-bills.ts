import { outboxOf } from '#tenants/outbox.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Has the invoices over bills of which less is paid now looked at in the background: what is no longer paid must not stay invoiced. Nothing where none of them has an
 * invoice. The bills are locked.
 */
export async function noteLoweredBills(
  db: TenantDb,
  tenantId: string,
  lowered: readonly string[],
): Promise<void> {
  if (lowered.length === 0) return;
  const rows = await db.$queryRaw<{ billId: string }[]>`
    select distinct bill_id as "billId" from invoice_line
    where tenant_id = ${tenantId}::uuid and bill_id = any(${lowered}::uuid[])`;
  if (rows.length === 0) return;
  await outboxOf(db, tenantId)('invoice.follow-bills', { billIds: rows.map(({ billId }) => billId) });
}
