import type { Bill } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { loyaltyRules } from './loyalty-rules.ts';
import { mostByPoints } from './points-worth.ts';

/** What of a bill points and coupons may still pay: whether it takes a coupon, and how much points may pay, in minor units. */
export type RoomOnBill = { takesCoupon: boolean; byPoints: bigint };

/**
 * Null where it takes neither: nothing is owed on it, it is a late fee, it is collected for somebody else who wants the whole of it, or a repair, whose discount
 * was agreed on with its price.
 */
export async function roomOnBill(
  { db, tenantId }: OperationScope,
  bill: Pick<Bill, 'id' | 'status' | 'amount' | 'lateFeeOf' | 'payeeId' | 'quotationId'>,
): Promise<RoomOnBill | null> {
  if (bill.status !== 'open' || bill.lateFeeOf || bill.payeeId || bill.quotationId) return null;
  const used = await db.creditNote.findMany({
    where: { tenantId, billId: bill.id, kind: { in: ['coupon', 'points'] }, status: 'posted' },
    select: { kind: true, amount: true },
  });
  const paid = used.reduce((sum, { kind, amount }) => (kind === 'points' ? sum + amount : sum), 0n);
  const left = mostByPoints(bill.amount, await loyaltyRules(db, tenantId)) - paid;
  return {
    takesCoupon: used.every(({ kind }) => kind !== 'coupon'),
    byPoints: left > 0n ? left : 0n,
  };
}
