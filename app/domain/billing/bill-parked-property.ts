import { z } from 'zod';
import { dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { monthsThrough } from './months-through.ts';
import { parkedReasons } from './parked-reasons.ts';

/**
 * Bills now what a run could not bill of a property: a run of the months that are left, for this property alone. What cannot be billed yet is
 * parked anew by it.
 *
 * @throws DomainError `not_found` where nothing of the property waits from that run
 */
export const billParkedProperty = operation({
  name: 'billing-run.bill-parked',
  kind: 'write',
  input: z.object({ runId: z.uuid(), propertyId: z.uuid() }),
  can: ['post', 'BillingRun'],
  async run({ db, tenantId, ctx, outbox, audit, now }, { runId, propertyId }): Promise<{ runId: string }> {
    const parked = await db.billingOddity.findMany({
      where: { tenantId, runId, propertyId, settledAt: null, reason: { in: [...parkedReasons] } },
      select: { months: true },
    });
    const left = parked.flatMap(({ months }) => months.map(dayOf)).sort();
    const [first, last] = [left[0], left.at(-1)];
    if (!first || !last) throw new DomainError('not_found');
    const id = newId();
    await db.billingRun.create({
      data: {
        tenantId,
        id,
        month: toDateColumn(first),
        months: monthsThrough(first, last),
        propertyId,
        trigger: 'catch_up',
        status: 'posting',
        total: 1,
        createdAt: now,
        startedAt: now,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    await outbox('billing-run.post', { runId: id });
    audit('BillingRun', id, { propertyId });
    return { runId: id };
  },
});
