import { addMonths, type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { LockedRun } from './lock-run.ts';
import type { RunPreview } from './run-preview.ts';

/** What a run shows of its neighbours. */
export const runShown = {
  community: { select: { id: true, name: true } },
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
} satisfies Prisma.BillingRunInclude;

type Row = Prisma.BillingRunGetPayload<{ include: typeof runShown }>;

export type BillingRunView = {
  id: string;
  /** First day of the first and of the last month. */
  month: Day;
  lastMonth: Day;
  months: number;
  /** What is billed; both null for the whole company. */
  community: { id: string; name: string } | null;
  property: { id: string; code: string; communityName: string } | null;
  trigger: LockedRun['trigger'];
  status: LockedRun['status'];
  /** Properties done, of all; while it is reversed, bills. */
  done: number;
  total: number;
  bills: number;
  /** Minor units. */
  amount: bigint;
  /** What stopped a failed run or its reversal, in the words of the machine. */
  error: string | null;
  preview: RunPreview | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  reverseReason: string | null;
  reversedAt: Date | null;
};

export function billingRunView(run: Row): BillingRunView {
  const { property } = run;
  const month = dayOf(run.month);
  return {
    id: run.id,
    month,
    lastMonth: addMonths(month, run.months - 1),
    months: run.months,
    community: run.community,
    property: property && { id: property.id, code: property.code, communityName: property.community.name },
    trigger: run.trigger as BillingRunView['trigger'],
    status: run.status as BillingRunView['status'],
    done: run.done,
    total: run.total,
    bills: run.billCount,
    amount: run.amount,
    error: run.error,
    preview: run.preview as RunPreview | null,
    createdAt: run.createdAt,
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    reverseReason: run.reverseReason,
    reversedAt: run.reversedAt,
  };
}
