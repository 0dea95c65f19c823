import type { TenantDb } from '#tenants/with-tenant.ts';

/** Documents that are numbered, each kind from 1 on. */
export type NumberedDocument =
  | 'receipt'
  | 'credit_note'
  | 'refund'
  | 'payee_settlement'
  | 'cashier_shift'
  | 'deposit'
  | 'deposit_return'
  | 'invoice'
  | 'payment_plan'
  | 'spending'
  | 'dunning_letter'
  | 'ticket'
  | 'quotation'
  | 'material_request'
  | 'stocktake';

/**
 * The company's next number of a kind of document. The counter stays locked until the transaction ends, so that numbers have no gap: take it
 * last, for everybody who wants one waits meanwhile.
 */
export async function nextNumber(db: TenantDb, tenantId: string, kind: NumberedDocument): Promise<bigint> {
  const rows = await db.$queryRaw<{ last: bigint }[]>`
    insert into document_counter as c (tenant_id, kind, last) values (${tenantId}::uuid, ${kind}, 1)
    on conflict (tenant_id, kind) do update set last = c.last + 1 returning last`;
  const row = rows[0];
  if (!row) throw new Error('The counter gave no number');
  return row.last;
}
