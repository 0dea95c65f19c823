import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Bills now what a run could not bill of a property: a run of the same months for this property alone. What cannot be billed yet is parked
 * anew by it.
 *
 * @throws DomainError `not_found` where nothing of the property waits from that run
 */
export const billParkedProperty = operation({
  name: 'billing-run.bill-parked',
  kind: 'write',
  input: z.object({ runId: z.uuid(), propertyId: z.uuid() }),
  can: ['post', 'BillingRun'],
  async run({ db, tenantId, ctx, outbox, audit, now }, { runId, propertyId }): Promise<{ runId: string }> {
    const parked = await db.billingOddity.findFirst({
      where: { tenantId, runId, propertyId, settledAt: null },
      include: { run: { select: { month: true, months: true } } },
    });
    if (!parked) throw new DomainError('not_found');
    const id = newId();
    await db.billingRun.create({
      data: {
        tenantId,
        id,
        ...parked.run,
        propertyId,
        trigger: 'manual',
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
