import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { type IssuedReceipt, issueReceipt } from './issue-receipt.ts';
import { lockReceipt } from './lock-receipt.ts';

/**
 * Takes a receipt back for a reason. It stays readable, marked as void, and its number is not given again. With `reissue` its successor is given in the same
 * step under a new number that names the one it replaces. The money is untouched.
 *
 * @throws DomainError `not_found`; `receipt_void` where it has been taken back before
 */
export const voidReceipt = operation({
  name: 'receipt.void',
  kind: 'write',
  input: z.object({
    receiptId: z.uuid(),
    reason: z.string().trim().min(1).max(200),
    reissue: z.boolean().default(false),
  }),
  can: ['void', 'Receipt'],
  async run(
    { db, tenantId, ctx, now, audit },
    { receiptId, reason, reissue },
  ): Promise<{ successor: IssuedReceipt | null }> {
    const receipt = await lockReceipt(db, tenantId, receiptId);
    if (receipt.status === 'void') throw new DomainError('receipt_void');
    const actor = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    await db.receipt.update({
      where: { tenantId_id: { tenantId, id: receiptId } },
      data: { status: 'void', voidReason: reason, voidedAt: now, voidedBy: actor },
    });
    await db.payment.update({
      where: { tenantId_id: { tenantId, id: receipt.paymentId } },
      data: { receiptNumber: null, receiptLabel: null },
    });
    const successor = reissue
      ? await issueReceipt(db, tenantId, {
          paymentId: receipt.paymentId,
          issuedAt: now,
          replacesId: receiptId,
          issuedBy: actor,
        })
      : null;
    audit('Receipt', receiptId, { number: receipt.label, reason, successor: successor?.label ?? null });
    return { successor };
  },
});
