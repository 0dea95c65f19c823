import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Takes a contract off the work list because it is not to be billed for the months of that run, for a reason that stays on record.
 *
 * @throws DomainError `not_found` where it is not on the list
 */
export const settleParkedContract = operation({
  name: 'billing-run.settle-parked',
  kind: 'write',
  input: z.object({
    runId: z.uuid(),
    propertyId: z.uuid(),
    feeItemId: z.uuid(),
    reason: z.string().trim().min(1).max(200),
  }),
  can: ['post', 'BillingRun'],
  async run({ db, tenantId, audit, now }, { reason, ...contract }): Promise<void> {
    const { count } = await db.billingOddity.updateMany({
      where: { tenantId, ...contract, settledAt: null },
      data: { settledAt: now },
    });
    if (count === 0) throw new DomainError('not_found');
    audit('BillingRun', contract.runId, { ...contract, reason });
  },
});
