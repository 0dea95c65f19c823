import { z } from 'zod';
import { addDays, dayOf, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** How long a company rests whose accrual has failed for good, before it is tried anew. */
const restMs = 3_600_000;

/**
 * Hands over the accrual of a company whose late fees do not stand right through yesterday, once, however many ask at the same moment. A company that
 * charges no late fees has nothing to accrue and is done at once.
 */
export const startDueLateFees = operation({
  name: 'late-fee.start',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'Bill'],
  async run({ db, ctx, tenantId, outbox, audit, now }): Promise<'started' | 'nothing_due'> {
    const through = addDays(localDay(now, ctx.tenant.timeZone), -1);
    await db.$executeRaw`insert into billing_policy (tenant_id) values (${tenantId}::uuid) on conflict do nothing`;
    await db.$executeRaw`select from billing_policy where tenant_id = ${tenantId}::uuid for update`;
    const policy = await db.billingPolicy.findUniqueOrThrow({ where: { tenantId } });
    audit('BillingPolicy', tenantId, { through });
    if (policy.lateFeesThrough && dayOf(policy.lateFeesThrough) >= through) return 'nothing_due';
    if ((await db.lateFeeRule.count({ where: { tenantId }, take: 1 })) === 0) {
      await db.billingPolicy.update({
        where: { tenantId },
        data: { lateFeesThrough: new Date(`${through}T00:00:00Z`) },
      });
      return 'nothing_due';
    }
    if (await isUnderWay(db, tenantId, new Date(now.getTime() - restMs))) return 'nothing_due';
    await outbox('late-fees.accrue', {});
    return 'started';
  },
});

async function isUnderWay(db: TenantDb, tenantId: string, restedSince: Date): Promise<boolean> {
  const message = await db.outboxMessage.findFirst({
    where: {
      tenantId,
      job: 'late-fees.accrue',
      doneAt: null,
      OR: [{ failedAt: null }, { failedAt: { gt: restedSince } }],
    },
    select: { id: true },
  });
  return message !== null;
}
