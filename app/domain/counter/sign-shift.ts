import { z } from 'zod';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockShift } from './lock-shift.ts';

/**
 * Signs the difference of a counted shift off, which closes it: the books take the cash that is there, and what is missing or too much stands on the account
 * of cash differences. Never one's own.
 *
 * @throws DomainError `not_found`; `forbidden` on one's own shift; `conflict` where it does not wait, or was counted again meanwhile
 */
export const signShift = operation({
  name: 'cashier-shift.sign',
  kind: 'write',
  input: z.object({
    shiftId: z.uuid(),
    /** What the signer read, in minor units: nobody signs what they have not seen. */
    countedAmount: z.bigint(),
  }),
  can: ['post', 'CashierShift'],
  async run(scope, { shiftId, countedAmount }): Promise<{ number: bigint }> {
    const { db, ctx, tenantId, audit, now } = scope;
    const shift = await lockShift(scope, shiftId);
    if (ctx.actor.kind !== 'member' || ctx.actor.membershipId === shift.membershipId) {
      throw new DomainError('forbidden');
    }
    if (shift.status !== 'counted' || shift.countedAmount !== countedAmount) {
      throw new DomainError('conflict');
    }
    const difference = countedAmount - (shift.expectedAmount ?? 0n);
    await postTransfers(db, tenantId, [
      {
        ...(difference > 0n
          ? { debit: 'cash' as const, credit: 'cashDifferences' as const, amount: difference }
          : { debit: 'cashDifferences' as const, credit: 'cash' as const, amount: -difference }),
        postedOn: localDay(now, ctx.tenant.timeZone),
        documentKind: 'cashier_shift',
        documentId: shiftId,
      },
    ]);
    audit('CashierShift', shiftId, {
      countedAmount,
      difference,
      differenceReason: shift.differenceReason,
    });
    const number = await nextNumber(db, tenantId, 'cashier_shift');
    await db.cashierShift.update({
      where: { tenantId_id: { tenantId, id: shiftId } },
      data: { status: 'closed', signedBy: ctx.actor.membershipId, closedAt: now, number },
    });
    return { number };
  },
});
