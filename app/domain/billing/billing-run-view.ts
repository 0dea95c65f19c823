import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { BillingRun } from '#prisma/generated/client.ts';
import type { LockedRun } from './lock-run.ts';
import type { BillingPreview } from './preview-of-run.ts';

export type BillingRunView = {
  id: string;
  /** First day of the month. */
  month: Day;
  trigger: LockedRun['trigger'];
  status: LockedRun['status'];
  /** Properties done, of all. */
  done: number;
  total: number;
  bills: number;
  /** Minor units. */
  amount: bigint;
  /** What stopped a failed run, in the words of the machine. */
  error: string | null;
  preview: BillingPreview | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

export function billingRunView(run: BillingRun): BillingRunView {
  return {
    id: run.id,
    month: dayOf(run.month),
    trigger: run.trigger as BillingRunView['trigger'],
    status: run.status as BillingRunView['status'],
    done: run.done,
    total: run.total,
    bills: run.billCount,
    amount: run.amount,
    error: run.error,
    preview: run.preview as BillingPreview | null,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
  };
}
