import { releaseToCredit } from '#app/domain/payments/prepaid/release-to-credit.ts';
import { lockBills } from '#app/domain/payments/settlement/lock-bills.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { postTransfers } from '../ledger/post-transfers.ts';
import { lateFeeTotals } from './late-fee-totals.ts';

/** A late fee and what it must come down to, minor units; 0 where there is none any more. */
type LoweredLateFee = { lateFeeId: string; target: bigint; endDay: Day; explanation: unknown };

/**
 * Brings late fees that stand too high down to what they must be: the other way in the books, void where nothing is left, and what was paid beyond it
 * is prepaid money of the property. `lateBillIds` are the bills that are late; they are locked.
 */
export async function lowerLateFees(
  scope: OperationScope,
  lateBillIds: readonly string[],
  through: Day,
): Promise<void> {
  if (lateBillIds.length === 0) return;
  const { db, tenantId } = scope;
  const terms = { tenantId, through, bills: Prisma.sql`b.id = any(${[...lateBillIds]}::uuid[])` };
  const lowered = await db.$queryRaw<LoweredLateFee[]>`
    with ${lateFeeTotals(terms)}
    select late_fee_id as "lateFeeId", target, end_day::text as "endDay", explanation from late where target < fee_amount`;
  await bringDown(scope, lowered);
}

/** Lowers each to its target, which is not below what was waived of it. */
export async function bringDown(scope: OperationScope, lowered: readonly LoweredLateFee[]): Promise<void> {
  if (lowered.length === 0) return;
  const { db, tenantId, now, ctx } = scope;
  const ids = lowered.map(({ lateFeeId }) => lateFeeId);
  const bills = new Map((await lockBills(db, tenantId, ids)).map((bill) => [bill.id, bill]));
  const released = new Set<string>();
  for (const { lateFeeId, target } of lowered) {
    const bill = bills.get(lateFeeId);
    const excess = bill ? bill.paidAmount + bill.creditedAmount - target : 0n;
    if (!bill || excess <= 0n) continue;
    await releaseToCredit(scope, { billId: lateFeeId, amount: excess });
    released.add(bill.propertyId);
  }
  for (const propertyId of released) await scope.outbox('credit.apply', { propertyId });
  await db.$executeRaw`
    update bill f set
      amount = case when l.target = 0 then f.amount else l.target end,
      period_end = case when l.target = 0 then f.period_end else l.end_day end,
      explanation = case when l.target = 0 then f.explanation else l.explanation end,
      status = case when l.target = 0 then 'void' when f.paid_amount + f.credited_amount = l.target then 'paid' else 'open' end
    from unnest(${ids}::uuid[], ${lowered.map(({ target }) => target)}::bigint[], ${lowered.map(({ endDay }) => endDay)}::date[],
      ${lowered.map(({ explanation }) => JSON.stringify(explanation))}::jsonb[]) as l (id, target, end_day, explanation)
    where f.tenant_id = ${tenantId}::uuid and f.id = l.id`;
  const postedOn = localDay(now, ctx.tenant.timeZone);
  await postTransfers(
    db,
    tenantId,
    lowered.map(({ lateFeeId, target }) => ({
      debit: 'lateFees',
      credit: 'receivables',
      amount: (bills.get(lateFeeId)?.amount ?? 0n) - target,
      postedOn,
      documentKind: 'bill',
      documentId: lateFeeId,
    })),
  );
}
