import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorDigits } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { billingMonth } from './billing-month.ts';
import { lockRun } from './lock-run.ts';
import { type BillingPreview, previewOfRun } from './preview-of-run.ts';

/**
 * Shows what billing a month would post: totals, by fee item, against the month before, and what is odd (`listBillingOddities` has the rows).
 * Writes no bill. The draft that it makes or refreshes is what `postBillingRun` posts.
 */
export const previewBillingRun = operation({
  name: 'billing-run.preview',
  kind: 'write',
  input: z.object({ month: billingMonth }),
  can: ['create', 'BillingRun'],
  timeoutMs: 120_000,
  async run(
    { db, tenantId, ctx, audit, now },
    { month },
  ): Promise<{ runId: string; month: string; preview: BillingPreview }> {
    const draft = await db.billingRun.findFirst({
      where: { tenantId, month: toDateColumn(month), status: 'draft' },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
    const runId = draft?.id ?? newId();
    if (!draft) {
      await db.billingRun.create({
        data: {
          tenantId,
          id: runId,
          month: toDateColumn(month),
          trigger: 'manual',
          createdAt: now,
          createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        },
      });
    }
    await lockRun(db, tenantId, runId);
    const preview = await previewOfRun(db, {
      tenantId,
      runId,
      month,
      minorDigits: minorDigits(ctx.tenant.currency),
    });
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: runId } },
      data: { preview, total: preview.properties },
    });
    audit('BillingRun', runId, { month, bills: preview.bills, amount: preview.amount });
    return { runId, month, preview };
  },
});
