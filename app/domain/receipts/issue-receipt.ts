import { nextNumber } from '#app/domain/documents/next-number.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { receiptLabel } from './receipt-number.ts';

export type IssuedReceipt = { receiptId: string; number: bigint; label: string };

type Issue = {
  paymentId: string;
  issuedAt: Date;
  /** The void receipt in whose place it comes. */
  replacesId?: string;
  /** The member who issues it; who took the payment when left out. */
  issuedBy?: string | null;
};

/**
 * Gives a payment a receipt under the company's next number. Do this last: everybody who wants a number waits until the transaction ends.
 *
 * @throws DomainError `already_exists` (of the database) where a receipt of the payment stands
 */
export async function issueReceipt(db: TenantDb, tenantId: string, issue: Issue): Promise<IssuedReceipt> {
  const { paymentId, issuedAt, replacesId = null, issuedBy } = issue;
  const [format] = await db.$queryRaw<
    { prefix: string; withYear: boolean; digits: number; year: number; receivedBy: string | null }[]
  >`
    select coalesce(f.prefix, '') as prefix, coalesce(f.with_year, false) as "withYear", coalesce(f.digits, 1) as digits,
      extract(year from ${issuedAt}::timestamptz at time zone t.time_zone)::int as year, p.received_by as "receivedBy"
    from tenant t
    join payment p on p.tenant_id = t.id and p.id = ${paymentId}::uuid
    left join receipt_policy f on f.tenant_id = t.id
    where t.id = ${tenantId}::uuid`;
  if (!format) throw new Error('The payment of the receipt is gone');
  const number = await nextNumber(db, tenantId, 'receipt');
  const label = receiptLabel(format, number, format.year);
  const receiptId = newId();
  await db.$executeRaw`
    with made as (
      insert into receipt (tenant_id, id, number, label, payment_id, replaces_id, issued_by, issued_at)
      values (${tenantId}::uuid, ${receiptId}::uuid, ${number}::bigint, ${label}, ${paymentId}::uuid, ${replacesId}::uuid,
        ${issuedBy === undefined ? format.receivedBy : issuedBy}::uuid, ${issuedAt}::timestamptz)
      returning payment_id, number, label)
    update payment p set receipt_number = made.number, receipt_label = made.label from made
    where p.tenant_id = ${tenantId}::uuid and p.id = made.payment_id`;
  return { receiptId, number, label };
}
