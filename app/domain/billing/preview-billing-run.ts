import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { lockRun } from './lock-run.ts';
import { previewRun } from './preview-run.ts';
import type { RunPreview } from './run-preview.ts';
import { checkRunPlace, countRunProperties, runScopeFields } from './run-scope.ts';

type Scope = { month: string; months: number; communityId?: string | null; propertyId?: string | null };

/**
 * Shows what billing one month or several would post, for the company, a community or one property: totals, by fee item, against the
 * period before, which properties' bills change most, and what is odd (`listBillingOddities` has the rows). Writes no bill. The draft that it
 * makes or refreshes is what `postBillingRun` posts.
 *
 * @throws DomainError `not_found`, `run_already_posted` where `runId` is no draft
 */
export const previewBillingRun = operation({
  name: 'billing-run.preview',
  kind: 'write',
  input: z.union([
    z.object(runScopeFields),
    /** A draft, to be previewed again. */
    z.object({ runId: z.uuid() }),
  ]),
  can: ['create', 'BillingRun'],
  timeoutMs: 300_000,
  async run(scope, input): Promise<{ runId: string; month: string; preview: RunPreview }> {
    const { db, tenantId, audit, ctx, now } = scope;
    let runId = 'runId' in input ? input.runId : await findDraft(db, tenantId, input);
    if (!runId && !('runId' in input)) {
      await checkRunPlace(db, tenantId, input);
      runId = newId();
      await db.billingRun.create({
        data: {
          tenantId,
          id: runId,
          ...placeOf(input),
          trigger: 'manual',
          createdAt: now,
          createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        },
      });
    }
    const run = await lockRun(db, tenantId, runId as string);
    if (run.status !== 'draft') throw new DomainError('run_already_posted');
    const preview = await previewRun(scope, run);
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: run.id } },
      data: { preview, total: await countRunProperties(db, tenantId, run) },
    });
    audit('BillingRun', run.id, { month: preview.month, bills: preview.bills, amount: preview.amount });
    return { runId: run.id, month: preview.month, preview };
  },
});

function placeOf({ month, months, communityId = null, propertyId = null }: Scope) {
  return { month: toDateColumn(month), months, communityId, propertyId };
}

async function findDraft(db: TenantDb, tenantId: string, input: Scope): Promise<string | undefined> {
  const draft = await db.billingRun.findFirst({
    where: { tenantId, status: 'draft', trigger: 'manual', ...placeOf(input) },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return draft?.id;
}
