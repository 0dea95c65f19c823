import type { Day } from '#app/kernel/dates.ts';
import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { freeCredit } from './free-credit.ts';
import { isIncrease, type PrepaidEntry } from './prepaid-entry.ts';

type Row = Omit<PrepaidEntry, 'balance' | 'bill'> & {
  billId: string | null;
  feeItemName: string;
  periodStart: Day;
  periodEnd: Day;
};

/**
 * A property's prepaid money and what became of it, the latest first, from the books: each transfer on the advances names the payment or the refund, and those that
 * met a bill have a move of the same id.
 */
export async function readPrepaid(
  db: TenantDb,
  tenantId: string,
  propertyId: string,
  limit: number,
  /** Only what became of this person's payments; then `balance` of an entry tells nothing. */
  payerId: string | null = null,
): Promise<{ balance: bigint; reserved: bigint; history: PrepaidEntry[] }> {
  const [sums] = await db.$queryRaw<{ balance: bigint; free: bigint }[]>`
    select coalesce(sum(p.credit_amount), 0)::bigint as balance, coalesce(sum(greatest(${freeCredit}, 0)), 0)::bigint as free
    from payment p
    where p.tenant_id = ${tenantId}::uuid and p.property_id = ${propertyId}::uuid and p.credit_amount > 0
      and p.parked_reason is null`;
  const rows = await db.$queryRaw<Row[]>`
    with document as (
      select p.id as payment_id, p.id as document_id, 'payment' as kind from payment p
      where p.tenant_id = ${tenantId}::uuid and p.property_id = ${propertyId}::uuid
        and (${payerId}::uuid is null or p.person_id = ${payerId}::uuid)
      union all
      select p.id, r.id, 'refund' from payment p join refund r on r.tenant_id = p.tenant_id and r.payment_id = p.id
      where p.tenant_id = ${tenantId}::uuid and p.property_id = ${propertyId}::uuid
        and (${payerId}::uuid is null or p.person_id = ${payerId}::uuid)
    ),
    entry as (
      select t.id, t.posted_on, t.amount, t.debit_account_id = a.id as goes, d.payment_id, d.kind
      from document d
      join ledger_account a on a.tenant_id = ${tenantId}::uuid and a.code = ${ledgerAccounts.advances.code}
      join ledger_transfer t on t.tenant_id = ${tenantId}::uuid and t.document_id = d.document_id and t.document_kind = d.kind
        and a.id in (t.debit_account_id, t.credit_account_id)
      order by t.id desc limit ${limit}
    )
    select e.id, case when m.kind is not null then m.kind when e.kind = 'payment' then 'paid_in' when e.goes then 'refunded' else 'returned' end as kind,
      e.posted_on::text as on, e.amount, e.payment_id as "paymentId", p.receipt_number as "receiptNumber", p.method,
      b.id as "billId", f.name as "feeItemName", b.period_start::text as "periodStart", b.period_end::text as "periodEnd"
    from entry e
    join payment p on p.tenant_id = ${tenantId}::uuid and p.id = e.payment_id
    left join prepaid_move m on m.tenant_id = ${tenantId}::uuid and m.id = e.id
    left join bill b on b.tenant_id = ${tenantId}::uuid and b.id = m.bill_id
    left join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = b.fee_item_id
    order by e.id desc`;
  const balance = sums?.balance ?? 0n;
  let stood = balance;
  const history = rows.map(({ billId, feeItemName, periodStart, periodEnd, ...row }) => {
    const entry = {
      ...row,
      balance: stood,
      bill: billId ? { id: billId, feeItemName, periodStart, periodEnd } : null,
    };
    stood -= isIncrease(row.kind) ? row.amount : -row.amount;
    return entry;
  });
  return { balance, reserved: balance - (sums?.free ?? 0n), history };
}
