import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * What of bills stands on invoices, by bill, in minor units, tax included. An invoice stands until it is cancelled or its reversal is issued: until then nobody can
 * say that it is gone. With `notBeingReversed` those whose reversal is under way do not count.
 */
export async function invoicedAmounts(
  db: TenantDb,
  tenantId: string,
  billIds: string[],
  { notBeingReversed = false } = {},
): Promise<Map<string, { amount: bigint; taxAmount: bigint }>> {
  const rows = await db.$queryRaw<{ billId: string; amount: bigint; taxAmount: bigint }[]>`
    select l.bill_id as "billId", sum(l.amount)::bigint as amount, sum(l.tax_amount)::bigint as "taxAmount"
    from invoice_line l
    join invoice i on i.tenant_id = ${tenantId}::uuid and i.id = l.invoice_id
    where l.tenant_id = ${tenantId}::uuid and l.bill_id = any(${billIds}::uuid[]) and i.reverses_id is null
      and i.status in ('draft', 'issuing', 'issued', 'failed')
      and not (${notBeingReversed} and exists (
        select from invoice r where r.tenant_id = ${tenantId}::uuid and r.reverses_id = i.id and r.status <> 'cancelled'))
    group by l.bill_id`;
  return new Map(rows.map(({ billId, ...sums }) => [billId, sums]));
}
