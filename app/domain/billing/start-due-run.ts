import { z } from 'zod';
import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { dueMonth } from './due-month.ts';

/** Begins the scheduled run that is due, once, however many ask at the same moment. */
export const startDueRun = operation({
  name: 'billing-schedule.run',
  kind: 'write',
  input: z.object({}),
  can: ['post', 'BillingRun'],
  async run(scope): Promise<{ runId: string; month: Day } | null> {
    const { db, tenantId, outbox, audit, now } = scope;
    await db.$executeRaw`select from billing_schedule where tenant_id = ${tenantId}::uuid for update`;
    const month = await dueMonth(scope);
    if (month === null) {
      audit('BillingSchedule', tenantId);
      return null;
    }
    const runId = newId();
    await db.billingRun.create({
      data: {
        tenantId,
        id: runId,
        month: toDateColumn(month),
        trigger: 'schedule',
        status: 'posting',
        total: await db.property.count({ where: { tenantId } }),
        createdAt: now,
        startedAt: now,
      },
    });
    await outbox('billing-run.post', { runId });
    audit('BillingRun', runId, { month });
    return { runId, month };
  },
});
