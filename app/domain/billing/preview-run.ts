import { addMonths, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { minorDigits } from '#app/kernel/money.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { compareWithLast } from './compare-with-last.ts';
import { grantPrepaidYear, takeBackPrepaidYear } from './grant-prepaid-year.ts';
import type { LockedRun } from './lock-run.ts';
import { type BillingPreview, previewOfRun } from './preview-of-run.ts';
import type { PreviewedMonth, RunPreview } from './run-preview.ts';

/** Computes all that a locked draft would bill, month by month, and keeps what is odd with it. */
export async function previewRun(scope: OperationScope, run: LockedRun): Promise<RunPreview> {
  const { db, tenantId, ctx, now } = scope;
  const first = dayOf(run.month);
  const { communityId, propertyId } = run;
  const today = localDay(now, ctx.tenant.timeZone);
  const terms = {
    tenantId,
    runId: run.id,
    minorDigits: minorDigits(ctx.tenant.currency),
    communityId,
    propertyId,
    postedOn: today,
    isBelated: run.trigger === 'catch_up',
  };
  // What a year in advance lets off counts in the preview, and is granted only when the run is posted.
  const prepaidYear = await grantPrepaidYear(scope, run);
  await db.billingOddity.deleteMany({ where: { tenantId, runId: run.id } });
  const months: (PreviewedMonth & { preview: BillingPreview })[] = [];
  for (let index = 0; index < run.months; index += 1) {
    const month = addMonths(first, index);
    const preview = await previewOfRun(db, {
      ...terms,
      month,
      withoutMetered: run.months > 1 && month > today,
    });
    const { bills, amount, alreadyBilled } = preview;
    const items = preview.items
      .filter((item) => item.bills > 0)
      .map(({ feeItemId, name, bills, amount }) => ({ feeItemId, name, bills, amount }));
    months.push({ month, bills, amount, alreadyBilled, items, preview });
  }
  await takeBackPrepaidYear(db, tenantId, run);
  const total = months.map(({ preview }) => preview).reduce(addUp);
  return {
    ...total,
    oddities: await countOddities(scope, run.id),
    month: first,
    months: months.length > 1 ? months.map(({ preview: _, ...month }) => month) : [],
    changes: months.length > 1 ? null : await compareWithLast(db, { ...terms, month: first }),
    prepaidYear,
  };
}

function addUp(sum: BillingPreview, next: BillingPreview): BillingPreview {
  const items = new Map(sum.items.map((item) => [item.feeItemId, { ...item }]));
  for (const item of next.items) {
    const known = items.get(item.feeItemId);
    if (!known) items.set(item.feeItemId, { ...item });
    else {
      known.bills += item.bills;
      known.amount = plus(known.amount, item.amount);
    }
  }
  return {
    ...sum,
    bills: sum.bills + next.bills,
    amount: plus(sum.amount, next.amount),
    alreadyBilled: sum.alreadyBilled + next.alreadyBilled,
    postponed: together(sum.postponed, next.postponed),
    items: [...items.values()],
  };
}

type Postponed = BillingPreview['postponed'];

function together(one: Postponed, other: Postponed): Postponed {
  if (!one?.bills || !other?.bills) return one?.bills ? one : other;
  const days = (each: readonly (Day | null)[]) => each.filter((day) => day !== null).sort();
  return {
    bills: one.bills + other.bills,
    from: days([one.from, other.from])[0] ?? null,
    through: days([one.through, other.through]).at(-1) ?? null,
  };
}

const plus = (one: string, other: string) => String(BigInt(one) + BigInt(other));

async function countOddities({ db, tenantId }: OperationScope, runId: string) {
  const counts = await db.billingOddity.groupBy({
    by: ['reason'],
    where: { tenantId, runId },
    _count: { _all: true },
  });
  return Object.fromEntries(counts.map((count) => [count.reason, count._count._all]));
}
