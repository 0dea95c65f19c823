import { localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { changeBillsPaid } from '../settlement/change-bills-paid.ts';
import { type PrepaidMove, postMoves } from './post-moves.ts';

/**
 * Takes money of locked payments back from locked bills and keeps it as prepaid money. From today on it counts as owed again. No more than stands of a
 * payment on a bill: the database refuses it.
 */
export async function postRelease(scope: OperationScope, moves: readonly PrepaidMove[]): Promise<void> {
  const { db, tenantId, ctx, now } = scope;
  if (moves.length === 0) return;
  const payments = moves.map(({ paymentId }) => paymentId);
  const bills = moves.map(({ billId }) => billId);
  const amounts = moves.map(({ amount }) => amount);
  const byBill = new Map<string, bigint>();
  for (const { billId, amount } of moves) byBill.set(billId, (byBill.get(billId) ?? 0n) - amount);
  await changeBillsPaid(
    db,
    tenantId,
    [...byBill].map(([billId, amount]) => ({ billId, amount })),
  );
  await db.$executeRaw`
    update payment_allocation a set reversed_amount = a.reversed_amount + m.amount,
      reversed_on = ${localDay(now, ctx.tenant.timeZone)}::date
    from unnest(${payments}::uuid[], ${bills}::uuid[], ${amounts}::bigint[]) as m (payment_id, bill_id, amount)
    where a.tenant_id = ${tenantId}::uuid and a.payment_id = m.payment_id and a.bill_id = m.bill_id`;
  // A payment for several properties had none of its own: its prepaid money is that of the property to which it comes back.
  await db.$executeRaw`
    update payment p set credit_amount = p.credit_amount + m.amount, property_id = coalesce(p.property_id, m.property_id)
    from (select x.payment_id, sum(x.amount)::bigint as amount, (array_agg(b.property_id order by b.id))[1] as property_id
      from unnest(${payments}::uuid[], ${bills}::uuid[], ${amounts}::bigint[]) as x (payment_id, bill_id, amount)
      join bill b on b.tenant_id = ${tenantId}::uuid and b.id = x.bill_id
      group by x.payment_id) m
    where p.tenant_id = ${tenantId}::uuid and p.id = m.payment_id`;
  await postMoves(scope, 'released', moves);
}
