import type { Day } from '#app/kernel/dates.ts';
import type { BillView } from './bill-view.ts';

export type BillState = 'not_due' | 'due_today' | 'overdue' | 'paid' | 'void';

/** How a bill stands on a local day of the company, in the word that a list shows. */
export function billState({ status, dueOn }: Pick<BillView, 'status' | 'dueOn'>, today: Day): BillState {
  if (status !== 'open') return status;
  if (dueOn > today) return 'not_due';
  return dueOn === today ? 'due_today' : 'overdue';
}

/** What is still owed on a bill, in minor units. */
export function openAmount({
  status,
  amount,
  paidAmount,
  creditedAmount,
}: Pick<BillView, 'status' | 'amount' | 'paidAmount' | 'creditedAmount'>): bigint {
  return status === 'open' ? amount - paidAmount - creditedAmount : 0n;
}
