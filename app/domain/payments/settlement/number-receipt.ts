import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Gives a payment the company's next receipt number. The counter stays locked until the transaction ends, so that numbers have no gap: do this
 * last, for all other payments of the company wait meanwhile.
 */
export async function numberReceipt(db: TenantDb, tenantId: string, paymentId: string): Promise<bigint> {
  const rows = await db.$queryRaw<{ number: bigint }[]>`
    with counter as (
      insert into document_counter as c (tenant_id, kind, last) values (${tenantId}::uuid, 'receipt', 1)
      on conflict (tenant_id, kind) do update set last = c.last + 1 returning last
    )
    update payment set receipt_number = counter.last from counter
    where tenant_id = ${tenantId}::uuid and id = ${paymentId}::uuid
    returning receipt_number as number`;
  const row = rows[0];
  if (!row) throw new Error('The payment to number is gone');
  return row.number;
}
