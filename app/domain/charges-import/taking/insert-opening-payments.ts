import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { changeBillsPaid } from '#app/domain/payments/settlement/change-bills-paid.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

export type OpeningPayment = {
  id: string;
  /** What the other system tells it by. */
  key: string;
  kind: 'payment' | 'prepaid';
  propertyId: string;
  /** Minor units. */
  amount: bigint;
  /** Today where it is not known. */
  receivedOn: Day | null;
  /** What of it went to bills; the rest is prepaid. */
  shares: { billId: string; amount: bigint }[];
  reference: string | null;
  note: string | null;
};

/**
 * Writes payments that another system has taken: the money never came into our books, so they debit the opening balances. `changes` is what they pay of bills
 * that were here before; bills that were written with them hold it already.
 */
export async function insertOpeningPayments(
  { db, tenantId, ctx, now }: OperationScope,
  payments: readonly OpeningPayment[],
  changes: ReadonlyMap<string, bigint>,
): Promise<void> {
  if (payments.length === 0) return;
  const { currency, timeZone } = ctx.tenant;
  const today = localDay(now, timeZone);
  const by = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
  const rows = payments.map(({ amount, shares, receivedOn, ...payment }) => ({
    ...payment,
    amount: amount.toString(),
    credit: (amount - onBills(shares)).toString(),
    receivedOn: receivedOn ?? today,
    billId: shares[0]?.billId ?? null,
  }));
  const json = JSON.stringify(rows);
  await db.$executeRaw`
    insert into payment (tenant_id, id, property_id, person_id, method, amount, currency, credit_amount, reference, note, received_at, received_by)
    select ${tenantId}::uuid, r.id, r."propertyId", coalesce(b.person_id, t.person_id), 'opening', r.amount, ${currency}, r.credit, left(r.reference, 100), r.note,
      (r."receivedOn" + time '12:00') at time zone ${timeZone}, ${by}::uuid
    from jsonb_to_recordset(${json}::jsonb) as r (id uuid, "propertyId" uuid, amount bigint, credit bigint, "receivedOn" date, reference text, note text, "billId" uuid)
    left join bill b on b.tenant_id = ${tenantId}::uuid and b.id = r."billId"
    left join lateral (
      select t.person_id from tenure t where t.tenant_id = ${tenantId}::uuid and t.property_id = r."propertyId" and t.is_payer
        and (t.starts_on is null or t.starts_on <= r."receivedOn") and (t.ends_on is null or t.ends_on > r."receivedOn")
      order by t.starts_on desc nulls last, t.id limit 1
    ) t on true
    order by r.id`;
  const allocations = payments.flatMap(({ id, shares, receivedOn }) =>
    shares.map(({ billId, amount }) => ({ id, billId, amount: amount.toString(), on: receivedOn ?? today })),
  );
  await db.$executeRaw`
    insert into payment_allocation (tenant_id, payment_id, bill_id, amount, allocated_on)
    select ${tenantId}::uuid, r.id, r."billId", r.amount, r."on"
    from jsonb_to_recordset(${JSON.stringify(allocations)}::jsonb) as r (id uuid, "billId" uuid, amount bigint, "on" date)`;
  await changeBillsPaid(
    db,
    tenantId,
    [...changes].map(([billId, amount]) => ({ billId, amount })),
  );
  await postTransfers(
    db,
    tenantId,
    payments.flatMap(({ id, amount, shares }) => {
      const line = {
        debit: 'openings' as const,
        postedOn: today,
        documentKind: 'payment' as const,
        documentId: id,
      };
      const paid = onBills(shares);
      return [
        ...(paid > 0n ? [{ ...line, credit: 'receivables' as const, amount: paid }] : []),
        ...(amount > paid ? [{ ...line, credit: 'advances' as const, amount: amount - paid }] : []),
      ];
    }),
  );
}

function onBills(shares: OpeningPayment['shares']): bigint {
  return shares.reduce((sum, { amount }) => sum + amount, 0n);
}
