import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { type IssuedReceipt, issueReceipt } from './issue-receipt.ts';
import { lockReceipt } from './lock-receipt.ts';

/**
 * Gives the payment of a void receipt a new one, which names the one that it replaces.
 *
 * @throws DomainError `not_found`; `receipt_stands` where a receipt of the payment stands, so that another one would prove the money twice
 */
export const reissueReceipt = operation({
  name: 'receipt.reissue',
  kind: 'write',
  input: z.object({ receiptId: z.uuid() }),
  can: ['void', 'Receipt'],
  async run({ db, tenantId, ctx, now, audit }, { receiptId }): Promise<IssuedReceipt> {
    const receipt = await lockReceipt(db, tenantId, receiptId);
    const standing = await db.receipt.count({
      where: { tenantId, paymentId: receipt.paymentId, status: 'issued' },
    });
    if (standing > 0) throw new DomainError('receipt_stands');
    const issued = await issueReceipt(db, tenantId, {
      paymentId: receipt.paymentId,
      issuedAt: now,
      replacesId: receiptId,
      issuedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
    });
    audit('Receipt', issued.receiptId, { number: issued.label, replaces: receipt.label });
    return issued;
  },
});
