import type { Day } from '#app/kernel/dates.ts';

export type PrepaidEntry = {
  id: string;
  /** paid_in; applied to a bill; released from one; refunded; returned: a refund that came back. */
  kind: 'paid_in' | 'applied' | 'released' | 'refunded' | 'returned';
  on: Day;
  /** Minor units, above zero. */
  amount: bigint;
  /** What stood there after it. */
  balance: bigint;
  paymentId: string;
  receiptNumber: bigint | null;
  method: string;
  /** Of `applied` and `released`. */
  bill: { id: string; feeItemName: string; periodStart: Day; periodEnd: Day } | null;
};

/** Whether there is more prepaid money after it. */
export function isIncrease(kind: PrepaidEntry['kind']): boolean {
  return kind === 'paid_in' || kind === 'released' || kind === 'returned';
}
