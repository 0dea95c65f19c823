import { z } from 'zod';
import { addMonths, type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { lockRun } from './lock-run.ts';
import { monthsThrough } from './months-through.ts';
import { previewRun } from './preview-run.ts';
import { countRunProperties } from './run-scope.ts';

/**
 * Looks through the last `months` months that the company has billed for contracts that have no bill: of an assignment made later, a property imported
 * later, a price that came late. What it finds becomes a draft that bills exactly those, month by month and item by item, when it is posted; null
 * where nothing is missing. Nothing before the first month that the company ever billed counts as missed.
 */
export const findMissedBills = operation({
  name: 'billing-run.find-missed',
  kind: 'write',
  input: z.object({ months: z.coerce.number().int().min(1).max(36).default(6) }),
  can: ['create', 'BillingRun'],
  timeoutMs: 300_000,
  async run(scope, { months }): Promise<{ runId: string; bills: number } | null> {
    const { db, tenantId, ctx, audit, now } = scope;
    await db.billingRun.deleteMany({ where: { tenantId, status: 'draft', trigger: 'catch_up' } });
    const range = await billedRange(scope, months);
    if (!range) {
      audit('BillingRun', '', { bills: 0 });
      return null;
    }
    const runId = newId();
    await db.billingRun.create({
      data: {
        tenantId,
        id: runId,
        month: toDateColumn(range.first),
        months: range.months,
        trigger: 'catch_up',
        createdAt: now,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    const preview = await previewRun(scope, await lockRun(db, tenantId, runId));
    audit('BillingRun', runId, { month: range.first, months: range.months, bills: preview.bills });
    if (preview.bills === 0) {
      await db.billingRun.delete({ where: { tenantId_id: { tenantId, id: runId } } });
      return null;
    }
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: runId } },
      data: { preview, total: await countRunProperties(db, tenantId, {}) },
    });
    return { runId, bills: preview.bills };
  },
});

/** The last months up to now in which the whole company was billed; null where it never was. */
async function billedRange(
  { db, tenantId, ctx, now }: OperationScope,
  most: number,
): Promise<{ first: Day; months: number } | null> {
  const [row] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
    select min(month) as first, max((month + make_interval(months => months - 1))::date) as last from billing_run
    where tenant_id = ${tenantId}::uuid and status = 'posted' and community_id is null and property_id is null`;
  if (!row?.first || !row.last) return null;
  const thisMonth = `${localDay(now, ctx.tenant.timeZone).slice(0, 7)}-01`;
  const last = earlier(dayOf(row.last), thisMonth);
  const first = later(dayOf(row.first), addMonths(last, 1 - most));
  return first > last ? null : { first, months: monthsThrough(first, last) };
}

const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
const later = (one: Day, other: Day): Day => (one > other ? one : other);
