import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Notes that somebody has looked after a broken promise, or one that is due, and what came of it; a later note takes its place. @throws DomainError `not_found` */
export const followUpPromise = operation({
  name: 'promise.follow-up',
  kind: 'write',
  input: z.object({ promiseId: z.uuid(), note: z.string().trim().min(1).max(500) }),
  can: ['update', 'PaymentPromise'],
  async run({ db, tenantId, audit, now }, { promiseId, note }): Promise<void> {
    const { count } = await db.paymentPromise.updateMany({
      where: { tenantId, id: promiseId, status: { in: ['open', 'broken'] } },
      data: { followedUpAt: now, followUpNote: note },
    });
    if (count === 0) throw new DomainError('not_found');
    audit('PaymentPromise', promiseId, { note });
  },
});
