import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import type { AccountRef } from '#app/domain/ledger/transfer.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

export type OpeningBill = {
  id: string;
  propertyId: string;
  feeItemId: string;
  /** Half-open. */
  periodStart: Day;
  periodEnd: Day;
  dueOn: Day;
  /** Minor units. */
  amount: bigint;
  /** Of the amount, what is paid by payments that are written after it. */
  paidAmount: bigint;
  settledAmount: bigint;
  note: string | null;
  /** Where it is income of the company, or a payee's, and not of the time before: the account, and what of the amount is tax. */
  earned?: { payeeId: string | null; account: AccountRef; taxAmount: bigint };
};

/**
 * Writes bills that another system has charged. They debit the receivables and credit the opening balances, for they were earned elsewhere, or the account that
 * has earned them, on the day of the import; they are of whoever paid for the property on their due day.
 */
export async function insertOpeningBills(
  { db, tenantId, ctx, now }: OperationScope,
  bills: readonly OpeningBill[],
  source: string,
): Promise<void> {
  if (bills.length === 0) return;
  const rows = bills.map(({ amount, paidAmount, settledAmount: _settled, note, earned, ...bill }) => ({
    ...bill,
    payeeId: earned?.payeeId ?? null,
    taxAmount: (earned?.taxAmount ?? 0n).toString(),
    amount: amount.toString(),
    paidAmount: paidAmount.toString(),
    status: paidAmount === amount ? 'paid' : 'open',
    explanation: { version: 1, kind: 'opening', source, note, amount: amount.toString() },
  }));
  await db.$executeRaw`
    insert into bill (tenant_id, id, property_id, fee_item_id, person_id, period_start, period_end, due_on, amount, tax_amount, paid_amount, payee_id, status, explanation)
    select ${tenantId}::uuid, r.id, r."propertyId", r."feeItemId", t.person_id, r."periodStart", r."periodEnd", r."dueOn", r.amount, r."taxAmount",
      r."paidAmount", r."payeeId", r.status, r.explanation
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "propertyId" uuid, "feeItemId" uuid, "periodStart" date, "periodEnd" date,
      "dueOn" date, amount bigint, "taxAmount" bigint, "paidAmount" bigint, "payeeId" uuid, status text, explanation jsonb)
    left join lateral (
      select t.person_id from tenure t where t.tenant_id = ${tenantId}::uuid and t.property_id = r."propertyId" and t.is_payer
        and (t.starts_on is null or t.starts_on <= r."dueOn") and (t.ends_on is null or t.ends_on > r."dueOn")
      order by t.starts_on desc nulls last, t.id limit 1
    ) t on true
    order by r.id`;
  const today = localDay(now, ctx.tenant.timeZone);
  await postTransfers(
    db,
    tenantId,
    bills.flatMap(({ id, amount, earned }) => {
      const line = {
        debit: 'receivables' as const,
        postedOn: today,
        documentKind: 'bill' as const,
        documentId: id,
      };
      const tax = earned?.taxAmount ?? 0n;
      return [
        ...(amount > tax
          ? [{ ...line, credit: earned?.account ?? ('openings' as const), amount: amount - tax }]
          : []),
        ...(tax > 0n ? [{ ...line, credit: 'taxes' as const, amount: tax }] : []),
      ];
    }),
  );
}
