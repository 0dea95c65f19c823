import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes an open promise back, given in error or no longer meant: reminders begin again. @throws DomainError `not_found`, `promise_not_open` */
export const withdrawPromise = operation({
  name: 'promise.withdraw',
  kind: 'write',
  input: z.object({ promiseId: z.uuid() }),
  can: ['update', 'PaymentPromise'],
  async run({ db, tenantId, audit, now }, { promiseId }): Promise<void> {
    const { count } = await db.paymentPromise.updateMany({
      where: { tenantId, id: promiseId, status: 'open' },
      data: { status: 'withdrawn', closedAt: now },
    });
    if (count === 0) {
      const known = await db.paymentPromise.count({ where: { tenantId, id: promiseId } });
      throw new DomainError(known === 0 ? 'not_found' : 'promise_not_open');
    }
    audit('PaymentPromise', promiseId);
  },
});
