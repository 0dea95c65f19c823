import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { billingRunView, runShown } from './billing-run-view.ts';
import type { OddityReason } from './preview-of-run.ts';

/**
 * One run with its progress, its preview and how many contracts were odd for which reason.
 *
 * @throws DomainError `not_found`
 */
export const getBillingRun = operation({
  name: 'billing-run.get',
  kind: 'read',
  input: z.object({ runId: z.uuid() }),
  can: ['read', 'BillingRun'],
  async run({ db, tenantId, ability }, { runId }) {
    const run = await db.billingRun.findFirst({
      where: { AND: [accessible(ability, 'BillingRun'), { tenantId, id: runId }] },
      include: runShown,
    });
    if (!run) throw new DomainError('not_found');
    const counts = await db.billingOddity.groupBy({
      by: ['reason'],
      where: { tenantId, runId },
      _count: { _all: true },
      orderBy: { reason: 'asc' },
    });
    const oddities: Partial<Record<OddityReason, number>> = Object.fromEntries(
      counts.map((count) => [count.reason, count._count._all]),
    );
    return { ...billingRunView(run), oddities };
  },
});
